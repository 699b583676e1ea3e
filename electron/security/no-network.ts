import { app, type Session } from 'electron';

/**
 * Chromium's own errands, switched off before the app is ready. No name is ever looked up: every host
 * maps to nothing, so that even a request that this app failed to foresee has nowhere to go.
 */
export function forbidBackgroundTraffic(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-quic');
}

/**
 * Refuses every request of a session but those to our own protocol and to data that the page made
 * itself; the developer tools' files only while developing.
 */
export function forbidRequests(session: Session, isDeveloping: boolean): void {
  const allowed = ['concordat:', 'blob:', 'data:', ...(isDeveloping ? ['devtools:'] : [])];
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowed.some((scheme) => details.url.startsWith(scheme)) });
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  // Even a file that the page hands over is saved by our own dialog, never by a download.
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
