import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A real Electron and a screen for it, or why there is none. */
export type Runtime =
  { readonly program: string; readonly display: string | undefined } | { readonly why: string };

export const appFolder = fileURLToPath(new URL('../../..', import.meta.url));

const program = process.platform === 'win32' ? 'electron.exe' : 'electron';

/** Electron by ELECTRON_OVERRIDE_DIST_PATH, the project's own, or the one laid out for tests. */
function findProgram(): string | { readonly why: string } {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const own = join(appFolder, 'node_modules', 'electron', 'dist', program);
  const places = [given === undefined ? null : join(given, program), own];
  const found = places.find((place) => place !== null && existsSync(place));
  if (found != null) return found;
  const tool = join(appFolder, '..', 'shared', 'tools', 'electron-runtime');
  if (!existsSync(tool)) return { why: 'there is no Electron on this machine' };
  const run = spawnSync(tool, [], { encoding: 'utf8', timeout: 240_000 });
  const folder = run.stdout.trim();
  return run.status === 0 && existsSync(join(folder, program))
    ? join(folder, program)
    : {
        why: `../shared/tools/electron-runtime did not lay out an Electron: ${run.stderr.slice(-300)}`,
      };
}

let screen: ChildProcess | null = null;

/** A screen in memory where this machine has none; ends with the tests. */
async function findDisplay(): Promise<string | undefined | { readonly why: string }> {
  const present = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (process.platform !== 'linux' || present !== undefined) return process.env['DISPLAY'];
  return new Promise((resolve) => {
    screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    screen.once('error', () => {
      resolve({ why: 'there is no screen, and Xvfb is not installed to make one' });
    });
    screen.stdio[3]?.once('data', (number: Buffer) => {
      resolve(`:${number.toString('utf8').trim()}`);
    });
  });
}

/** Finds what the journeys in a real window need. */
export async function findRuntime(): Promise<Runtime> {
  const found = findProgram();
  if (typeof found !== 'string') return found;
  const display = await findDisplay();
  return typeof display === 'object' ? display : { program: found, display };
}

/** Takes the screen away again. */
export function endRuntime(): void {
  screen?.kill();
  screen = null;
}
