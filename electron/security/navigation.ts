import { app } from 'electron';

/**
 * A window shows the page it was made for and no other: no navigation, no redirection, no second
 * window, no web view. Reloading the same page is allowed. Developer tools close at once unless
 * `isDeveloping`.
 */
export function forbidNavigation(pageAddress: string, isDeveloping: boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('devtools-opened', () => {
      if (!isDeveloping) contents.closeDevTools();
    });
    contents.on('will-frame-navigate', (event) => {
      if (event.url !== pageAddress || !event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
