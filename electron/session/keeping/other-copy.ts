import { join } from 'node:path';
import type { MappingTarget } from '../../../shared/exchange/plan.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { Bundle } from '../../storage/bundle/read-bundle.ts';
import { checkTrail, type CheckedTrail } from '../../storage/check-trail.ts';
import { conflictCopies } from '../../storage/conflict-copies.ts';
import { diskFault } from '../../storage/disk-fault.ts';
import { realFiles } from '../../storage/files.ts';
import { plainLines, type LineCodec } from '../../storage/line-codec.ts';
import type { RegisterStore } from '../../storage/register-store.ts';
import { readWholeLater } from '../../storage/stream-files.ts';
import { shortTurns } from '../../storage/turns.ts';

/** Another copy of a register, read and proved, that waits to be merged or opened. */
export interface OtherCopy {
  /** From where it came, in words: "bundle Severnshire.concordat". */
  readonly origin: string;
  readonly name: string;
  readonly madeAt: string | null;
  readonly by: string | null;
  readonly trail: CheckedTrail;
  readonly trailBytes: Uint8Array;
  readonly codec: LineCodec;
  /** The bytes of a document by the name under which it lies; null where the copy does not bring it. */
  readonly document: (name: string) => Uint8Array | null;
  readonly mappings: Readonly<Record<string, MappingTarget>>;
  readonly missing: readonly string[];
  /** The bundle itself, to make a register of; null for a copy in the folder. */
  readonly bundle: Bundle | null;
  /** Its file in the register's folder; null for a bundle. */
  readonly conflictFile: string | null;
}

/** A bundle as a copy to merge. */
export function copyOfBundle(fileName: string, bundle: Bundle): OtherCopy {
  const { about, trail, trailBytes, documents, mappings, missing } = bundle;
  return {
    origin: `bundle ${fileName}`,
    name: about.name,
    madeAt: about.madeAt,
    by: about.by,
    trail,
    trailBytes,
    codec: plainLines,
    document: (name) => documents.get(name) ?? null,
    mappings,
    missing,
    bundle,
    conflictFile: null,
  };
}

/** A copy of the trail that a synchronised folder put beside it, with what of it can be read. */
export async function copyInFolder(
  store: RegisterStore,
  fileName: string,
): Promise<Result<OtherCopy, Refusal>> {
  if (!conflictCopies(realFiles, store.folder).includes(fileName)) return err(gone(fileName));
  try {
    const bytes = await readWholeLater(realFiles, join(store.folder, fileName));
    const trail = await checkTrail(bytes, store.codec, shortTurns());
    if (trail.broken !== null) return err(unreadable(fileName, trail.broken.reason));
    return ok({
      origin: `copy in the folder, ${fileName}`,
      name: trail.register.profile.registerName,
      madeAt: null,
      by: null,
      trail,
      trailBytes: bytes.subarray(0, trail.wholeBytes),
      codec: store.codec,
      document: () => null,
      mappings: {},
      missing: [],
      bundle: null,
      conflictFile: fileName,
    });
  } catch (error) {
    return err(unreadable(fileName, diskFault(error).because));
  }
}

function gone(fileName: string): Refusal {
  return refusal(
    'copy-gone',
    `${fileName} is no longer in the register’s folder.`,
    'Look at the list again.',
  );
}

function unreadable(fileName: string, because: string): Refusal {
  return refusal(
    'copy-damaged',
    `${fileName} can’t be merged: ${because}.`,
    'Ask whoever keeps the synchronised folder for an earlier state of this file.',
    'It was left as it is.',
  );
}
