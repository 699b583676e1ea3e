import type { OtherCopyFacts } from '../../shared/contract/channels-keeping.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { safeFileName } from '../file-name.ts';
import { applyMerge, viewMerge } from '../session/keeping/merge-copies.ts';
import { copyInFolder, copyOfBundle, type OtherCopy } from '../session/keeping/other-copy.ts';
import { conflictCopies } from '../storage/conflict-copies.ts';
import { realFiles } from '../storage/files.ts';
import { heldSeal } from '../storage/sealing/keyring.ts';
import { passphraseProblem } from '../storage/sealing/passphrase-key.ts';
import { shortTurns } from '../storage/turns.ts';
import type { HandlerContext, HandlersFor } from './handler-parts.ts';
import { changeable } from './handlers-change.ts';

type MergeChannel =
  | 'bundle.save'
  | 'bundle.open'
  | 'bundle.make-register'
  | 'merge.copies'
  | 'merge.open-copy'
  | 'merge.plan'
  | 'merge.apply';

/** Handing a register over as one file, and bringing another copy of it in. */
export function mergeHandlers(context: HandlerContext): HandlersFor<MergeChannel> {
  const { ports, session } = context;
  /** The one copy that waits: a register can be large, and nobody merges two at once. */
  let held: { readonly token: string; readonly copy: OtherCopy } | null = null;
  let tokens = 0;

  const hold = (copy: OtherCopy): OtherCopyFacts => {
    tokens += 1;
    held = { token: `copy-${tokens}`, copy };
    const { trail, name, origin, madeAt, by, missing } = copy;
    const { register } = trail;
    return {
      token: held.token,
      name,
      origin,
      madeAt,
      by,
      changes: trail.end.seq,
      agreements: Object.keys(register.agreements).length,
      documents: Object.keys(register.documents).length,
      missing: missing.length,
      isOfThis: session.opened()?.store.registerId === trail.registerId,
    };
  };
  const holding = (token: string): Result<OtherCopy, Refusal> =>
    held?.token === token ? ok(held.copy) : err(noLongerHeld());

  return {
    'bundle.save': async ({ withDocuments, withMappings, passphrase }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const problem = passphrase === null ? null : passphraseProblem(passphrase);
      if (problem !== null) return err(problem);
      const { store } = opened.value;
      if (passphrase === null && heldSeal(store.folder) !== null) return err(mustBeSealed());
      const turns = shortTurns();
      const { gatherBundle } = await import('../storage/bundle/gather-bundle.ts');
      const gathered = await gatherBundle(
        realFiles,
        store.folder,
        store.codec,
        withDocuments,
        turns,
      );
      if (!gathered.ok) return gathered;
      const mappings = Buffer.from(JSON.stringify(ports.settings.importMappings()));
      const entries = withMappings
        ? [...gathered.value.entries, { name: 'mappings.json', bytes: mappings }]
        : gathered.value.entries;
      const name = store.register.profile.registerName;
      const about = {
        registerId: store.registerId,
        madeAt: ports.clock.now(),
        by: ports.settings.settings().officer,
        name,
      };
      const { bundleBytes } = await import('../storage/bundle/write-bundle.ts');
      const bytes = await bundleBytes(about, entries, passphrase, turns);
      const fileName = `${safeFileName(name)} ${ports.clock.today()}.concordat`;
      const saved = await ports.save(fileName, 'application/octet-stream', bytes);
      return saved.ok ? ok({ outcome: saved.value, leftOut: [...gathered.value.leftOut] }) : saved;
    },
    'bundle.open': async ({ fileName, bytes, passphrase }) => {
      const { readBundle } = await import('../storage/bundle/read-bundle.ts');
      const bundle = await readBundle(bytes, passphrase, shortTurns());
      return bundle.ok ? ok(hold(copyOfBundle(fileName, bundle.value))) : bundle;
    },
    'bundle.make-register': async ({ token }) => {
      const copy = holding(token);
      if (!copy.ok) return copy;
      const { bundle, name, mappings } = copy.value;
      if (bundle === null) return err(noLongerHeld());
      const folder = await ports.chooseNewRegisterFolder(name);
      if (folder === null) return ok({ opened: false });
      const { unpackBundle } = await import('../storage/bundle/unpack-bundle.ts');
      const unpacked = await unpackBundle(realFiles, folder, bundle, shortTurns());
      if (!unpacked.ok) return unpacked;
      if (Object.keys(mappings).length > 0) ports.settings.rememberMapping(mappings);
      held = null;
      const opened = await session.open(folder);
      await context.changed();
      return opened.ok ? ok({ opened: true }) : opened;
    },
    'merge.copies': () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      return ok({ names: [...conflictCopies(realFiles, opened.value.store.folder)] });
    },
    'merge.open-copy': async ({ name }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const copy = await copyInFolder(opened.value.store, name);
      return copy.ok ? ok(hold(copy.value)) : copy;
    },
    'merge.plan': async ({ token }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const copy = holding(token);
      return copy.ok ? viewMerge(opened.value.store, copy.value) : copy;
    },
    'merge.apply': async ({ token, basedOn, choices }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const copy = holding(token);
      if (!copy.ok) return copy;
      const merged = await applyMerge(
        opened.value.store,
        copy.value,
        basedOn,
        new Map(choices.map(({ key, side }) => [key, side])),
        ports.clock.now(),
      );
      await context.changed();
      if (!merged.ok) return merged;
      if (Object.keys(copy.value.mappings).length > 0) {
        ports.settings.rememberMapping(copy.value.mappings);
      }
      held = null;
      return ok({ revision: merged.value });
    },
  };
}

function mustBeSealed(): Refusal {
  return refusal(
    'bundle-must-be-sealed',
    'This register is sealed, so it leaves in a sealed bundle only.',
    'Give the bundle a passphrase.',
  );
}

function noLongerHeld(): Refusal {
  return refusal(
    'copy-gone',
    'The copy that was chosen is no longer at hand.',
    'Choose the bundle, or the copy in the folder, again.',
  );
}
