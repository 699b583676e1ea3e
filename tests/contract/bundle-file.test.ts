import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleArgument, openBundleFile } from '../../electron/bundle-file.ts';
import { madeRegister, type Made } from '../fuzz/made.ts';

let made: Made;
let folder: string;
beforeEach(async () => {
  made = await madeRegister();
  folder = mkdtempSync(join(tmpdir(), 'concordat-bundle-'));
});
afterEach(async () => {
  await made.end();
  rmSync(folder, { recursive: true, force: true });
});

it('takes the bundle that was double-clicked, and neither a folder nor a switch', () => {
  const file = join(folder, 'From Joan.concordat');
  writeFileSync(file, made.bundle);
  const register = join(folder, 'Ours.concordat');
  mkdirSync(register);
  expect(bundleArgument(['Concordat.exe', '--lang=en-GB', file])).toBe(file);
  expect(bundleArgument(['Concordat.exe', register])).toBeNull();
  expect(bundleArgument(['Concordat.exe', join(folder, 'gone.concordat')])).toBeNull();
  expect(bundleArgument([file])).toBeNull();
});

it('proves it and asks before a register is made; no means nothing is made', async () => {
  const file = join(folder, 'From Joan.concordat');
  writeFileSync(file, made.bundle);
  const asked: string[] = [];
  const answered = await openBundleFile(file, made.handlers, (message, detail) => {
    asked.push(message, detail);
    return Promise.resolve(false);
  });
  expect(answered).toEqual({ ok: true, value: null });
  expect(asked.join(' ')).toMatch(/From Joan\.concordat.*3 agreements/);
  expect(asked.join(' ')).not.toContain(folder);
});

it('says what is wrong with a file that was altered or is gone', async () => {
  const file = join(folder, 'a.concordat');
  writeFileSync(file, made.bundle.subarray(0, made.bundle.length - 20));
  const never = (): Promise<boolean> => Promise.reject(new Error('nothing is to be asked'));
  expect(await openBundleFile(file, made.handlers, never)).toMatchObject({
    error: { code: 'bundle-altered' },
  });
  rmSync(file);
  expect(await openBundleFile(file, made.handlers, never)).toMatchObject({
    error: { code: 'cannot-read' },
  });
});
