import { mkdtempSync, readFileSync, rmSync, statSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFaultLog } from '../../../electron/fault-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'logs', 'faults.log');

describe('the log of faults', () => {
  it('says when, where and which line of ours, but not what the error quotes', () => {
    const log = createFaultLog(folder, () => '2026-11-22T10:00:00.000Z');
    log(
      'agreement.get',
      new TypeError('Cannot read “Offender data of Jane Doe”\nsecond secret line'),
    );
    const text = readFileSync(file(), 'utf8');
    expect(text).toMatch(
      /^2026-11-22T10:00:00\.000Z agreement\.get TypeError \| at .*fault-log\.test\.ts/,
    );
    expect(text).not.toMatch(/Jane|secret/);
  });

  it('takes what is not an error', () => {
    const log = createFaultLog(folder, () => 'now');
    log('page', 'the words of an agreement');
    expect(readFileSync(file(), 'utf8')).toBe('now page a thrown string\n');
  });

  it('keeps one older file when it grows, and no more', () => {
    const log = createFaultLog(folder, () => 'now');
    for (let count = 0; count < 1_500; count += 1) log('x'.repeat(1_000), null);
    expect(statSync(file()).size).toBeLessThan(600 * 1024);
    expect(existsSync(`${file()}.1`)).toBe(true);
    expect(existsSync(`${file()}.2`)).toBe(false);
  });
});
