import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../shared/contract/edit.ts';
import { startApp, temporaryFolder, today } from './support/test-app.ts';

describe('before a register is open', () => {
  test('the app says what it is, which templates it has and that nothing is open', async () => {
    const app = await startApp();
    const state = await app.get('app.state', {});
    expect(state).toMatchObject({ version: '0.1.0', today, register: null, recent: [] });
    expect(state.templates).toContainEqual(
      expect.objectContaining({ id: 'west-mercia', partnerships: 5 }),
    );
    expect(state.rulePack.rules).toBeGreaterThanOrEqual(30);
  });

  test('views and changes are refused in words, and the rules are shown', async () => {
    const app = await startApp();
    expect((await app.refusal('register.rows', { asAt: today })).code).toBe('no-register');
    expect((await app.refusal('change.undo', {})).code).toBe('no-register');
    expect((await app.get('standard.get', { asAt: today })).rules.length).toBeGreaterThanOrEqual(
      30,
    );
  });
});

describe('a new register', () => {
  test('is made from a template with its bodies, in the folder that was chosen', async () => {
    const app = await startApp();
    app.answers.push(path.join(app.folder, 'Ours.concordat'));
    const input = { name: 'Our register', templateId: 'west-mercia' };
    expect(await app.get('register.create', input)).toEqual({ opened: true });
    const { register } = await app.get('app.state', {});
    expect(register?.profile).toMatchObject({
      registerName: 'Our register',
      forceName: 'West Mercia Police',
      sampleData: false,
    });
    const { partners, partnerships } = await app.get('bodies.list', {});
    expect(partnerships).toHaveLength(5);
    const council = partners.find(({ partner }) => partner.name === 'Shropshire Council');
    expect(council?.partner.source?.checked).toBe('2026-07-31');
  });

  test('is not made when the officer thinks better of it', async () => {
    const app = await startApp();
    app.answers.push(null);
    expect(await app.get('register.create', { name: 'Ours', templateId: null })).toEqual({
      opened: false,
    });
    expect((await app.get('app.state', {})).register).toBeNull();
  });

  test('tells every window that it is there', async () => {
    const app = await startApp();
    app.answers.push(path.join(app.folder, 'Ours.concordat'));
    await app.get('register.create', { name: 'Ours', templateId: null });
    expect(app.notifications.at(-1)).toMatchObject({
      kind: 'changed',
      state: { register: { profile: { registerName: 'Ours' } } },
    });
  });

  test('is in the list of recent ones, and opens from it at the next start', async () => {
    const folder = temporaryFolder();
    const first = await startApp(folder);
    first.answers.push(path.join(folder, 'Ours.concordat'));
    await first.get('register.create', { name: 'Ours', templateId: null });
    await first.get('register.close', {});

    const second = await startApp(folder);
    const [recent] = (await second.get('app.state', {})).recent;
    expect(recent).toMatchObject({ name: 'Ours', missing: false });
    await second.get('register.open-recent', { token: recent?.token ?? '' });
    expect((await second.get('app.state', {})).register?.profile.registerName).toBe('Ours');
    await second.get('register.forget-recent', { token: recent?.token ?? '' });
    expect((await second.get('app.state', {})).recent).toEqual([]);
  });
});

describe('a folder that is no register', () => {
  test('is refused, and the register that is open stays open', async () => {
    const app = await startApp();
    app.answers.push(path.join(app.folder, 'Ours.concordat'));
    await app.get('register.create', { name: 'Ours', templateId: null });
    const other = path.join(app.folder, 'Photographs');
    mkdirSync(other);
    writeFileSync(path.join(other, 'a.txt'), 'x');
    app.answers.push(other);
    expect((await app.refusal('register.open', {})).code).toBe('not-a-register');
    expect((await app.get('app.state', {})).register?.profile.registerName).toBe('Ours');
  });
});

test('a register that is open elsewhere can be read and not changed', async () => {
  const folder = temporaryFolder();
  const place = path.join(folder, 'Ours.concordat');
  const first = await startApp(folder);
  first.answers.push(place);
  await first.get('register.create', { name: 'Ours', templateId: null });

  const second = await startApp(temporaryFolder());
  second.answers.push(place);
  await second.get('register.open', {});
  const { register } = await second.get('app.state', {});
  expect(register?.readOnly?.code).toBe('open-elsewhere');
  const edit = {
    kind: 'add-agreement',
    ref: 'ISA-1',
    title: 'x',
    partnershipId: null,
    partnerIds: [],
  } satisfies Edit;
  const refused = await second.refusal('change.make', { basedOn: register?.revision ?? 0, edit });
  expect(refused.code).toBe('open-elsewhere');
});

test('opening the register that is open already changes nothing', async () => {
  const app = await startApp();
  const place = path.join(app.folder, 'Ours.concordat');
  app.answers.push(place, place);
  await app.get('register.create', { name: 'Ours', templateId: null });
  await app.get('register.open', {});
  expect((await app.get('app.state', {})).register?.readOnly).toBeNull();
});

test('settings are kept over a restart', async () => {
  const folder = temporaryFolder();
  const first = await startApp(folder);
  const settings = {
    officer: 'IG manager',
    theme: 'dark',
    singleKeyShortcuts: false,
    clearCopiedAfter: 120,
  } as const;
  await first.get('settings.set', settings);
  const second = await startApp(folder);
  expect((await second.get('app.state', {})).settings).toEqual(settings);
});
