import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { Bundle } from '../storage/bundle/read-bundle.ts';
import type { Arguments } from './arguments.ts';
import type { CliIo } from './command.ts';
import { fileBytes } from './file-bytes.ts';
import { fromEnvironment } from './passphrase.ts';
import { inFolder } from './paths.ts';

/** The flag that names the variable with the passphrase of a bundle. */
export const bundlePassphraseFlag = { takes: 'NAME' } as const;

/**
 * The passphrase of a bundle: from the variable that is named, else typed where there is a terminal; null
 * where there is neither.
 */
export async function bundlePassphrase(
  args: Arguments,
  question: string,
  io: CliIo,
): Promise<Result<string | null, Refusal>> {
  const name = args.flag('bundle-passphrase-env');
  if (name !== undefined) return fromEnvironment('--bundle-passphrase-env', name);
  return ok((await io.askSecret?.(question)) ?? null);
}

/** Reads and proves a bundle; asks for its passphrase where it is sealed. */
export async function readBundleFile(
  typed: string,
  args: Arguments,
  io: CliIo,
): Promise<Result<Bundle, Refusal>> {
  const { largestBundle } = await import('../storage/bundle/bundle-format.ts');
  const tooLarge = (bytes: number): Refusal | null =>
    bytes <= largestBundle
      ? null
      : refusal('too-large', `${typed} is larger than any bundle.`, 'Name a .concordat file.');
  const bytes = await fileBytes(typed, '.concordat', tooLarge, io);
  if (!bytes.ok) return bytes;
  const { readBundle } = await import('../storage/bundle/read-bundle.ts');
  const { oneTurn } = await import('../storage/turns.ts');
  const open = await readBundle(bytes.value, null, oneTurn);
  if (open.ok || open.error.code !== 'passphrase-needed') {
    return open.ok ? open : inFolder(open.error, typed, io);
  }
  const secret = await bundlePassphrase(args, `Passphrase of ${typed}: `, io);
  if (!secret.ok) return secret;
  if (secret.value === null) return err(bundleSealed(typed));
  const opened = await readBundle(bytes.value, secret.value, oneTurn);
  return opened.ok ? opened : inFolder(opened.error, typed, io);
}

function bundleSealed(typed: string): Refusal {
  return refusal(
    'bundle-sealed',
    `${typed} is sealed.`,
    'Give --bundle-passphrase-env NAME, the variable that holds its passphrase.',
  );
}
