import { refusal } from '../../shared/result/refusal.ts';
import { err } from '../../shared/result/result.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import type { Policy } from './policy-file.ts';

/** The officer's settings, with what IT set in their place. */
export function settingsUnderPolicy(settings: SettingsStore, policy: Policy): SettingsStore {
  const { backupFolder } = policy.set;
  const notices =
    policy.problem === null ? settings.notices : [policy.problem, ...settings.notices];
  if (backupFolder === undefined) return { ...settings, notices };
  return {
    ...settings,
    notices,
    backupFolder: () => backupFolder,
    setBackupFolder: () =>
      err(
        refusal(
          'set-by-it',
          'IT set the second folder for copies on this computer.',
          'Ask IT if it should be another.',
        ),
      ),
  };
}
