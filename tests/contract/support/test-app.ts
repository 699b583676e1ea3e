import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createDispatch } from '../../../electron/ipc/dispatch.ts';
import { createHandlers } from '../../../electron/ipc/handlers.ts';
import type { HostPorts } from '../../../electron/session/host-ports.ts';
import { noMachineKeys } from '../../../electron/storage/sealing/machine-keys.ts';
import { openSettingsStore } from '../../../electron/storage/settings-store.ts';
import { mostFindings, wholeQueue } from '../../../shared/contract/channels-findings.ts';
import type { Channel, Input, Notification, Output } from '../../../shared/contract/contract.ts';
import type { SaveOutcome } from '../../../shared/contract/view-models.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { ok, type Result } from '../../../shared/result/result.ts';

/** The day on which the test app believes to be. */
export const today = isoDate('2026-11-22');

/** The first findings of all, whatever was decided on them: a small register has no more. */
export const everyFinding: Input<'findings.page'> = {
  asAt: today,
  filter: { ...wholeQueue, state: 'all' },
  grouping: 'severity',
  from: 0,
  count: mostFindings,
};

/** The real handlers behind the real dispatch, on folders of their own and a stopped calendar. */
export interface TestApp {
  readonly folder: string;
  readonly ask: <C extends Channel>(
    channel: C,
    input: Input<C>,
  ) => Promise<Result<Output<C>, Refusal>>;
  /** The answer; throws where it is a refusal. */
  readonly get: <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  /** The code of the refusal; throws where there is an answer. */
  readonly refusal: <C extends Channel>(channel: C, input: Input<C>) => Promise<Refusal>;
  readonly notifications: Notification[];
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  /** What the officer answers the next folder dialogs; null is "cancel". */
  readonly answers: (string | null)[];
  readonly faults: unknown[];
}

/** Assets of the repository: templates and samples. */
export const assetsFolder = fileURLToPath(new URL('../../../assets', import.meta.url));

/** A folder of this test's own; it goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'concordat-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Starts an app on `folder`; a second one on the same folder is a second start of the program. */
export async function startApp(folder = temporaryFolder()): Promise<TestApp> {
  let seconds = 0;
  const clock = {
    // Each look at the clock is a second later, so that moments tell changes apart.
    now: () => new Date(Date.UTC(2026, 10, 22, 10, 0, (seconds += 1))).toISOString(),
    today: () => today,
  };
  const notifications: Notification[] = [];
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const answers: (string | null)[] = [];
  const faults: unknown[] = [];
  const ports: HostPorts = {
    clock,
    version: '0.1.0',
    preview: false,
    assetsFolder,
    dataFolder: path.join(folder, 'data'),
    settings: await openSettingsStore(path.join(folder, 'data'), { now: clock.now }),
    save: (name, mediaType, bytes) => {
      saved.push({ name, bytes });
      const outcome: SaveOutcome = { kind: 'saved', name };
      return Promise.resolve(ok(mediaType === '' ? { kind: 'cancelled' } : outcome));
    },
    chooseRegisterFolder: () => Promise.resolve(answers.shift() ?? null),
    chooseNewRegisterFolder: () => Promise.resolve(answers.shift() ?? null),
    machineKeys: noMachineKeys,
    chooseBackupFolder: () => Promise.resolve(answers.shift() ?? null),
    print: () => Promise.resolve(ok(null)),
    notify: (notification) => notifications.push(notification),
  };
  const handlers = createHandlers(ports);
  const dispatch = createDispatch(handlers, (_, fault) => faults.push(fault));
  onTestFinished(async () => {
    await handlers['register.close']({});
  });
  const ask: TestApp['ask'] = async (channel, input) =>
    // The dispatch parsed the output by the channel's own schema.
    (await dispatch(channel, input)) as Awaited<ReturnType<TestApp['ask']>> as never;
  return {
    folder,
    ask,
    get: async (channel, input) => {
      const answer = await ask(channel, input);
      if (!answer.ok)
        throw new Error(`${answer.error.code}: ${answer.error.what} ${String(faults)}`);
      return answer.value;
    },
    refusal: async (channel, input) => {
      const answer = await ask(channel, input);
      if (answer.ok) throw new Error(`${channel} was not refused`);
      return answer.error;
    },
    notifications,
    saved,
    answers,
    faults,
  };
}
