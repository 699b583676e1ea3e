import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '../../shared/contract/api.ts';
import type { Notification } from '../../shared/contract/contract.ts';
import { refusal } from '../../shared/result/refusal.ts';
import { err, ok } from '../../shared/result/result.ts';
import { safeFileName } from '../file-name.ts';
import type { Clock, HostPorts } from '../session/host-ports.ts';
import { noMachineKeys } from '../storage/sealing/machine-keys.ts';
import type { SettingsStore } from '../storage/settings-store.ts';

/** What the preview's ports are made from; tests give a clock and folders of their own. */
export interface PreviewPortsOptions {
  readonly clock: Clock;
  readonly version: string;
  readonly assetsFolder: string;
  readonly dataFolder: string;
  readonly settings: SettingsStore;
  readonly notify: (notification: Notification) => void;
}

/** Registers of the preview: folders here, opened from the list of recent registers. */
function registersFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'registers');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What the handlers need, in a browser: no dialogs, so saves are downloads and folders go by name. */
export function previewPorts(options: PreviewPortsOptions): HostPorts {
  return {
    ...options,
    preview: true,
    save: (name, mediaType, bytes) =>
      Promise.resolve(
        ok({ kind: 'download', name: safeFileName(name), mediaType, bytes: new Uint8Array(bytes) }),
      ),
    chooseRegisterFolder: () => Promise.resolve(null),
    chooseNewRegisterFolder: (name) =>
      Promise.resolve(join(registersFolder(options.dataFolder), `${safeFileName(name)}.concordat`)),
    chooseBackupFolder: () => {
      const folder = join(options.dataFolder, 'second copies');
      mkdirSync(folder, { recursive: true });
      return Promise.resolve(folder);
    },
    machineKeys: noMachineKeys,
    print: () =>
      Promise.resolve(
        err(
          refusal(
            'preview-cannot-print',
            'The preview has no print dialog of its own.',
            'Save the pack as a PDF and print that.',
          ),
        ),
      ),
  };
}

/** The handlers as the preview offers them: opening by a dialog is refused in words, not in silence. */
export function previewHandlers(handlers: Handlers): Handlers {
  return {
    ...handlers,
    'register.open': () =>
      err(
        refusal(
          'preview-has-no-dialogs',
          'The preview can’t ask for a folder.',
          'Open a register from the list of recent ones, or make a new one by name.',
        ),
      ),
    'compare.add-register': () =>
      err(
        refusal(
          'preview-has-no-dialogs',
          'The preview can’t ask for a folder.',
          'Choose the other force’s register as an exported JSON file instead.',
        ),
      ),
  };
}
