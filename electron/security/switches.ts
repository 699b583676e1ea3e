/**
 * Switches by which a program that starts Concordat could look into its page or weaken it. Node's own
 * (`--inspect`) are ignored by the fuses; these are Chromium's, which no fuse covers.
 */
const opening = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'allow-file-access-from-files',
  'disable-web-security',
  'disable-site-isolation-trials',
  'js-flags',
  'load-extension',
  'proxy-server',
  'proxy-pac-url',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'log-net-log',
  'enable-logging',
  'auto-open-devtools-for-tabs',
];

/**
 * Which of the switches given to a packaged app open it; it then refuses to start rather than run in a
 * state that nobody tested. On Windows `/switch` and `-switch` count as `--switch`.
 */
export function openingSwitches(argv: readonly string[]): string[] {
  const given = argv.slice(1).flatMap((argument) => {
    const found = /^(?:--?|\/)([a-z-]+)(?:=|$)/i.exec(argument);
    return found?.[1] === undefined ? [] : [found[1].toLowerCase()];
  });
  return opening.filter((name) => given.includes(name));
}
