import { app, type Session } from 'electron';

/** Features of Chromium that ask the network for something of their own accord. */
const errands = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  // Announces names of this machine to the local network for WebRTC.
  'WebRtcHideLocalIpsWithMdns',
];

/** A proxy whose name is looked up nowhere. */
const noProxy = 'http://nowhere.invalid';

/**
 * Chromium's own errands, switched off before the app is ready. No name is ever looked up: every host
 * maps to nothing; and all that goes out must go by a proxy that can't be found. So even what no request
 * handler and no content policy sees (WebRTC, a connection opened ahead) has nowhere to go.
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
  const features = app.commandLine.getSwitchValue('disable-features');
  app.commandLine.appendSwitch(
    'disable-features',
    [features, ...errands].filter((each) => each !== '').join(','),
  );
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // A proxy that is named is not searched for (WPAD); this machine itself is reached by it as well.
  app.commandLine.appendSwitch('proxy-server', noProxy);
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('disable-quic');
  app.on('web-contents-created', (_event, contents) => {
    // WebRTC knows neither the content policy nor the request handler; it keeps to the proxy.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
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
