import { describe, expect, it } from 'vitest';
import { channels } from '../../../shared/contract/channels.ts';
import type { Built } from '../../security/built.ts';
import { builtChecks, startedChecks, type Check } from '../../security/checks.ts';
import type { Started } from '../../security/started.ts';

const built: Built = {
  main: 'new BrowserWindow({webPreferences:{sandbox:!0,contextIsolation:!0,nodeIntegration:!1,webviewTag:!1}})',
  preload: 'const{contextBridge:e}=require("electron");e.exposeInMainWorld("concordat",{})',
  pages: ['<!doctype html><script type="module" src="./assets/index.js"></script>'],
  fuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  },
  asar: true,
  publish: null,
  electron: '45.4.1',
  packages: ['electron', 'react'],
};

const started: Started = {
  preferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
  address: 'concordat://app/',
  policy: "default-src 'none'; script-src 'self'",
  mediaType: 'text/html; charset=utf-8',
  globals: [],
  bridge: [...channels, 'onNotification'],
  isBridgeFrozen: true,
  permission: 'denied',
  ran: [],
  opened: false,
  windows: 1,
  addressAfterNavigation: 'concordat://app/',
  spellChecker: false,
  connections: 0,
  filesRead: 0,
  flood: { refused: 800, afterRest: true },
  unknownChannel: 'undefined',
};

function failing<Evidence>(checks: readonly Check<Evidence>[], evidence: Evidence): string[] {
  return checks.filter(({ wrong }) => wrong(evidence) !== null).map(({ line }) => line);
}

const spoiltBuilds: readonly (readonly [string, Partial<Built>])[] = [
  ['Only our own content is loaded', { pages: ['<link href="https://fonts.example/a.css">'] }],
  ['No script or style stands in a page', { pages: ['<script>alert(1)</script>'] }],
  ['Node is not given to pages', { main: 'nodeIntegration:!0' }],
  ['Context isolation is on', { main: 'contextIsolation:!1' }],
  ['The sandbox is on', { main: 'sandbox: false' }],
  ['Web security is on', { main: 'webSecurity:!1' }],
  ['Insecure content is not allowed', { main: 'allowRunningInsecureContent:!0' }],
  ['No experimental or Blink features', { main: 'enableBlinkFeatures:"CSSVariables"' }],
  ['No web view', { main: 'webviewTag:!0' }],
  ['Nothing is opened outside', { main: 'shell.openExternal(url)' }],
  ['No update check, no crash upload', { main: 'autoUpdater.checkForUpdates()' }],
  ['No update check, no crash upload', { packages: ['electron-updater'] }],
  ['No update check, no crash upload', { publish: { provider: 'generic' } }],
  ['Electron is current', { electron: '44.0.0' }],
  ['Electron is current', { electron: '^45.4.1' }],
  ...Object.entries(built.fuses).map(
    ([name, on]) => ['Fuses are set', { fuses: { ...built.fuses, [name]: on !== true } }] as const,
  ),
  ['The app is one archive', { asar: false }],
  [
    'The preload gives only the contract',
    { preload: 'e.exposeInMainWorld("concordat",{});e.exposeInMainWorld("ipc",r)' },
  ],
  ['The preload gives only the contract', { preload: 'r.sendSync("x")' }],
];

const spoiltStarts: readonly (readonly [string, Partial<Started>])[] = [
  ['Preferences of the window', { preferences: { ...started.preferences, sandbox: false } }],
  ['Preferences of the window', { preferences: { ...started.preferences, webviewTag: true } }],
  ['The page has its own protocol', { mediaType: 'text/plain' }],
  ['A content policy that begins with none', { policy: '' }],
  [
    'A content policy that begins with none',
    { policy: "default-src 'none'; script-src 'unsafe-inline'" },
  ],
  ['No code but the app’s runs', { ran: ['inline script'] }],
  ['The page reaches nothing of Node or Electron', { globals: ['require'] }],
  ['The page reaches nothing but the contract', { bridge: [...started.bridge, 'invoke'] }],
  ['The page reaches nothing but the contract', { isBridgeFrozen: false }],
  ['A flood is refused and then forgotten', { flood: { refused: 0, afterRest: true } }],
  ['A flood is refused and then forgotten', { flood: { refused: 9, afterRest: false } }],
  ['Permissions are denied', { permission: 'granted' }],
  ['The page can’t go elsewhere', { addressAfterNavigation: 'https://example.org/' }],
  ['No second window opens', { windows: 2 }],
  ['No request leaves, from page or main', { connections: 1 }],
  ['No file is read by its address', { filesRead: 1 }],
  ['No spell checker', { spellChecker: true }],
];

describe('the audit of security', () => {
  it('holds for an app as it should be', () => {
    expect(failing(builtChecks, built)).toEqual([]);
    expect(failing(startedChecks, started)).toEqual([]);
  });

  it.each(spoiltBuilds)('fails “%s”, and that alone, where the build has %j', (line, part) => {
    expect(failing(builtChecks, { ...built, ...part })).toEqual([line]);
  });

  it.each(spoiltStarts)(
    'fails “%s”, and that alone, where a started app shows %j',
    (line, part) => {
      expect(failing(startedChecks, { ...started, ...part })).toEqual([line]);
    },
  );

  it('has a way to fail for every line', () => {
    const lines = [...builtChecks, ...startedChecks].map(({ line }) => line);
    const tried = new Set([...spoiltBuilds, ...spoiltStarts].map(([line]) => line));
    expect([...tried].toSorted()).toEqual(lines.toSorted());
  });
});
