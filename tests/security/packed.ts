import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { endRuntime, findRuntime } from '../electron/support/runtime.ts';
import { networkSockets, processTree } from './processes.ts';
import type { SecurityRow } from './security-row.ts';

const require = createRequire(import.meta.url);

/** Names as `@electron/fuses` prints them, each with how it has to stand. */
const fuses: Readonly<Record<string, 'Enabled' | 'Disabled'>> = {
  RunAsNode: 'Disabled',
  EnableCookieEncryption: 'Enabled',
  EnableNodeOptionsEnvironmentVariable: 'Disabled',
  EnableNodeCliInspectArguments: 'Disabled',
  EnableEmbeddedAsarIntegrityValidation: 'Enabled',
  OnlyLoadAppFromAsar: 'Enabled',
  GrantFileProtocolExtraPrivileges: 'Disabled',
};

/**
 * Packs a Linux app with the Electron at hand and tries it out: fuses read back, not to be run as
 * Node, closed to debuggers, no socket, and the command line with its exit codes. About a minute.
 */
export async function packedRows(root: string): Promise<SecurityRow[]> {
  const runtime = await findRuntime();
  if ('why' in runtime || process.platform !== 'linux') {
    const why = 'why' in runtime ? runtime.why : 'this is not Linux';
    console.warn(`SKIPPED: packing an app and trying it out, because ${why}.`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'concordat-packed-'));
  try {
    return await tryPacked(pack(root, dirname(runtime.program), folder), runtime.display, folder);
  } finally {
    endRuntime();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Packs with electron-builder into `folder` and answers the program. */
function pack(root: string, electronDist: string, folder: string): string {
  const version = readFileSync(join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '');
  const builder = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js');
  const run = spawnSync(
    process.execPath,
    [
      builder,
      '--dir',
      '--linux',
      `-c.electronDist=${electronDist}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${folder}`,
    ],
    { cwd: root, encoding: 'utf8', timeout: 300_000 },
  );
  if (run.status !== 0) throw new Error(`Packing failed:\n${run.stdout}\n${run.stderr}`);
  return join(folder, 'linux-unpacked', 'concordat');
}

async function tryPacked(
  program: string,
  display: string | undefined,
  folder: string,
): Promise<SecurityRow[]> {
  const rows: SecurityRow[] = [];
  const tell = (line: string, found: string | null): void => {
    rows.push({ where: 'packed', line, holds: found === null, found });
  };
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) };
  const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> =>
    spawnSync(program, [...root, ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...env, ...more },
    });

  const read = spawnSync(
    process.execPath,
    [join(dirname(require.resolve('@electron/fuses')), 'bin.js'), 'read', '--app', program],
    { encoding: 'utf8' },
  );
  const wrongFuses = Object.entries(fuses).filter(
    ([name, state]) => !read.stdout.includes(`${name} is ${state}`),
  );
  tell(
    'Fuses read back',
    wrongFuses.length === 0 ? null : wrongFuses.map(([name]) => name).join(', '),
  );

  const asNode = run(['rules', '--as-at', '2026-11-22'], { ELECTRON_RUN_AS_NODE: '1' });
  tell(
    'Does not run as Node',
    asNode.status === 0 ? null : `it ended with ${String(asNode.status)}`,
  );

  const trap = join(folder, 'trap.cjs');
  const sprung = join(folder, 'sprung');
  writeFileSync(trap, `require('node:fs').writeFileSync(${JSON.stringify(sprung)}, '')`);
  run(['rules'], { NODE_OPTIONS: `--require ${trap}` });
  tell('Takes no NODE_OPTIONS', existsSync(sprung) ? 'a script was loaded by it' : null);

  const inspected = run(['--inspect-brk=0', 'rules']);
  const isWaiting = inspected.status === null || /Debugger listening/.test(inspected.stderr);
  tell('Takes no --inspect', isWaiting ? 'it waits for a debugger' : null);

  const debugged = run(['--remote-debugging-port=0']);
  const isRefused = debugged.status === 2 && /does not start with/.test(debugged.stderr);
  tell(
    'Takes no --remote-debugging-port',
    isRefused ? null : `it ended with ${String(debugged.status)}`,
  );

  await tryWindow(program, root, env, folder, run, tell);
  return rows;
}

async function tryWindow(
  program: string,
  root: readonly string[],
  env: NodeJS.ProcessEnv,
  folder: string,
  run: (args: readonly string[]) => SpawnSyncReturns<string>,
  tell: (line: string, found: string | null) => void,
): Promise<void> {
  const data = join(folder, 'data');
  const window = spawn(program, [...root, `--user-data-dir=${data}`], { env, stdio: 'ignore' });
  const sockets = new Set<string>();
  const look = (): void => {
    for (const { kind, local, remote } of networkSockets(window.pid ?? -1)) {
      sockets.add(`${kind} ${local} ${remote}`);
    }
  };
  const looking = setInterval(look, 50);
  try {
    const isThere = await until(() => processTree(window.pid ?? -1).length >= 4, 20_000);
    await new Promise((rest) => setTimeout(rest, 5_000));
    tell('Starts with a window', isThere && window.exitCode === null ? null : 'it ended');

    const out = join(folder, 'register.concordat');
    const sample = join(dirname(program), 'resources/assets/samples/severnshire-register.xlsx');
    const audit = run([
      'audit',
      sample,
      '--as-at',
      '2026-11-22',
      '--json',
      '-',
      '--fail-on',
      'critical',
    ]);
    const codes = [audit.status, run(['verify', '--register', out]).status, run(['export']).status];
    const said = isJson(audit.stdout) ? null : 'its output is not JSON alone';
    tell('A command runs beside the window, to standard output', said);
    tell(
      'Exit codes',
      codes[0] === 0 || codes[0] === 1 ? (codes[1] === 2 ? null : String(codes)) : String(codes),
    );
    tell('No second window', window.exitCode === null ? null : 'the window ended');
  } finally {
    clearInterval(looking);
    window.kill('SIGTERM');
  }
  tell('No socket is opened', sockets.size === 0 ? null : [...sockets].slice(0, 5).join('; '));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function until(holds: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!holds()) {
    if (performance.now() > end) return false;
    await new Promise((rest) => setTimeout(rest, 100));
  }
  return true;
}
