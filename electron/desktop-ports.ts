import type { BrowserWindow } from 'electron';
import {
  chooseBackupFolder,
  chooseNewRegisterFolder,
  chooseRegisterFolder,
  saveByDialog,
} from './dialogs.ts';
import { systemKeys } from './machine-keys.ts';
import { printPdf } from './print-pdf.ts';
import type { HostPorts } from './session/host-ports.ts';

/** What only a window can give: dialogs, printing, and somewhere to send notifications. */
export type DesktopPorts = Pick<
  HostPorts,
  | 'preview'
  | 'save'
  | 'chooseRegisterFolder'
  | 'chooseNewRegisterFolder'
  | 'chooseBackupFolder'
  | 'machineKeys'
  | 'print'
>;

/** Dialogs belong to the window, which is asked for when one is needed: it is made after the handlers. */
export function desktopPorts(window: () => BrowserWindow, rendererFolder: string): DesktopPorts {
  return {
    preview: false,
    save: (name, _mediaType, bytes) => saveByDialog(window(), name, bytes),
    chooseRegisterFolder: () => chooseRegisterFolder(window()),
    chooseNewRegisterFolder: (name) => chooseNewRegisterFolder(window(), name),
    chooseBackupFolder: () => chooseBackupFolder(window()),
    machineKeys: systemKeys(),
    print: (bytes) => printPdf(window(), rendererFolder, bytes),
  };
}
