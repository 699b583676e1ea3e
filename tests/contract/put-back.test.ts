import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startApp, temporaryFolder } from './support/test-app.ts';

test('a copy takes the place of a broken trail, which is kept, and the register can be worked on again', async () => {
  const app = await startApp();
  const folder = path.join(temporaryFolder(), 'ours');
  app.answers.push(folder);
  await app.get('register.create', { name: 'Severnshire', templateId: null });
  await app.get('backups.make', {});
  const trail = path.join(folder, 'trail.jsonl');
  const sound = readFileSync(trail, 'utf8');
  await app.get('register.close', {});
  const broken = sound.replace('Severnshire', 'Severnshore');
  writeFileSync(trail, broken);
  rmSync(path.join(folder, 'register.json'), { force: true });

  app.answers.push(folder);
  await app.get('register.open', {});
  expect((await app.get('app.state', {})).register?.readOnly).not.toBeNull();
  const { places } = await app.get('backups.get', {});
  const copy = places[0]?.copies[0];
  if (copy === undefined) throw new Error('The copy that was made is not listed.');
  const asked = { place: 'beside', name: copy.name } as const;
  expect((await app.get('backups.preview', asked)).canPutBack).toBe(true);
  const { keptAs, missing } = await app.get('backups.put-back', asked);

  expect(missing).toEqual([]);
  expect(readFileSync(path.join(folder, keptAs, 'trail.jsonl'), 'utf8')).toBe(broken);
  const { register } = await app.get('app.state', {});
  expect(register?.readOnly).toBeNull();
  expect(register?.profile.registerName).toBe('Severnshire');
  expect((await app.get('keeping.check', {})).ok).toBe(true);
}, 60_000);
