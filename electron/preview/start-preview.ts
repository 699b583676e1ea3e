import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notification } from '../../shared/contract/contract.ts';
import { createFaultLog } from '../fault-log.ts';
import { createDispatch } from '../ipc/dispatch.ts';
import { createHandlers } from '../ipc/handlers.ts';
import type { Clock } from '../session/host-ports.ts';
import { openSettingsStore } from '../storage/settings-store.ts';
import { previewHandlers, previewPorts } from './ports.ts';
import { startPreviewServer, type PreviewServer } from './server.ts';

/** Where a preview finds the app and keeps what it is given. */
export interface PreviewOptions {
  /** The repository's folder, with `out/renderer`, `assets` and `package.json`. */
  readonly appFolder: string;
  /** Where registers, settings and the log of this preview are kept. */
  readonly dataFolder: string;
  readonly clock: Clock;
  /** The built gallery of components, where it is wanted. */
  readonly galleryFolder?: string;
}

/** Starts the whole app behind a page on this machine: the real handlers, storage and page. */
export async function startPreview(options: PreviewOptions): Promise<PreviewServer> {
  const { appFolder, dataFolder, clock } = options;
  mkdirSync(dataFolder, { recursive: true });
  const listeners: ((notification: Notification) => void)[] = [];
  const settings = await openSettingsStore(dataFolder, { now: clock.now });
  for (const { what, safe, next } of settings.notices) console.error(`${what} ${safe} ${next}`);
  const handlers = createHandlers(
    previewPorts({
      clock,
      version: versionOf(appFolder),
      assetsFolder: join(appFolder, 'assets'),
      dataFolder,
      settings,
      notify: (notification) => {
        for (const listen of listeners) listen(notification);
      },
    }),
  );
  const server = await startPreviewServer({
    dispatch: createDispatch(previewHandlers(handlers), createFaultLog(dataFolder, clock.now)),
    rendererFolder: join(appFolder, 'out', 'renderer'),
    ...(options.galleryFolder === undefined ? {} : { galleryFolder: options.galleryFolder }),
  });
  listeners.push(server.notify);
  return {
    ...server,
    close: async () => {
      await server.close();
      await handlers['register.close']({});
    },
  };
}

function versionOf(appFolder: string): string {
  const text = readFileSync(join(appFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string }; // our own file, checked by npm
  return version;
}
