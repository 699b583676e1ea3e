import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface StartModule {
  readonly isStale: (folder: string) => boolean;
  readonly installedElectron: (env: NodeJS.ProcessEnv) => string | null;
  readonly electronMissing: (why: string) => string[];
  readonly windowRefusal: (
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    uid: number,
  ) => string[] | null;
}

// Plain JavaScript without types: it must run before anything is built.
const startModule = '../../../electron/start.mjs';
const { isStale, installedElectron, electronMissing, windowRefusal } = (await import(
  startModule
)) as StartModule;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-start-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, second: number): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, second, second);
}

const built = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

describe('npm start', () => {
  it('builds when nothing is built, when a source is newer, and else not', () => {
    write('package.json', 1_000);
    write('shared/audit/audit.ts', 1_000);
    expect(isStale(folder)).toBe(true);
    for (const path of built) write(path, 2_000);
    expect(isStale(folder)).toBe(false);
    write('renderer/features/overview/overview-view.tsx', 3_000);
    expect(isStale(folder)).toBe(true);
  });

  it('takes Electron from ELECTRON_OVERRIDE_DIST_PATH and from nowhere else when that is set', () => {
    const program = process.platform === 'win32' ? 'electron.exe' : 'electron';
    expect(installedElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
    write(program, 1_000);
    const found = installedElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(found).toBe(join(folder, program));
  });

  it('says in four lines what is missing, why, the ways out, and that the preview opens', () => {
    const lines = electronMissing('its download failed (ENOTFOUND)');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/Electron \d+\.\d+\.\d+ for \w+ \w+/);
    expect(lines[1]).toContain('ENOTFOUND');
    expect(lines[2]).toMatch(/ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/);
    expect(lines[3]).toMatch(/preview/);
  });

  it.runIf(process.platform === 'linux')(
    'explains root and a missing screen, and how to go on',
    () => {
      const screen = { DISPLAY: ':0' };
      expect(windowRefusal([], screen, 0)?.join(' ')).toContain('npm start -- --no-sandbox');
      expect(windowRefusal(['--no-sandbox'], screen, 0)).toBeNull();
      expect(windowRefusal([], screen, 1_000)).toBeNull();
      expect(windowRefusal([], {}, 1_000)?.join(' ')).toMatch(/DISPLAY.*--preview/);
    },
  );
});
