import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import { registerSchema } from '../../../shared/register/register.ts';
import { sampleEdit } from '../../bench/storage-sample.ts';
import { open, removeCopy, reviewYear, temporaryFolder, valueOf } from './registers.ts';

/** A register as an earlier version of Concordat left it on disk; never written again. */
const fixture = fileURLToPath(new URL('../../fixtures/registers/format-1', import.meta.url));
const checker = fileURLToPath(
  new URL('../../../assets/verify/verify-register.mjs', import.meta.url),
);

function copyOfFixture(): string {
  const folder = path.join(temporaryFolder(), 'format-1.concordat');
  cpSync(fixture, folder, { recursive: true });
  return folder;
}

it.each([
  ['from its quick copy', false],
  ['from its trail alone', true],
])('a register of format 1 opens %s with all that it said, and takes changes', async (_, alone) => {
  const folder = copyOfFixture();
  if (alone) removeCopy(folder);
  const store = await open(folder);
  expect(store.notices).toEqual([]);
  expect(store.readOnly).toBeNull();
  expect(store.register.profile.registerName).toBe('Severnshire');
  expect(store.register.actions['action-1']?.owner).toBe('Information manager');
  expect(reviewYear(store)).toBe(2001);
  // What has come into registers since has its empty value, so that nothing has to ask for it.
  expect(registerSchema.parse(store.register)).toEqual(store.register);
  valueOf(store.make(sampleEdit('agreement-isa-1', 1), 'review of ISA-1'));
  valueOf(store.undo());
  valueOf(store.redo());
  store.close();
  expect(valueOf(await verifyRegister(folder))).toMatchObject({ ok: true, records: 9 });
  const lines = readFileSync(path.join(folder, 'trail.jsonl'), 'utf8');
  expect(lines.startsWith(readFileSync(path.join(fixture, 'trail.jsonl'), 'utf8'))).toBe(true);
  expect(spawnSync(process.execPath, [checker, folder]).status).toBe(0);
});

it('a register of format 1 verifies as it lies there, with us and without', async () => {
  const folder = copyOfFixture();
  expect(valueOf(await verifyRegister(folder))).toMatchObject({ ok: true, records: 6 });
  expect(spawnSync(process.execPath, [checker, folder]).status).toBe(0);
});
