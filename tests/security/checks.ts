import { channels } from '../../shared/contract/channels.ts';
import type { Built } from './built.ts';
import type { Started } from './started.ts';

/** One line of a checklist: what must hold, and what is wrong where it does not. */
export interface Check<Evidence> {
  readonly line: string;
  /** Null where it holds. */
  readonly wrong: (evidence: Evidence) => string | null;
}

/** The lowest Electron that is packed; raised by hand when a newer one is taken in. */
const leastElectron = 45;

const fuses: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  enableCookieEncryption: true,
  grantFileProtocolExtraPrivileges: false,
};

const absent =
  (pattern: RegExp, what: string) =>
  ({ main }: Built): string | null =>
    pattern.test(main) ? `the built code has ${what}` : null;

/** What is seen in the built files. The lines are those of Electron's security checklist, and our own. */
export const builtChecks: readonly Check<Built>[] = [
  {
    line: 'Only our own content is loaded',
    wrong: ({ pages }) =>
      pages.some((html) => /(?:src|href)="(?:https?:)?\/\//.test(html))
        ? 'a page names another address'
        : null,
  },
  {
    line: 'No script or style stands in a page',
    wrong: ({ pages }) =>
      pages.some((html) => /<script(?![^>]*\ssrc=)|<style|\son[a-z]+="/.test(html))
        ? 'a page has inline code'
        : null,
  },
  {
    line: 'Node is not given to pages',
    wrong: absent(/nodeIntegration\w*:\s*(?:!0|true)/, 'nodeIntegration'),
  },
  {
    line: 'Context isolation is on',
    wrong: absent(/contextIsolation:\s*(?:!1|false)/, 'contextIsolation off'),
  },
  { line: 'The sandbox is on', wrong: absent(/sandbox:\s*(?:!1|false)/, 'sandbox off') },
  { line: 'Web security is on', wrong: absent(/webSecurity:\s*(?:!1|false)/, 'webSecurity off') },
  {
    line: 'Insecure content is not allowed',
    wrong: absent(/allowRunningInsecureContent:\s*(?:!0|true)/, 'allowRunningInsecureContent'),
  },
  {
    line: 'No experimental or Blink features',
    wrong: absent(
      /experimentalFeatures:\s*(?:!0|true)|enableBlinkFeatures/,
      'experimental features',
    ),
  },
  {
    line: 'No web view',
    wrong: absent(/webviewTag:\s*(?:!0|true)|allowpopups/, 'a web view'),
  },
  {
    // electron-store brings a method that opens its own file; nothing calls it.
    line: 'Nothing is opened outside',
    wrong: absent(/openExternal|\.openInEditor\(/, 'shell.openExternal or openInEditor'),
  },
  {
    line: 'No update check, no crash upload',
    wrong: (built) =>
      absent(/autoUpdater|electron-updater|crashReporter/, 'an updater or crash reporter')(built) ??
      (built.publish === null ? null : 'publish is set') ??
      (built.packages.some((name) => /updater|sentry|analytics/.test(name))
        ? 'a package of that kind'
        : null),
  },
  {
    line: 'Electron is current',
    wrong: ({ electron }) =>
      /^\d+\.\d+\.\d+$/.test(electron) && Number(electron.split('.')[0]) >= leastElectron
        ? null
        : `electron is “${electron}”, not an exact version from ${leastElectron} on`,
  },
  {
    line: 'Fuses are set',
    wrong: (built) => {
      const bad = Object.entries(fuses).filter(([name, on]) => built.fuses[name] !== on);
      return bad.length === 0 ? null : `not as wanted: ${bad.map(([name]) => name).join(', ')}`;
    },
  },
  {
    line: 'The app is one archive',
    wrong: ({ asar }) => (asar === true ? null : 'asar is not on'),
  },
  {
    line: 'The preload gives only the contract',
    wrong: ({ preload }) =>
      /exposeInMainWorld\(\s*["'`](?!concordat["'`])|sendSync|\brequire\(["'`](?!electron["'`])/.test(
        preload,
      )
        ? 'it exposes or requires something else'
        : null,
  },
];

/** What is seen in a started app. */
export const startedChecks: readonly Check<Started>[] = [
  {
    line: 'Preferences of the window',
    wrong: ({ preferences }) => {
      const wanted: Readonly<Record<string, boolean>> = {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      };
      // Electron leaves out what stands at its own default, which is the wanted one.
      const bad = Object.entries(wanted).filter(([name, on]) => (preferences[name] ?? on) !== on);
      return bad.length === 0 ? null : bad.map(([name]) => name).join(', ');
    },
  },
  {
    line: 'The page has its own protocol',
    wrong: ({ address, mediaType }) =>
      address.startsWith('concordat://') && mediaType === 'text/html; charset=utf-8'
        ? null
        : `${address} as ${mediaType}`,
  },
  {
    line: 'A content policy that begins with none',
    wrong: ({ policy }) =>
      policy.startsWith("default-src 'none'") && !/unsafe-|\*|https?:/.test(policy)
        ? null
        : policy || 'none',
  },
  {
    line: 'No code but the app’s runs',
    wrong: ({ ran }) => (ran.length === 0 ? null : ran.join(', ')),
  },
  {
    line: 'The page reaches nothing of Node or Electron',
    wrong: ({ globals }) => (globals.length === 0 ? null : globals.join(', ')),
  },
  {
    line: 'The page reaches nothing but the contract',
    wrong: ({ bridge, isBridgeFrozen, unknownChannel }) => {
      const wanted = [...channels, 'onNotification'].toSorted().join();
      if ([...bridge].toSorted().join() !== wanted) return 'its methods are not the contract’s';
      if (!isBridgeFrozen) return 'it can be changed';
      return unknownChannel === 'undefined' ? null : 'a channel that is not in the contract';
    },
  },
  {
    line: 'A flood is refused and then forgotten',
    wrong: ({ flood }) =>
      flood.refused > 0 && flood.afterRest
        ? null
        : `${flood.refused} refused, then ${String(flood.afterRest)}`,
  },
  {
    line: 'Permissions are denied',
    wrong: ({ permission }) => (permission === 'denied' ? null : permission),
  },
  {
    line: 'The page can’t go elsewhere',
    wrong: ({ address, addressAfterNavigation }) =>
      addressAfterNavigation === address ? null : addressAfterNavigation,
  },
  {
    line: 'No second window opens',
    wrong: ({ opened, windows }) => (!opened && windows === 1 ? null : `${windows} windows`),
  },
  {
    line: 'No request leaves, from page or main',
    wrong: ({ connections }) => (connections === 0 ? null : `${connections} connections`),
  },
  {
    line: 'No file is read by its address',
    wrong: ({ filesRead }) => (filesRead === 0 ? null : `${filesRead} were read`),
  },
  { line: 'No spell checker', wrong: ({ spellChecker }) => (spellChecker ? 'it is on' : null) },
];
