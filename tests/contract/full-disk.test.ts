import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveWhole } from '../../electron/save-whole.ts';
import { cli } from './support/cli.ts';
import { temporaryFolder } from './support/test-app.ts';

// The spreadsheet is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

const sheet = 'Ref,Title,Partners,Start Date\nISA-1,Night-time economy,Severn Council,01/04/2021\n';
const before = 'The pack of last month';
const kilobytes = 24;

let here = '';
let disk = '';
let isMounted = false;

beforeEach(() => {
  here = temporaryFolder();
  disk = path.join(here, 'disk');
  mkdirSync(disk);
  try {
    const size = `size=${kilobytes}k`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk], { stdio: 'ignore' });
    isMounted = true;
  } catch {
    console.warn('SKIPPED: no disk was filled, because this system lets nobody mount a small one');
  }
});

afterEach(() => {
  if (isMounted) execFileSync('umount', [disk]);
  isMounted = false;
});

describe('a disk that fills while a pack is saved', () => {
  test('leaves the old file as it was, nothing half-written, and says so (the window)', () => {
    if (!isMounted) return;
    const file = path.join(disk, 'pack.pdf');
    writeFileSync(file, before);
    const answer = saveWhole(file, new Uint8Array(kilobytes * 1024));
    expect(answer.ok ? null : answer.error).toMatchObject({
      code: 'cannot-save',
      what: '“pack.pdf” was not saved: the disk is full.',
      next: 'Make room or choose another disk, and save again.',
    });
    expect(answer.ok ? '' : answer.error.safe).toContain('unchanged');
    expect(readdirSync(disk)).toEqual(['pack.pdf']);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('leaves the old file as it was, nothing half-written, and says so (the command)', async () => {
    if (!isMounted) return;
    writeFileSync(path.join(here, 'isas.csv'), sheet);
    const file = path.join(disk, 'pack.pdf');
    writeFileSync(file, before);
    const argv = ['pack', 'isas.csv', '--kind', 'meeting', '--as-at', '2026-11-22'];
    const { code, said } = await cli(here, ...argv, '--out', file);
    expect(code).toBe(2);
    expect(said.join(' ')).toMatch(/the disk is full.*Make room/);
    expect(readdirSync(disk)).toEqual(['pack.pdf']);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('saves where there is room', () => {
    if (!isMounted) return;
    const file = path.join(disk, 'pack.pdf');
    expect(saveWhole(file, new Uint8Array(4_096)).ok).toBe(true);
    expect(readdirSync(disk)).toEqual(['pack.pdf']);
  });
});
