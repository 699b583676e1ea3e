import { app, type Session } from 'electron';

/** Features of Chromium that ask the network for something of their own accord. */
const errands = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

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
    // Neither a proxy nor the search for one (WPAD).
    'no-proxy-server',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  const features = app.commandLine.getSwitchValue('disable-features');
  app.commandLine.appendSwitch(
    'disable-features',
    [features, ...errands].filter((each) => each !== '').join(','),
  );
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
  // No certificate is good: there is no server that Concordat talks to.
  session.setCertificateVerifyProc((_request, answer) => {
    answer(-2);
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  // Even a file that the page hands over is saved by our own dialog, never by a download.
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
