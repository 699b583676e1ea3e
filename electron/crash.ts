import { app, dialog, type BrowserWindow } from 'electron';
import type { FaultLog } from './fault-log.ts';

const safe = 'Every change that was called saved is on disk.';

/** What throws outside any message is noted and told, and the app ends: its state can't be trusted. */
export function endOnFault(log: FaultLog): void {
  process.on('uncaughtException', (error) => {
    log('main', error);
    if (app.isReady()) {
      dialog.showErrorBox(
        'Concordat has to close',
        `Something went wrong inside Concordat. ${safe} Start it again; if this comes back, tell whoever looks after it.`,
      );
    }
    app.exit(3);
  });
  process.on('unhandledRejection', (reason) => {
    log('main, promise', reason);
  });
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') log(`${details.type} ${details.reason}`, null);
  });
}

/**
 * A page that dies or hangs is drawn again if the officer likes; the register lives in the main process.
 * Chromium starts its drawing process again by itself.
 */
export function recoverPage(window: BrowserWindow, log: FaultLog): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(`page ${reason}`, null);
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: 'Concordat',
      message: 'The window stopped working.',
      detail: `${safe} What was being typed in a field is gone.`,
      buttons: ['Show it again', 'Close Concordat'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (choice === 0) window.reload();
    else app.quit();
  });
  let isAsking = false;
  window.on('unresponsive', () => {
    if (isAsking || window.isDestroyed()) return;
    isAsking = true;
    log('page unresponsive', null);
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        title: 'Concordat',
        message: 'The window does not answer.',
        detail: `${safe} It may only be busy. Drawn again, it loses what was being typed in a field.`,
        buttons: ['Wait', 'Draw it again'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        isAsking = false;
        if (response !== 1 || window.isDestroyed()) return;
        // A page in an endless loop can't be reloaded; its process is ended and a new one drawn.
        window.webContents.once('render-process-gone', () => {
          window.reload();
        });
        window.webContents.forcefullyCrashRenderer();
      });
  });
}
