import { describe, expect } from 'vitest';
import { channels } from '../../shared/contract/channels.ts';
import { StartPage } from '../e2e/support/pages.ts';
import { journey } from './support/desktop.ts';
import { listen } from './support/listeners.ts';

/** Time for what was asked for to be looked up, connected and sent, if it were. */
const whileMs = 3_000;

describe('a script that got into the page', () => {
  journey('finds no Node, no Electron and nothing but the contract', async ({ desktop }) => {
    const { page } = await desktop.start();
    await new StartPage(page).heading.waitFor();
    const found = await page.evaluate(async () => {
      const names = ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'];
      const bridge: unknown = Reflect.get(window, 'concordat');
      const methods = bridge as Record<string, { constructor: FunctionConstructor }>;
      const frame = document.createElement('iframe');
      document.body.append(frame);
      // A realm of its own, to which the preload's methods must not be given either.
      const inner = frame.contentWindow;
      const through: string[] = [];
      for (const name of Object.keys(methods)) {
        try {
          // What crossed from the isolated world must not lead back into it.
          if (methods[name]?.constructor('return typeof process')() === 'object')
            through.push(name);
        } catch {
          // The content policy refuses text as code, as it should.
        }
      }
      const replaced: unknown = () => 'replaced';
      Reflect.deleteProperty(bridge as object, 'app.state');
      Reflect.set(bridge as object, 'app.state', replaced);
      return {
        globals: [...names.filter((name) => Reflect.has(window, name))],
        inFrame: [...names, 'concordat'].filter(
          (name) => inner !== null && Reflect.has(inner, name),
        ),
        through,
        bridge: Object.keys(bridge as object),
        stillOurs: methods['app.state'] !== replaced,
        prototype: Object.getPrototypeOf(bridge) === Object.prototype,
        // What a bare page has not got: ours, and what the schemas' library keeps of itself.
        own: Object.getOwnPropertyNames(window).filter(
          (name) => !/^\d+$|^__zod_/.test(name) && inner !== null && !Object.hasOwn(inner, name),
        ),
        opener: window.opener === null && window.parent === window,
        databases: await indexedDB.databases().then((all) => all.length),
        stored: [localStorage.length, sessionStorage.length, document.cookie],
      };
    });
    expect(found).toEqual({
      globals: [],
      inFrame: [],
      through: [],
      bridge: [...channels, 'onNotification'],
      stillOurs: true,
      prototype: true,
      own: ['concordat'],
      opener: true,
      databases: 0,
      stored: [0, 0, ''],
    });
  });

  journey('runs no text as code', async ({ desktop }) => {
    const { page } = await desktop.start();
    await new StartPage(page).heading.waitFor();
    const ran = await page.evaluate(async () => {
      const ran: string[] = [];
      Reflect.set(window, 'told', (how: string) => ran.push(how));
      // What a debugger runs at once is let past the policy; after a rest the policy holds.
      await new Promise((rest) => setTimeout(rest, 100));
      const attempt = (how: string, does: () => unknown): void => {
        try {
          if (does() === 1) ran.push(how);
        } catch {
          // Refused.
        }
      };
      attempt('eval', () => (0, eval)('1'));
      attempt('Function', () =>
        Reflect.construct(Function, ['return 1']) instanceof Function ? 1 : 0,
      );
      attempt('a timer of text', () =>
        setTimeout("told('a timer of text')" as unknown as () => void),
      );
      attempt('WebAssembly', () => {
        const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
        return new WebAssembly.Module(empty) instanceof WebAssembly.Module ? 1 : 0;
      });
      const put = (name: string, parts: Record<string, string>): void => {
        const made = document.createElement(name);
        for (const [attribute, value] of Object.entries(parts)) made.setAttribute(attribute, value);
        document.body.append(made);
      };
      put('img', { src: 'x:', onerror: "told('onerror')" });
      put('svg', { onload: "told('onload')" });
      put('script', { src: "data:text/javascript,told('script from data')" });
      put('iframe', { srcdoc: "<script>parent.told('srcdoc')</script>" });
      put('iframe', { src: "javascript:parent.told('javascript address')" });
      put('embed', { src: "data:text/html,<script>parent.told('embed')</script>" });
      put('object', { data: "data:text/html,<script>parent.told('object')</script>" });
      const inline = document.createElement('script');
      inline.textContent = "told('inline')";
      document.body.append(inline);
      const blob = URL.createObjectURL(new Blob(["told('blob')"], { type: 'text/javascript' }));
      put('script', { src: blob });
      attempt('a worker of a blob', () => {
        new Worker(blob).onmessage = () => ran.push('a worker of a blob');
      });
      await navigator.serviceWorker.register('/sw.js').then(
        () => ran.push('a service worker'),
        () => null,
      );
      await new Promise((rest) => setTimeout(rest, 500));
      return ran;
    });
    // As text, because the test runner puts a function of its own in the place of import().
    const imported = await page.evaluate(`(async () => {
      await new Promise((rest) => setTimeout(rest, 100));
      const blob = URL.createObjectURL(new Blob(['told()'], { type: 'text/javascript' }));
      const from = [blob, 'data:text/javascript,told()'].map((address) => import(address));
      return (await Promise.allSettled(from)).map(({ status }) => status);
    })()`);
    expect({ ran, imported }).toEqual({ ran: [], imported: ['rejected', 'rejected'] });
  });

  journey('reaches no server, whichever way it tries', async ({ desktop }) => {
    const { page } = await desktop.start();
    await new StartPage(page).heading.waitFor();
    const listeners = await listen();
    await page.evaluate(
      async ({ tcp, udp, wait }) => {
        const http = `http://127.0.0.1:${tcp}/`;
        const put = (name: string, parts: Record<string, string>): HTMLElement => {
          const made = document.createElement(name);
          for (const [attribute, value] of Object.entries(parts)) {
            made.setAttribute(attribute, value);
          }
          document.body.append(made);
          return made;
        };
        for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'prerender', 'stylesheet', 'icon', 'manifest']) {
          document.head.append(Object.assign(document.createElement('link'), { rel, href: `${http}${rel}`, as: 'script' }));
        } // prettier-ignore
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [http] }] });
        document.head.append(rules);
        for (const name of ['img', 'iframe', 'script', 'video', 'audio', 'embed', 'track']) {
          put(name, { src: `${http}${name}` });
        }
        put('object', { data: http });
        put('a', { href: http, ping: http, download: 'x' }).click();
        const form = put('form', { action: http, method: 'post' });
        if (form instanceof HTMLFormElement) form.submit();
        put('div', { style: `background: url(${http}style)` });
        document.body.style.backgroundImage = `url(${http}property)`;
        const face = new FontFace('x', `url(${http}font)`);
        face.load().catch(() => null);
        const tried: (() => unknown)[] = [
          () => fetch(http, { mode: 'no-cors' }).catch(() => null),
          () => fetch(http, { mode: 'no-cors', keepalive: true }).catch(() => null),
          () => navigator.sendBeacon(http, 'x'),
          () => new WebSocket(http.replace('http', 'ws')),
          () => new EventSource(http),
          () => {
            const request = new XMLHttpRequest();
            request.open('GET', http);
            request.send();
          },
          () => new WebTransport(http.replace('http:', 'https:')).ready.catch(() => null),
          () => new Worker(http),
          () => new Notification('x', { icon: http }),
          () => window.open(http),
          () => window.open(`file:///etc/passwd`),
        ];
        for (const attempt of tried) {
          try {
            attempt();
          } catch {
            // Refused at once.
          }
        }
        const peer = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:127.0.0.1:${udp}` },
            ...['udp', 'tcp'].map((transport) => ({
              urls: `turn:127.0.0.1:${transport === 'udp' ? udp : tcp}?transport=${transport}`,
              username: 'a',
              credential: 'b',
            })),
          ],
        });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((rest) => setTimeout(rest, wait));
        peer.close();
      },
      { tcp: listeners.tcp, udp: listeners.udp, wait: whileMs },
    );
    await listeners.end();
    expect(listeners.reached()).toBe(0);
    // WebRTC makes sockets and asks the system which address it would send from; it sends nothing.
    const seen = desktop
      .takeSeen()
      .filter((each) => /^send|127\.0\.0\.1|224\.0\.0|ff02/.test(each));
    expect(seen).toEqual([]);
  });

  journey('can’t go elsewhere, open anything or ask for a device', async ({ desktop }) => {
    const { app, page } = await desktop.start();
    await new StartPage(page).heading.waitFor();
    await app.evaluate(({ shell }) => {
      for (const name of ['openExternal', 'openPath', 'showItemInFolder'] as const) {
        Reflect.set(shell, name, () => Reflect.set(globalThis, 'opened', name));
      }
    });
    const denied = await page.evaluate(async () => {
      const got: string[] = [];
      const asked = async (what: string, ask: () => unknown): Promise<void> => {
        try {
          const late = new Promise((rest) => setTimeout(rest, 2_000));
          const answer = await Promise.race([ask(), late]);
          if (answer !== undefined && answer !== null && answer !== false) got.push(what);
        } catch {
          // Denied.
        }
      };
      const of = (name: string): Record<string, (given?: unknown) => unknown> =>
        Reflect.get(navigator, name) as Record<string, (given?: unknown) => unknown>;
      await asked('camera', () =>
        navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
      );
      await asked('screen', () => navigator.mediaDevices.getDisplayMedia());
      await asked('place', () => new Promise((yes, no) => {
        navigator.geolocation.getCurrentPosition(yes, no, { timeout: 2_000 });
      })); // prettier-ignore
      await asked('clipboard', () => navigator.clipboard.readText());
      await asked('usb', () => of('usb')['requestDevice']?.({ filters: [] }));
      await asked('hid', async () => ((await of('hid')['getDevices']?.()) as unknown[]).length > 0);
      await asked('serial', () => of('serial')['requestPort']?.());
      await asked('bluetooth', () =>
        of('bluetooth')['requestDevice']?.({ acceptAllDevices: true }),
      );
      await asked('midi', () => navigator.requestMIDIAccess({ sysex: true }));
      await asked('lock', () => of('wakeLock')['request']?.('screen'));
      await asked(
        'notification',
        async () => (await Notification.requestPermission()) === 'granted',
      );
      await asked('folder', () => (Reflect.get(window, 'showDirectoryPicker') as () => unknown)());
      await asked('credential', () => navigator.credentials.get());
      await asked('storage', () => navigator.storage.persist());
      const opened = ['https://example.org', 'file:///etc/passwd', 'mailto:a@b', 'ms-msdt:/id', 'about:blank', 'javascript:1', 'concordat://app/'].filter(
        (address) => window.open(address) !== null,
      ); // prettier-ignore
      return { got, opened };
    });
    expect(denied).toEqual({ got: [], opened: [] });

    for (const address of [
      'https://example.org/',
      'file:///etc/passwd',
      'ms-msdt:/id',
      'concordat://other/',
      'concordat://app/print.html',
      'data:text/html,x',
      'blob:concordat://app/1',
      'chrome://version/',
      'view-source:concordat://app/',
      'devtools://devtools/bundled/inspector.html',
    ]) {
      await page.evaluate((to) => {
        Reflect.set(window, 'isSamePage', true);
        location.href = to;
      }, address);
      await page.evaluate(() => new Promise((rest) => setTimeout(rest, 100)));
      expect(await page.evaluate(() => Boolean(Reflect.get(window, 'isSamePage'))), address).toBe(
        true,
      );
    }
    for (const address of ['about:blank', 'about:srcdoc']) {
      // No page of ours: nothing can be done there, and the officer gets the app back.
      const left = page.waitForEvent('framenavigated', (to) => to.url() !== 'concordat://app/');
      await page.evaluate((to) => {
        setTimeout(() => {
          location.href = to;
        });
      }, address);
      await left;
      await page.waitForURL('concordat://app/');
      await new StartPage(page).heading.waitFor();
    }
    const after = await app.evaluate(({ BrowserWindow }) => ({
      windows: BrowserWindow.getAllWindows().length,
      opened: Reflect.get(globalThis, 'opened') as unknown,
    }));
    expect(after).toEqual({ windows: 1, opened: undefined });
  });
});
