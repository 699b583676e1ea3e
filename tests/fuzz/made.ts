import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHandlers } from '../../electron/ipc/handlers.ts';
import type { Handlers } from '../../shared/contract/api.ts';
import { ok } from '../../shared/result/result.ts';
import { openedApp, today } from '../contract/support/opened-app.ts';

/** An app with a small register open, and the trail and the bundle of that register. */
export interface Made {
  readonly handlers: Handlers;
  readonly trail: Uint8Array;
  readonly bundle: Uint8Array;
  readonly end: () => Promise<void>;
}

/** Makes a register of three agreements by the handlers themselves. */
export async function madeRegister(): Promise<Made> {
  const app = await openedApp();
  const saved: Uint8Array[] = [];
  const handlers = createHandlers({
    ...app.ports,
    save: (name, _mediaType, bytes) => {
      saved.push(bytes);
      return Promise.resolve(ok({ kind: 'saved', name }));
    },
  });
  await handlers['register.create']({ name: 'Fuzz', templateId: null });
  for (const basedOn of [1, 2, 3]) {
    const made = await handlers['change.make']({
      basedOn,
      edit: {
        kind: 'add-agreement',
        ref: `ISA-${basedOn}`,
        title: 'Sharing about rough sleeping',
        partnershipId: null,
        partnerIds: [],
      },
    });
    if (!made.ok) throw new Error(made.error.what);
  }
  const rows = await handlers['register.rows']({ asAt: today });
  if (!rows.ok || rows.value.rows.length !== 3) throw new Error('The register was not made.');
  const asked = { withDocuments: false, withMappings: false, passphrase: null };
  await handlers['bundle.save'](asked);
  const bundle = saved[0];
  if (bundle === undefined) throw new Error('The bundle was not made.');
  const chosen = join(app.ports.dataFolder, 'chosen', 'Chosen.concordat', 'trail.jsonl');
  return {
    handlers,
    trail: new Uint8Array(readFileSync(chosen)),
    bundle: new Uint8Array(bundle),
    end: async () => {
      await handlers['register.close']({});
      await app.end();
    },
  };
}
