import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { readFully, withFile } from '../careful-files.ts';
import { faultCode } from '../disk-fault.ts';
import type { Files } from '../files.ts';
import { registerFiles } from '../register-files.ts';
import { heldSeal } from './keyring.ts';
import { sealOf, sealedLineMark, type Seal } from './seal.ts';
import { readSealFile, sealFilePath, unwrapKey, type SealFile } from './seal-file.ts';

/** What somebody who opens a sealed register has in hand. */
export interface Keys {
  /** The passphrase or the recovery key as it was typed; null where none was. */
  readonly secret: string | null;
  /** The key that this machine remembers under the operating system's protection; null where none. */
  readonly recall: (registerId: string, keyId: string) => Uint8Array | null;
  /** Told the key that a secret opened, so that the machine can remember it. */
  readonly opened?: (registerId: string, keyId: string, key: Uint8Array) => void;
}

/** Nothing in hand. */
export const noKeys: Keys = { secret: null, recall: () => null };

/** True where the trail in `folder` is sealed: the trail decides, not what lies beside it. */
export function isSealed(files: Files, folder: string): boolean {
  const { trail } = registerFiles(folder);
  if (files.facts(trail) === null) return files.facts(sealFilePath(folder)) !== null;
  const first = withFile(files, trail, 'read', (fd) => readFully(files, fd, 0, 1));
  return Buffer.from(first).toString('latin1') === sealedLineMark;
}

/**
 * The seal of the register in `folder`; null where it is not sealed. Refuses with `passphrase-needed`
 * where nothing in hand opens it, and with `passphrase-wrong`, slowly and without a hint, where the
 * secret does not. Throws what the disk throws.
 */
export async function unlock(
  files: Files,
  folder: string,
  keys: Keys,
): Promise<Result<Seal | null, Refusal>> {
  if (!isSealed(files, folder)) return ok(null);
  const held = heldSeal(folder);
  if (held !== null) return ok(held);
  const file = sealFileOf(files, folder);
  if (file === null) return err(keyGone());
  const { registerId, keyId } = file;
  const known = keys.recall(registerId, keyId);
  if (known !== null) return ok(sealOf(registerId, known));
  if (keys.secret === null) return err(needed());
  const key = await unwrapKey(file, keys.secret);
  if (key === null) return err(wrong());
  keys.opened?.(registerId, keyId, key);
  return ok(sealOf(registerId, key));
}

function sealFileOf(files: Files, folder: string): SealFile | null {
  try {
    return readSealFile(files, folder);
  } catch (error) {
    if (faultCode(error) !== null) throw error;
    // Anything else is a file that is no longer what was written.
    return null;
  }
}

function needed(): Refusal {
  return refusal('passphrase-needed', 'The register is sealed.', 'Type its passphrase.');
}

function wrong(): Refusal {
  return refusal(
    'passphrase-wrong',
    'The register does not open with this passphrase.',
    'Type it again, or type the recovery key that was printed when it was sealed.',
    'Nothing was changed.',
  );
}

function keyGone(): Refusal {
  return refusal(
    'seal-missing',
    'The register is sealed, and the file with its wrapped key (seal.json) is missing or damaged.',
    'Put back seal.json from a copy: every copy under backups has one.',
    'Everything in it is as it was.',
  );
}
