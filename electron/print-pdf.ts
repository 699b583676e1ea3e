import { BrowserWindow, session, type Session } from 'electron';
import { refusal, type Refusal } from '../shared/result/refusal.ts';
import { err, ok, type Result } from '../shared/result/result.ts';
import { pageOrigin, servePage } from './app-protocol.ts';

/** Drawing takes about a fifth of a second a sheet; a pack of 300 pages must still get through. */
const drawingLimitMs = 180_000;

let printings = 0;

/**
 * Prints a PDF through the system's print dialog. The sheets are drawn by a hidden page of ours in a
 * session of its own, which is given the bytes by our protocol and keeps nothing. Cancelling the dialog
 * is no failure.
 */
export async function printPdf(
  window: BrowserWindow,
  rendererFolder: string,
  bytes: Uint8Array,
): Promise<Result<null, Refusal>> {
  if ((await window.webContents.getPrintersAsync()).length === 0) return err(noPrinter());
  const sheets = await drawSheets(rendererFolder, bytes);
  if (sheets === null) return err(cannotPrint('it could not be drawn'));
  const failed = await printed(sheets);
  sheets.destroy();
  return failed === null ? ok(null) : err(cannotPrint(failed));
}

/** The hidden window with all sheets drawn; null where that failed or took too long. */
export async function drawSheets(
  rendererFolder: string,
  bytes: Uint8Array,
): Promise<BrowserWindow | null> {
  const own = printSession();
  servePage(own, rendererFolder, {
    '/pack.pdf': { bytes: new Uint8Array(bytes), mediaType: 'application/pdf' },
  });
  const sheets = new BrowserWindow({
    show: false,
    title: 'Preparing',
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: false,
    },
  });
  const drawn = new Promise<boolean>((resolve) => {
    const limit = setTimeout(resolve, drawingLimitMs, false);
    const settle = (isDrawn: boolean): void => {
      clearTimeout(limit);
      resolve(isDrawn);
    };
    sheets.on('page-title-updated', (_event, title) => {
      if (title === 'Ready' || title === 'Failed') settle(title === 'Ready');
    });
    sheets.webContents.on('render-process-gone', () => {
      settle(false);
    });
  });
  await sheets.loadURL(`${pageOrigin}/print.html`);
  if (await drawn) return sheets;
  sheets.destroy();
  return null;
}

/** In memory only; a new name each time, so that no pack is ever served for another. */
function printSession(): Session {
  printings += 1;
  return session.fromPartition(`print-${printings}`);
}

/** Opens the dialog; null when printed or cancelled, else why not. */
function printed(sheets: BrowserWindow): Promise<string | null> {
  return new Promise((resolve) => {
    sheets.webContents.print(
      { silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: 'A4' },
      (isDone, reason) => {
        resolve(
          isDone || /cancel/i.test(reason) ? null : 'the printer or the print dialog refused',
        );
      },
    );
  });
}

function noPrinter(): Refusal {
  return refusal(
    'no-printer',
    'No printer is set up on this computer.',
    'Add a printer in the system’s settings, or save the pack as a PDF and print it elsewhere.',
  );
}

function cannotPrint(why: string): Refusal {
  return refusal(
    'cannot-print',
    `The pack was not printed: ${why}.`,
    'Save the pack as a PDF and print that.',
  );
}
