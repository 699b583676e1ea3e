import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cli } from './support/cli.ts';
import { startApp, temporaryFolder, today } from './support/test-app.ts';

const passphrase = 'teapot-lantern-harbour';

test('a register is sealed, closed, asked for and opened again, in the window and on the command line', async () => {
  const app = await startApp();
  const here = temporaryFolder();
  const folder = path.join(here, 'ours');
  app.answers.push(folder);
  await app.get('register.create', { name: 'Severnshire', templateId: null });
  await app.get('backups.make', {});
  expect(await app.get('seal.get', {})).toMatchObject({ isSealed: false, protection: 'none' });

  const short = await app.refusal('seal.make', { passphrase: 'short', remember: false });
  expect(short.code).toBe('passphrase-short');
  const { recoveryKey } = await app.get('seal.make', { passphrase, remember: true });
  expect(await app.get('seal.get', {})).toMatchObject({ isSealed: true, isRemembered: false });
  expect((await app.get('keeping.check', {})).ok).toBe(true);
  const { places } = await app.get('backups.get', {});
  expect(places[0]?.copies).toHaveLength(1);
  expect(readFileSync(path.join(folder, 'trail.jsonl'), 'utf8')).not.toMatch(/Severnshire/);

  const open = { withDocuments: true, withMappings: false, passphrase: null };
  expect((await app.refusal('bundle.save', open)).code).toBe('bundle-must-be-sealed');

  await app.get('register.close', {});
  app.answers.push(folder);
  expect(await app.get('register.open', {})).toEqual({ opened: false });
  expect(await app.get('app.state', {})).toMatchObject({ isLocked: true, register: null });
  const wrong = await app.refusal('seal.unlock', { secret: 'another', remember: false });
  expect(wrong.code).toBe('passphrase-wrong');
  expect((await app.get('app.state', {})).isLocked).toBe(true);
  await app.get('seal.unlock', { secret: recoveryKey, remember: false });
  const state = await app.get('app.state', {});
  expect(state.isLocked).toBe(false);
  expect(state.register?.profile.registerName).toBe('Severnshire');
  expect((await app.get('register.rows', { asAt: today })).rows).toEqual([]);

  const next = { current: passphrase, passphrase: 'violin-orchard-compass' };
  await app.get('seal.change-passphrase', next);
  await app.get('register.close', {});

  expect((await cli(here, 'verify', '--register', 'ours')).code).toBe(2);
  process.env['CONCORDAT_TEST_WORDS'] = next.passphrase;
  const named = ['--passphrase-env', 'CONCORDAT_TEST_WORDS'];
  expect((await cli(here, 'verify', '--register', 'ours', ...named)).code).toBe(0);
  const unset = await cli(here, 'verify', '--register', 'ours', '--passphrase-env', 'NO_SUCH');
  expect([unset.code, unset.said[0]]).toEqual([2, expect.stringContaining('NO_SUCH')]);
  expect(readdirSync(folder)).not.toContain('register.lock');
}, 60_000);
