// What `npm start` runs: builds when something changed, finds Electron and opens the window; where there
// is no Electron, says so and opens the preview in a browser. Plain JavaScript, so that it needs no build.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** How long one try to fetch Electron may take; without a way out to the internet it fails at once. */
const fetchLimitMs = 90_000;

/** Newest change below a folder or of a file, in milliseconds; 0 where it is missing. */
export function newestChange(path) {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** Whether what was built is older than what it is built from. */
export function isStale(folder = root) {
  const built = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].map(
    (path) => newestChange(join(folder, path)),
  );
  const sources = ['electron', 'renderer', 'shared', 'assets/fonts', 'package.json'].map((path) =>
    newestChange(join(folder, path)),
  );
  return Math.min(...built) < Math.max(...sources);
}

/** Builds when needed; false where the build fails, which has then said why itself. */
export function build() {
  if (!isStale()) return true;
  console.error('Building Concordat …');
  const tool = join(dirname(require.resolve('electron-vite/package.json')), 'bin/electron-vite.js');
  const config = join(root, 'electron/electron.vite.config.ts');
  const options = ['build', '--config', config, '--logLevel', 'warn'];
  return (
    spawnSync(process.execPath, [tool, ...options], { cwd: root, stdio: 'inherit' }).status === 0
  );
}

/** The Electron program that is on this machine, or null. Downloads nothing. */
export function installedElectron(env = process.env) {
  const file = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const given = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return existing(join(given, file));
  const folder = dirname(require.resolve('electron/package.json'));
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  return existing(join(folder, 'dist', readFileSync(named, 'utf8').trim()));
}

function existing(path) {
  return existsSync(path) ? path : null;
}

/** One try to fetch Electron the way its package does, with a limit. Returns the program or why not. */
function fetchElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
    return { why: `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and there is no Electron in it` };
  }
  console.error('Fetching Electron (about 110 MB, once) …');
  const installer = join(dirname(require.resolve('electron/package.json')), 'install.js');
  const run = spawnSync(process.execPath, [installer], {
    cwd: root,
    timeout: fetchLimitMs,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const program = run.status === 0 ? installedElectron() : null;
  if (program !== null) return { program };
  if (run.error?.code === 'ETIMEDOUT') {
    return { why: `its download did not finish within ${fetchLimitMs / 1000} seconds` };
  }
  const cause =
    /(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|CERT_\w+|HTTP\w* \d+)/.exec(
      run.stderr,
    );
  return { why: `its download failed${cause ? ` (${cause[0]})` : ''}` };
}

/** The four lines for a machine without Electron. */
export function electronMissing(why) {
  const { version } = require('electron/package.json');
  return [
    `What is missing: Electron ${version} for ${process.platform} ${process.arch}, the program that draws Concordat’s window.`,
    `Why: it is not on this machine, and ${why}.`,
    'Ways out: set ELECTRON_MIRROR to an address that carries Electron, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it, and run npm start again.',
    'Meanwhile the preview opens in your browser: the same app on this machine only, without the window’s menus and dialogs.',
  ];
}

/** Why a window can't open here although Electron is there; null where it can. */
export function windowRefusal(args, env = process.env, uid = process.getuid?.()) {
  if (process.platform !== 'linux') return null;
  if (uid === 0 && !args.includes('--no-sandbox')) {
    return [
      'You are root, and Electron’s sandbox, which shuts the page away from the machine, does not work for root.',
      'Start Concordat as an ordinary user; or, if you accept a page without the sandbox, with: npm start -- --no-sandbox',
      'The preview in a browser works too: npm start -- --preview',
    ];
  }
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return [
      'There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.',
      'Start Concordat from a desktop; or on a screen in memory with: xvfb-run -a npm start -- --no-sandbox (as root) or xvfb-run -a npm start',
      'The preview in a browser works too: npm start -- --preview',
    ];
  }
  return null;
}

/** Runs a program until it ends and ends with its exit code; interrupting ends both. */
function runUntilEnd(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 0);
  });
}

function openPreview(args) {
  const page = join(root, 'electron/preview/main.ts');
  runUntilEnd(process.execPath, ['--import', 'tsx', page, ...args]);
}

function openWindow(program, args) {
  const refused = windowRefusal(args);
  if (refused !== null) {
    console.error(refused.join('\n'));
    process.exitCode = 1;
    return;
  }
  const switches = args.filter((arg) => arg === '--no-sandbox');
  runUntilEnd(program, [...switches, root, ...args.filter((arg) => !switches.includes(arg))]);
}

function start(args) {
  if (!build()) {
    console.error('Concordat could not be built; the lines above say why.');
    process.exitCode = 1;
    return;
  }
  const isPreview = args.includes('--preview');
  const rest = args.filter((arg) => arg !== '--preview');
  if (isPreview) {
    openPreview(rest);
    return;
  }
  const installed = installedElectron();
  const { program, why } = installed === null ? fetchElectron() : { program: installed };
  if (program) {
    openWindow(program, rest);
    return;
  }
  console.error(electronMissing(why).join('\n'));
  openPreview(rest.filter((arg) => arg === '--no-open'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) start(process.argv.slice(2));
