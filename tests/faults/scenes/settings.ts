import path from 'node:path';
import {
  defaultSettings,
  openSettingsStore,
  type SettingsStore,
} from '../../../electron/storage/settings-store.ts';
import { isSame } from '../../../shared/changes/same.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import type { Result } from '../../../shared/result/result.ts';
import { now, optionsOf, type Promised, type Scene } from '../scene.ts';

/** Settings are changed, a second folder for copies is chosen, a key is remembered. */
export const settings: Scene = {
  name: 'settings',
  work: async (folder, failing, told) => {
    const { files, storeFiles } = optionsOf(1_001, failing);
    if (files === undefined || storeFiles === undefined) throw new Error('There is no fault.');
    /** What a setting may be: the last that was told, or one after it that nobody was told of. */
    const may = new Map<string, unknown[]>();
    const promised = new Map<string, Promised>();
    const change = (
      what: string,
      value: unknown,
      make: () => Result<unknown, Refusal>,
      look: (store: SettingsStore) => unknown,
    ): void => {
      may.set(what, [...(may.get(what) ?? []), value]);
      if (!make().ok) return;
      may.set(what, [value]);
      const holds = async () => {
        const there = look(await openSettingsStore(folder, { now }));
        return (may.get(what) ?? []).some((each) => isSame(each, there));
      };
      promised.set(what, { what, holds });
      told.splice(0, told.length, ...promised.values());
    };

    const store = await openSettingsStore(folder, { files, storeFiles, now });
    const set = (of: SettingsStore, officer: string): void => {
      const make = () => of.setSettings({ ...of.settings(), officer });
      change('officer', officer, make, (each) => each.settings().officer);
    };
    set(store, 'Data protection officer');
    set(store, 'Head of information');
    const place = path.join(folder, 'copies');
    const choose = () => store.setBackupFolder('register-1', place);
    change('folder for copies', place, choose, (of) => of.backupFolder('register-1'));
    const wrapped = Buffer.from('wrapped key');
    const remember = () => store.rememberKey('register-1', { keyId: 'k', wrapped });
    const keyOf = (of: SettingsStore) => [...(of.rememberedKey('register-1', 'k') ?? [])];
    change('key', [...wrapped], remember, keyOf);
    set(await openSettingsStore(folder, { files, storeFiles, now }), defaultSettings.officer);
  },
  wrong: async (folder) => {
    const store = await openSettingsStore(folder, { now });
    return store.setSettings(store.settings()).ok ? null : 'the settings can’t be saved again';
  },
};
