import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import { notificationSchema, type Notification } from '../../shared/contract/contract.ts';
import { err } from '../../shared/result/result.ts';
import { malformed, type Dispatch } from './dispatch.ts';

/** The name under which notifications go to the page; the preload script listens to it alone. */
const notificationChannel = 'notification';

/**
 * Opens one IPC channel for each entry of the contract, and no other. An answer is given only to the
 * main frame of a page at `pageOrigin`; anyone else is refused without a handler being asked.
 */
export function registerIpc(dispatch: Dispatch, pageOrigin: string): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...given: unknown[]) => {
      if (!isOurPage(event, pageOrigin)) return err(malformed('It is not Concordat’s own page.'));
      if (given.length !== 1) return err(malformed(`${channel}: one argument is expected.`));
      return dispatch(channel, given[0]);
    });
  }
}

/** Sends a notification to a page, once it is known to be one of the contract's. */
export function notifyPage(page: WebContents, notification: Notification): void {
  page.send(notificationChannel, notificationSchema.parse(notification));
}

/** A frame that has gone has no `senderFrame`; a frame inside our page is not our page. */
function isOurPage(event: IpcMainInvokeEvent, pageOrigin: string): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return frame.url === pageOrigin || frame.url.startsWith(`${pageOrigin}/`);
}
