import { extname, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { SaveOutcome } from '../shared/contract/view-models.ts';
import type { Refusal } from '../shared/result/refusal.ts';
import { ok, type Result } from '../shared/result/result.ts';
import { safeFileName } from './file-name.ts';
import { saveWhole } from './save-whole.ts';

const kinds: Readonly<Record<string, string>> = {
  '.pdf': 'PDF document',
  '.csv': 'Comma-separated values',
  '.xlsx': 'Excel workbook',
  '.json': 'JSON',
  '.ics': 'Calendar',
};

/** Windows lists what a dialog opened or saved in the Start menu and on the taskbar, unless told not to. */
const unlisted = 'dontAddToRecent';

/** Asks where to save `bytes` and writes them whole or not at all. */
export async function saveByDialog(
  window: BrowserWindow,
  name: string,
  bytes: Uint8Array,
): Promise<Result<SaveOutcome, Refusal>> {
  const extension = extname(name);
  const asked = await dialog.showSaveDialog(window, {
    title: 'Save as',
    defaultPath: join(app.getPath('documents'), safeFileName(name)),
    filters: filtersFor(extension),
    properties: [unlisted],
  });
  if (asked.canceled || asked.filePath === '') return ok({ kind: 'cancelled' });
  return saveWhole(asked.filePath, bytes);
}

/** Asks which folder is the register to open. */
export async function chooseRegisterFolder(window: BrowserWindow): Promise<string | null> {
  const asked = await dialog.showOpenDialog(window, {
    title: 'Open register',
    buttonLabel: 'Open',
    message: 'Choose the folder of the register; its name ends in .concordat.',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', unlisted],
  });
  return asked.canceled ? null : (asked.filePaths[0] ?? null);
}

/** Asks where the folder of a new register is to be made. */
export async function chooseNewRegisterFolder(
  window: BrowserWindow,
  name: string,
): Promise<string | null> {
  const asked = await dialog.showSaveDialog(window, {
    title: 'New register',
    buttonLabel: 'Make register',
    defaultPath: join(app.getPath('documents'), `${safeFileName(name)}.concordat`),
    filters: [{ name: 'Concordat register', extensions: ['concordat'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', unlisted],
  });
  return asked.canceled || asked.filePath === '' ? null : asked.filePath;
}

/** Asks for a second folder for copies, best on another disk or a network share. */
export async function chooseBackupFolder(window: BrowserWindow): Promise<string | null> {
  const asked = await dialog.showOpenDialog(window, {
    title: 'Second folder for copies',
    buttonLabel: 'Keep copies here',
    message: 'Choose a folder on another disk or a network share.',
    properties: ['openDirectory', 'createDirectory', unlisted],
  });
  return asked.canceled ? null : (asked.filePaths[0] ?? null);
}

/** Shows a refusal that arose outside the page, in the same three sentences. */
export async function tellRefusal(window: BrowserWindow, told: Refusal): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Concordat',
    message: told.what,
    detail: `${told.safe} ${told.next}`,
    buttons: ['OK'],
    noLink: true,
  });
}

/** Asks a question that arose outside the page; true for yes. */
export async function askOfficer(
  window: BrowserWindow,
  message: string,
  detail: string,
  yes: string,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Concordat',
    message,
    detail,
    buttons: [yes, 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

function filtersFor(extension: string): FileFilter[] {
  const name = kinds[extension];
  return name === undefined ? [] : [{ name, extensions: [extension.slice(1)] }];
}
