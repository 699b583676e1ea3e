import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Started as StartedApp } from '../electron/support/desktop.ts';

/** What a really started app says of itself and lets happen. */
export interface Started {
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly address: string;
  readonly policy: string;
  readonly mediaType: string;
  readonly globals: readonly string[];
  readonly bridge: readonly string[];
  readonly isBridgeFrozen: boolean;
  readonly permission: string;
  readonly ran: readonly string[];
  readonly opened: boolean;
  readonly windows: number;
  readonly addressAfterNavigation: string;
  readonly spellChecker: boolean;
  /** Connections that reached a server on this machine, whichever way they were tried. */
  readonly connections: number;
  readonly filesRead: number;
  readonly flood: { readonly refused: number; readonly afterRest: boolean };
  readonly unknownChannel: string;
}

/** What a method of the contract answers, as far as it is looked at. */
interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}

/** Tries in the page what a script in it could try, with an address that would answer. */
function fromThePage(page: Page, address: string) {
  return page.evaluate(async (server) => {
    const bridge: unknown = Reflect.get(window, 'concordat');
    const methods = bridge as Record<string, (input: object) => Promise<Answer>>;
    const ran: string[] = [];
    Reflect.set(window, 'ranInline', () => ran.push('inline script'));
    const inline = document.createElement('script');
    inline.textContent = 'window.ranInline()';
    document.body.append(inline);
    const frame = document.createElement('iframe');
    frame.src = server;
    document.body.append(frame);
    const image = document.createElement('img');
    image.src = `${server}image.png`;
    document.body.append(image);
    const socket = new WebSocket(server.replace('http', 'ws'));
    await fetch(`${server}fetch`).catch(() => null);
    navigator.sendBeacon(`${server}beacon`);
    const files = await Promise.all(
      [
        'file:///etc/passwd',
        'concordat://app/../../package.json',
        'concordat://app/%2e%2e/main/main.js',
      ].map((each) =>
        fetch(each).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    const opened = window.open(server) !== null;
    const home = await fetch('/');
    const asked = await Promise.all(
      Array.from(
        { length: 1_500 },
        () => methods['app.state']?.({}) ?? Promise.resolve<Answer>({ ok: false }),
      ),
    );
    await new Promise((rest) => setTimeout(rest, 1_500));
    const after = await methods['app.state']?.({});
    socket.close();
    // After a rest, because what a debugger runs at once is let past the policy.
    try {
      Reflect.construct(Function, ['return 1']);
      ran.push('text as code');
    } catch {
      // Refused, as it should be.
    }
    const permission = await Notification.requestPermission();
    return {
      policy: home.headers.get('content-security-policy') ?? '',
      mediaType: home.headers.get('content-type') ?? '',
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => Reflect.get(window, name) !== undefined,
      ),
      bridge: Object.keys(methods),
      isBridgeFrozen: Object.isFrozen(bridge),
      permission,
      ran,
      opened,
      filesRead: files.filter(Boolean).length,
      flood: {
        refused: asked.filter(({ error }) => error?.code === 'too-much-at-once').length,
        afterRest: after?.ok === true,
      },
      unknownChannel: typeof methods['settings.delete-all'],
    };
  }, address);
}

/** Tries out a started app. The server to which nothing may come runs while it does. */
export async function tryStarted({ app, page }: StartedApp): Promise<Started> {
  let connections = 0;
  const server = createServer((_request, response) => response.end('reached'));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // listening on TCP
  try {
    await page.waitForLoadState('load');
    const fromPage = await fromThePage(page, address);
    const fromMain = await app.evaluate(async ({ BrowserWindow, net, session }, target) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('There is no window.');
      // It is there at run time, and Electron's types leave it out.
      const contents = window.webContents as unknown as { getLastWebPreferences: () => object };
      const other = session.fromPartition('another');
      for (const fetching of [
        net.fetch(target),
        session.defaultSession.fetch(target),
        other.fetch(target),
      ]) {
        await fetching.catch(() => null);
      }
      return {
        preferences: { ...contents.getLastWebPreferences() },
        spellChecker: session.defaultSession.isSpellCheckerEnabled(),
      };
    }, address);
    await page.evaluate((target) => {
      location.href = target;
    }, address);
    await new Promise((rest) => setTimeout(rest, 500));
    return {
      ...fromPage,
      ...fromMain,
      address: 'concordat://app/',
      addressAfterNavigation: page.url(),
      windows: app.windows().length,
      connections,
    };
  } finally {
    server.close();
  }
}
