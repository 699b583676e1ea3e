import { safeStorage } from 'electron';
import type { MachineKeys } from './storage/sealing/machine-keys.ts';

/* eslint-disable @typescript-eslint/no-deprecated -- Electron would rather have the waiting forms, but a
   register is unlocked in one go; both do the same, and a key of 32 bytes keeps no window waiting. */

/** On Linux without a keyring Electron hides a key under a password that is the same everywhere. */
function isWeak(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
}

/**
 * Keys under the operating system's protection (DPAPI on Windows). To be made when the app is ready: before
 * that Electron doesn't know what the system offers.
 */
export function systemKeys(): MachineKeys {
  const protection = !safeStorage.isEncryptionAvailable()
    ? 'none'
    : isWeak()
      ? 'weak'
      : 'protected';
  return {
    protection,
    wrap: (key) =>
      protection === 'protected'
        ? safeStorage.encryptString(Buffer.from(key).toString('base64'))
        : null,
    unwrap: (wrapped) => {
      if (protection !== 'protected') return null;
      try {
        return Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'base64');
      } catch {
        // Another account's, or another machine's: Electron says no more than that it failed.
        return null;
      }
    },
  };
}
