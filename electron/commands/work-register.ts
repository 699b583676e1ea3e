import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import type { CliIo } from './command.ts';
import { keysOf } from './passphrase.ts';
import { inFolder, resolved } from './paths.ts';
import { commandLine, sayWhatWasFound } from './read-register.ts';

/**
 * Opens the register in `typed` for a command that changes it or its copies, works with it and closes it.
 * Refuses where somebody else has it open; `evenBroken` lets a trail through that does not hold.
 */
export async function withRegister<T>(
  typed: string,
  io: CliIo,
  work: (store: RegisterStore) => Promise<Result<T, Refusal>>,
  evenBroken = false,
): Promise<Result<T, Refusal>> {
  const { openRegister } = await import('../storage/register-store.ts');
  const opened = await openRegister(resolved(typed, io), {
    now: io.clock.now,
    by: () => commandLine,
    keys: keysOf(io),
  });
  if (!opened.ok) return inFolder(opened.error, typed, io);
  const store = opened.value;
  try {
    const { readOnly } = store;
    const isLetThrough = readOnly === null || (evenBroken && readOnly.code === 'trail-broken');
    if (!isLetThrough) return inFolder(readOnly, typed, io);
    sayWhatWasFound(store, io);
    const done = await work(store);
    return done.ok ? ok(done.value) : inFolder(done.error, typed, io);
  } finally {
    store.close();
  }
}
