import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings, openSettingsStore } from '../../../electron/storage/settings-store.ts';
import { realFiles, type Files } from '../../../electron/storage/files.ts';
import { closedRegister, refusalOf, temporaryFolder, tick, valueOf } from './registers.ts';

const dark = { ...defaultSettings, theme: 'dark' as const };

describe('the settings', () => {
  it('are the defaults at first and are remembered once set', async () => {
    const folder = temporaryFolder();
    const store = await openSettingsStore(folder);
    expect(store.settings()).toEqual(defaultSettings);
    expect(store.notices).toEqual([]);
    expect(valueOf(store.setSettings(dark))).toEqual(dark);
    store.setWindowState({ x: 10, y: null, width: 1366, height: 768, maximised: true });
    store.rememberMapping({ 'expiry date': 'expiresOn', notes: 'comments' });
    store.rememberMapping({ notes: 'keep' });

    const again = await openSettingsStore(folder);
    expect(again.settings()).toEqual(dark);
    expect(again.windowState()).toMatchObject({ x: 10, maximised: true });
    expect(again.importMappings()).toEqual({ 'expiry date': 'expiresOn', notes: 'keep' });
  });

  it('know recent registers by a token, the last opened first, and say which are missing', async () => {
    const folder = temporaryFolder();
    const register = await closedRegister();
    const store = await openSettingsStore(folder);
    const first = store.rememberRegister(register, 'Severnshire', tick());
    const gone = store.rememberRegister(path.join(folder, 'gone'), 'Another', tick());
    expect(store.rememberRegister(register, 'Severnshire', tick())).toBe(first);

    const again = await openSettingsStore(folder);
    expect(again.recent().map(({ name, missing }) => [name, missing])).toEqual([
      ['Severnshire', false],
      ['Another', true],
    ]);
    expect(JSON.stringify(again.recent())).not.toContain(folder);
    expect(again.folderOf(first)).toBe(register);
    expect(again.folderOf('made up')).toBeNull();
    again.forgetRegister(gone);
    expect(again.recent()).toHaveLength(1);
  });

  it('that can’t be read for a moment are not written over', async () => {
    const folder = temporaryFolder();
    valueOf((await openSettingsStore(folder)).setSettings(dark));
    const held: Files = {
      ...realFiles,
      facts: (file) => {
        if (file.endsWith('settings.json'))
          throw Object.assign(new Error('held'), { code: 'EBUSY' });
        return realFiles.facts(file);
      },
    };
    const store = await openSettingsStore(folder, { files: held });
    expect(store.notices.map(({ code }) => code)).toEqual(['settings-unread']);
    expect(refusalOf(store.setSettings(defaultSettings)).safe).toContain('as they were');
    expect((await openSettingsStore(folder)).settings()).toEqual(dark);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length >> 1)],
    ['emptied', () => ''],
    ['altered', (text: string) => text.replace('dark', 'lime')],
    ['an array', () => '[]'],
  ])(
    'that were %s are kept as evidence and told, and those before them used',
    async (_, change) => {
      const folder = temporaryFolder();
      const store = await openSettingsStore(folder);
      valueOf(store.setSettings(dark));
      valueOf(store.setSettings({ ...dark, officer: 'Records manager' }));
      const file = path.join(folder, 'settings.json');
      const damaged = change(readFileSync(file, 'utf8'));
      writeFileSync(file, damaged);

      const again = await openSettingsStore(folder);
      expect(again.notices.map(({ code }) => code)).toEqual(['settings-damaged']);
      expect(again.settings()).toEqual(dark);
      const aside = readdirSync(folder).find((name) => name.startsWith('settings.damaged.'));
      expect(readFileSync(path.join(folder, aside ?? ''), 'utf8')).toBe(damaged);
      valueOf(again.setSettings(defaultSettings));
      expect((await openSettingsStore(folder)).notices).toEqual([]);
    },
  );

  it('fall back on the defaults where nothing can be read', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'settings.json'), 'nonsense');
    const store = await openSettingsStore(folder);
    expect(store.settings()).toEqual(defaultSettings);
    expect(store.notices).toHaveLength(1);
  });

  it('say so when they can’t be saved, and stay as they were', async () => {
    const folder = temporaryFolder();
    valueOf((await openSettingsStore(folder)).setSettings(dark));
    const files: Files = {
      ...realFiles,
      rename: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    const store = await openSettingsStore(folder, { files });
    const refused = refusalOf(store.setSettings(defaultSettings));
    expect(refused.what).toBe('The settings could not be saved, because the disk is full.');
    expect(store.settings()).toEqual(dark);
    expect((await openSettingsStore(folder)).settings()).toEqual(dark);
  });

  it('sweep away what a killed process left of electron-store', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json.tmp-1234abcd'), 'half');
    valueOf((await openSettingsStore(folder)).setSettings(dark));
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});
