import { openRegister, type RegisterOptions } from '../../electron/storage/register-store.ts';
import { verifyRegister } from '../../electron/storage/verify.ts';
import type { Register } from '../../shared/register/register.ts';
import { optionsOf } from './scene.ts';

function sampleProfile(register: Register) {
  const before = register.profile;
  return {
    kind: 'profile-set',
    before,
    after: { ...before, dueDays: before.dueDays + 1 },
  } as const;
}

/** What is wrong with a register on a sound disk; null where it opens, can be changed and verifies. */
export async function wrongWith(
  folder: string,
  keys?: RegisterOptions['keys'],
): Promise<string | null> {
  const given = keys === undefined ? {} : { keys };
  const opened = await openRegister(folder, { ...optionsOf(1_003, null), ...given });
  if (!opened.ok) return `it does not open: ${opened.error.what}`;
  const store = opened.value;
  try {
    if (store.readOnly !== null) return `it can’t be changed: ${store.readOnly.what}`;
    const verified = await verifyRegister(folder, given);
    if (!verified.ok) return `it does not verify: ${verified.error.what}`;
    if (!verified.value.ok) return `it does not verify: ${verified.value.reason ?? 'unknown'}`;
    const made = store.make(sampleProfile(store.register), 'settings of the register');
    return made.ok ? null : `it takes no further change: ${made.error.what}`;
  } finally {
    store.close();
  }
}
