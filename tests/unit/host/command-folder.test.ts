import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandFolder } from '../../../electron/command-folder.ts';

it('gives each command a folder of its own and takes old ones away', () => {
  const parent = mkdtempSync(join(tmpdir(), 'concordat-folders-'));
  const old = join(parent, 'concordat-command-old');
  mkdirSync(old);
  writeFileSync(join(old, 'left'), '');
  const others = join(parent, 'somebody else’s');
  mkdirSync(others);
  const now = Date.now();
  const first = commandFolder(now, parent);
  expect(existsSync(old)).toBe(true);
  const second = commandFolder(now + 2 * 3_600_000, parent);
  expect(readdirSync(parent).toSorted()).toEqual([
    second.slice(parent.length + 1),
    'somebody else’s',
  ]);
  expect(first).not.toBe(second);
  rmSync(parent, { recursive: true });
});
