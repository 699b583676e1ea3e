import { app, type WebContents } from 'electron';

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
    bringBack(contents);
  });
}

/**
 * A script can take its window to an empty page (`about:`) without being asked. It then finds nothing of
 * ours there, and the page is loaded again so that the officer is not left before an empty window.
 */
function bringBack(contents: WebContents): void {
  let home: string | null = null;
  const goHome = (address: string): void => {
    const [page = ''] = address.split('#');
    if (home === null) home = page;
    else if (page !== home) void contents.loadURL(home);
  };
  contents.on('did-navigate', (_event, address) => {
    goHome(address);
  });
  contents.on('did-fail-load', (_event, _code, _words, address, isMainFrame) => {
    if (isMainFrame && home !== null) goHome(address);
  });
}
