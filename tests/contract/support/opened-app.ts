import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHandlers } from '../../../electron/ipc/handlers.ts';
import type { HostPorts } from '../../../electron/session/host-ports.ts';
import { noMachineKeys } from '../../../electron/storage/sealing/machine-keys.ts';
import { openSettingsStore } from '../../../electron/storage/settings-store.ts';
import type { Handlers } from '../../../shared/contract/api.ts';
import type { Notification } from '../../../shared/contract/contract.ts';
import type { SaveOutcome } from '../../../shared/contract/view-models.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { ok } from '../../../shared/result/result.ts';

/** The real handlers on a temporary folder, with a host whose dialogs answer at once. */
export interface OpenedApp {
  readonly handlers: Handlers;
  readonly ports: HostPorts;
  readonly notifications: Notification[];
  readonly end: () => Promise<void>;
}

export const assetsFolder = fileURLToPath(new URL('../../../assets', import.meta.url));
export const today = isoDate('2026-11-22');

/** Starts the app without a register. */
export async function openedApp(): Promise<OpenedApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'concordat-contract-'));
  const notifications: Notification[] = [];
  const chosen = join(dataFolder, 'chosen', 'Chosen.concordat');
  mkdirSync(join(dataFolder, 'chosen'));
  const ports: HostPorts = {
    clock: { now: () => '2026-11-22T10:00:00.000Z', today: () => today },
    version: '0.0.0',
    preview: false,
    assetsFolder,
    dataFolder,
    settings: await openSettingsStore(dataFolder, { now: () => '2026-11-22T10:00:00.000Z' }),
    save: (name) => Promise.resolve(ok({ kind: 'saved', name } satisfies SaveOutcome)),
    chooseRegisterFolder: () => Promise.resolve(chosen),
    chooseNewRegisterFolder: () => Promise.resolve(chosen),
    machineKeys: noMachineKeys,
    chooseBackupFolder: () => Promise.resolve(null),
    print: () => Promise.resolve(ok(null)),
    notify: (notification) => {
      notifications.push(notification);
    },
  };
  const handlers = createHandlers(ports);
  return {
    handlers,
    ports,
    notifications,
    end: async () => {
      await handlers['register.close']({});
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
