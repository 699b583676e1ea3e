import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channels } from '../shared/contract/channels.ts';

/**
 * Runs in the sandbox before the page and gives it `window.concordat`: one method for each channel of
 * the contract and nothing that takes a channel's name. The bridge freezes what it hands over.
 */
const call = (channel: string) => (input: unknown) => ipcRenderer.invoke(channel, input);

contextBridge.exposeInMainWorld('concordat', {
  ...Object.fromEntries(channels.map((channel) => [channel, call(channel)])),
  onNotification: (listen: (notification: unknown) => void) => {
    const pass = (_event: IpcRendererEvent, notification: unknown): void => {
      listen(notification);
    };
    ipcRenderer.on('notification', pass);
    return () => {
      ipcRenderer.off('notification', pass);
    };
  },
});
