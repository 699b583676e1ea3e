import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import type { DiskFault } from './disk-fault.ts';
import type { LoadedRegister } from './load-register.ts';
import type { TrailBreak } from './trail-reading.ts';

/** The folder holds neither a trail nor what is left of one. */
export function notARegister(): Refusal {
  return refusal(
    'not-a-register',
    'The folder that was chosen is not a Concordat register: it holds no trail.jsonl.',
    'Choose the folder of a register, whose name usually ends in .concordat.',
  );
}

/** The disk does not hand the register over. */
export function cannotRead({ because, remedy }: DiskFault): Refusal {
  return refusal(
    'cannot-read',
    `The register could not be read, because ${because}.`,
    `${remedy}, then open the register again.`,
  );
}

/** The register was opened by one who only reads. */
export function openedToRead(): Refusal {
  return refusal(
    'opened-to-read',
    'The register was opened to be read only.',
    'Open it in Concordat to make a change.',
  );
}

/** Neither the trail nor the quick copy says anything. */
export function nothingReadable(reason: string): Refusal {
  return refusal(
    'trail-unreadable',
    `The register’s trail can’t be read from its first line on: ${reason}.`,
    'Put back the folder from a backup. Keep the damaged one: part of it may still be read.',
    'The files were left as they are.',
  );
}

/** The chain does not hold. */
export function trailBroken({ record, reason }: TrailBreak, loaded: LoadedRegister): Refusal {
  const where = record === 0 ? 'at its first line' : `at record ${record}`;
  const shown =
    loaded.snapshot.use === 'used' && loaded.snapshot.seq >= record
      ? `What is shown is the register after change ${loaded.end.seq}, from the copy that was kept of it.`
      : `What is shown is the register after change ${loaded.end.seq}, the last one before the break.`;
  return refusal(
    'trail-broken',
    `The trail of changes does not hold together ${where}: ${reason}. The register opens read-only.`,
    'Put a copy in its place under Safe keeping, or keep reading here. Keep this folder: it shows what was altered.',
    `${shown} No file was changed.`,
  );
}

/** The end of the trail had not been wholly written. */
export function tornSetAside(fileName: string): Refusal {
  return refusal(
    'torn-line-set-aside',
    'The last line of the trail was cut off while it was being written, for example because the computer stopped.',
    'Look whether your last change is here, and make it again if it is not.',
    `Every change that was shown as saved is here. The fragment is kept in the register’s folder as ${fileName}.`,
  );
}

/** A register that is only read is left as it is, its cut-off line included. */
export function tornPassedOver(): Refusal {
  return refusal(
    'torn-line-passed-over',
    'The last line of the trail was cut off while it was being written, for example because the computer stopped.',
    'Open the register to have it put in order.',
    'Every change that was shown as saved is here. Nothing in the folder was touched.',
  );
}

/** The fragment can't be kept, so it is not cut off. */
export function tornCannotBeSetAside({ because, remedy }: DiskFault): Refusal {
  return refusal(
    'torn-line-left',
    `The last line of the trail was cut off while it was being written, and it can’t be put aside, because ${because}. The register opens read-only.`,
    `${remedy}, then open the register again.`,
    'Every change that was shown as saved is here.',
  );
}

/** The quick copy is no longer what was written. */
export function copyDamaged(reason: string): Refusal {
  return refusal(
    'copy-damaged',
    `The quick copy of the register (register.json) was damaged: ${reason.replace(/\.$/, '')}. It is made again from the trail.`,
    'If this happens again, have the disk checked.',
    'Nothing is lost.',
  );
}

/** The quick copy holds changes that the trail does not. */
export function trailFallsShort(copySeq: number, trailSeq: number, kept: string | null): Refusal {
  const difference =
    copySeq > trailSeq
      ? `The trail ends with change ${trailSeq}, but the quick copy was made after change ${copySeq}`
      : `The quick copy was made after another change ${copySeq} than the one in the trail`;
  return refusal(
    'trail-falls-short',
    `${difference}: the trail was probably replaced by an older or another one. What is shown is what the trail says.`,
    'If changes are missing, put back the newer trail.jsonl from a backup or from the synchronised folder’s own history.',
    kept === null ? 'The quick copy could not be put aside.' : `The quick copy is kept as ${kept}.`,
  );
}

/** Copies of the trail lie beside it: somebody else may have changed the register meanwhile. */
export function copiesBeside(names: readonly string[]): Refusal {
  const [first = ''] = names;
  const which =
    names.length === 1
      ? `a copy of its trail, ${first}`
      : `${names.length} copies of its trail, ${first} among them`;
  return refusal(
    'conflict-copies',
    `The register’s folder holds ${which}: it was probably changed in two places at once. What is shown is trail.jsonl alone.`,
    'Go to Safe keeping, Merge, and bring the changes of the copy in.',
    'Nothing is lost: the copy is kept until it is merged.',
  );
}

/** The register was written by an older version. */
export function broughtUpToDate(from: number, to: number): Refusal {
  return refusal(
    'brought-up-to-date',
    `The register was brought from format ${from} to format ${to}.`,
    'You need do nothing. Older versions of Concordat can no longer open it.',
    'A copy of it as it was is kept in its folder backups.',
  );
}
