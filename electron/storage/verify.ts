import { isSame } from '../../shared/changes/same.ts';
import { formatOf } from '../../shared/changes/trail.ts';
import {
  collectionNames,
  collectionSchemas,
  registerSchema,
} from '../../shared/register/register.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { checkTrail, type CheckedTrail } from './check-trail.ts';
import { diskFault } from './disk-fault.ts';
import { realFiles, type Files } from './files.ts';
import { sha256Of } from './hashing.ts';
import { checkKeptTrails } from './kept-trails.ts';
import { isSameEntry } from './known-past.ts';
import { plainLines, type LineCodec } from './line-codec.ts';
import { formats, tooNew } from './migrations.ts';
import { cannotRead, notARegister } from './opening-notices.ts';
import { registerFiles, type RegisterFiles } from './register-files.ts';
import { readSnapshot, type FoundSnapshot } from './snapshot.ts';
import { holdSeal } from './sealing/keyring.ts';
import { storeFilesOf } from './sealing/sealed-store-file.ts';
import { noKeys, unlock, type Keys } from './sealing/unlock.ts';
import { electronStoreFiles, type OpenStoreFile } from './store-file.ts';
import { readWholeLater } from './stream-files.ts';
import { cutIntoLines, textOfLine } from './trail-reading.ts';
import { oneTurn, type Turns } from './turns.ts';
import { checkDocuments } from './verify-documents.ts';

/** What a register is made of, as far as it can be checked. */
export type VerifiedPart = 'trail' | 'copy' | 'documents' | 'packs' | 'merged';

/** One part of a register and how it stands. */
export interface PartVerdict {
  readonly part: VerifiedPart;
  readonly ok: boolean;
  /** How many things were looked at: records, copies, documents. */
  readonly checked: number;
  /** How it stands, as a clause: "each document is the one that was added". */
  readonly says: string;
}

/** Whether a register is whole. */
export interface Verification {
  readonly ok: boolean;
  /** Changes in the trail, up to the break where there is one. */
  readonly records: number;
  /** The record at which the trail breaks, 0 for its first line; null where it does not. */
  readonly brokenAt: number | null;
  /** What is wrong, as a clause; null where nothing is. */
  readonly reason: string | null;
  /** The register's own id; null where the trail does not say it. */
  readonly registerId: string | null;
  /** Hash of the last record: two copies with the same one hold the same changes. Null in a broken trail. */
  readonly head: string | null;
  /** Part by part; those after a broken trail can't be judged and are left out. */
  readonly parts: readonly PartVerdict[];
  /** SHA-256 of the packs that were given out, as the register records them. */
  readonly packs: readonly string[];
}

/** What a test puts in the place of the machine. */
export interface VerifyOptions {
  readonly files?: Files;
  readonly storeFiles?: OpenStoreFile;
  readonly codec?: LineCodec;
  /** What opens it where it is sealed. */
  readonly keys?: Keys;
  /** How it shares the machine with a window; without one it goes through at once. */
  readonly turns?: Turns;
}

/**
 * Checks a register from the first record to the last and writes nothing: each line's hash, place and
 * canonical form, each change against its schema and against the register before it, the register that
 * results against its schema and against the quick copy, and each document against the hash by which it
 * is known. Refuses where there is no register or it can't be read at all.
 */
export async function verifyRegister(
  folder: string,
  options: VerifyOptions = {},
): Promise<Result<Verification, Refusal>> {
  const files = options.files ?? realFiles;
  const turns = options.turns ?? oneTurn;
  const paths = registerFiles(folder);
  let release: (() => void) | null = null;
  try {
    if (files.facts(paths.trail)?.isFolder !== false) {
      return isLeftOf(files, paths) ? ok(withoutTrail()) : err(notARegister());
    }
    const unlocked = await unlock(files, folder, options.keys ?? noKeys);
    if (!unlocked.ok) return unlocked;
    const seal = unlocked.value;
    release = seal === null ? null : holdSeal(folder, seal);
    const codec = seal?.lines ?? options.codec ?? plainLines;
    const openStoreFile = storeFilesOf(seal, options.storeFiles ?? (await electronStoreFiles()));
    const bytes = await readWholeLater(files, paths.trail);
    const first = textOfLine(cutIntoLines(bytes), 0, codec);
    const format = first.ok ? formatOf(first.value) : null;
    if (format !== null && format > formats.current) return err(tooNew(format));

    const copy = readSnapshot(openStoreFile(files, folder, 'register'));
    const past = copy.snapshot?.past ?? null;
    let misremembers: number | null = null;
    const trail = await checkTrail(bytes, codec, turns, undefined, (entry) => {
      const known = past?.entries[entry.seq - 1];
      if (known !== undefined && !isSameEntry(known, entry)) misremembers ??= entry.seq;
    });
    const verdict = trailVerdict(trail, await shape(trail, turns));
    if (!verdict.ok) return ok(verification(trail, verdict.at, [verdict]));
    const documents = await documentsVerdict(files, paths, trail);
    const kept = await checkKeptTrails(files, folder, codec, trail.register, turns);
    const packs = packsVerdict(trail, kept.trails);
    const parts = [
      verdict,
      copyVerdict(copy, trail, misremembers, bytes),
      documents,
      packs,
      mergedVerdict(trail, kept.wrong),
    ];
    return ok(verification(trail, null, parts));
  } catch (error) {
    return err(cannotRead(diskFault(error)));
  } finally {
    release?.();
  }
}

/** A register whose trail was taken away still has its quick copy: that is a broken register. */
function isLeftOf(files: Files, paths: RegisterFiles): boolean {
  return [paths.snapshot, paths.previousSnapshot].some(
    (path) => files.facts(path)?.isFolder === false,
  );
}

function withoutTrail(): Verification {
  const says = 'the trail (trail.jsonl) is gone, and only the quick copy is left of the register';
  return {
    ok: false,
    records: 0,
    brokenAt: 0,
    reason: says,
    registerId: null,
    head: null,
    parts: [{ part: 'trail', ok: false, checked: 0, says }],
    packs: [],
  };
}

function verification(
  trail: CheckedTrail,
  brokenAt: number | null,
  parts: readonly PartVerdict[],
): Verification {
  const wrong = parts.find((part) => !part.ok);
  return {
    ok: wrong === undefined,
    records: trail.end.seq,
    brokenAt,
    reason: wrong?.says ?? null,
    registerId: trail.registerId,
    head: trail.broken === null ? trail.end.hash : null,
    parts,
    packs: Object.values(trail.register.packs).map(({ sha256 }) => sha256),
  };
}

interface TrailVerdict extends PartVerdict {
  /** The record at which it breaks; null where it has no such place. */
  readonly at: number | null;
}

function trailVerdict(trail: CheckedTrail, misshapen: string | null): TrailVerdict {
  const { broken, end, torn } = trail;
  const wrong = (at: number | null, says: string): TrailVerdict => ({
    part: 'trail',
    ok: false,
    checked: end.seq,
    says,
    at,
  });
  if (broken !== null) return wrong(broken.record, broken.reason);
  if (torn > 0) return wrong(end.seq + 1, 'the last line was not wholly written');
  if (misshapen !== null) return wrong(null, misshapen);
  const says = 'each line is as it was written and follows the one before it';
  return { part: 'trail', ok: true, checked: end.seq, says, at: null };
}

/** Whether the register that results has the shape of one, record by record. */
async function shape({ register, broken }: CheckedTrail, turns: Turns): Promise<string | null> {
  if (broken !== null) return null;
  const wrong = 'the changes fit one another but do not make a register';
  for (const name of collectionNames) {
    for (const record of Object.values(register[name])) {
      if (!collectionSchemas[name].safeParse(record).success) return wrong;
      if (turns.isOver()) await turns.next();
    }
  }
  return registerSchema.shape.profile.safeParse(register.profile).success ? null : wrong;
}

function copyVerdict(
  { snapshot, damage }: FoundSnapshot,
  trail: CheckedTrail,
  misremembers: number | null,
  bytes: Uint8Array,
): PartVerdict {
  const verdict = (isRight: boolean, says: string): PartVerdict => ({
    part: 'copy',
    ok: isRight,
    checked: snapshot === null ? 0 : 1,
    says,
  });
  if (damage !== null) return verdict(false, `the quick copy is damaged: ${damage}`);
  if (snapshot === null)
    return verdict(true, 'there is no quick copy; it is made when it is needed');
  const { seq, hash } = trail.end;
  // A copy that lies behind the trail is made again at the next opening; it is no fault.
  if (snapshot.seq < seq) return verdict(true, 'the quick copy is older than the last change');
  if (snapshot.seq > seq || snapshot.hash !== hash) {
    return verdict(
      false,
      `the quick copy includes change ${snapshot.seq}, which the trail does not hold`,
    );
  }
  if (misremembers !== null) {
    return verdict(
      false,
      `the quick copy does not say of change ${misremembers} what the trail says`,
    );
  }
  const { past } = snapshot;
  if (past !== null && sha256Of(bytes.subarray(0, past.bytes)) !== past.sha256) {
    return verdict(false, 'the quick copy states another hash of the trail than it has');
  }
  return isSame(snapshot.register, trail.register)
    ? verdict(true, 'the quick copy is what the trail makes of the register')
    : verdict(false, 'the quick copy is not what the trail makes of the register');
}

async function documentsVerdict(
  files: Files,
  paths: RegisterFiles,
  { register }: CheckedTrail,
): Promise<PartVerdict> {
  const { checked, wrong } = await checkDocuments(files, paths.folder, register);
  const [first] = wrong;
  const others = wrong.length > 1 ? `, and so with ${wrong.length - 1} more` : '';
  const says =
    first === undefined
      ? checked === 0
        ? 'no document is kept with the register'
        : 'each document is the one that was added'
      : first.how === 'missing'
        ? `the document ${first.fileName} is missing from the folder documents${others}`
        : `the document ${first.fileName} is not the one that was added${others}`;
  return { part: 'documents', ok: first === undefined, checked, says };
}

/** Each pack that was given out says after which change it was made: that change is in the trail. */
function packsVerdict(
  { register, hashes }: CheckedTrail,
  merged: readonly CheckedTrail[],
): PartVerdict {
  const packs = Object.values(register.packs);
  // A pack of a copy that was merged stands in that copy's own trail.
  const known = (hash: string): boolean =>
    hashes.includes(hash) || merged.some((trail) => trail.hashes.includes(hash));
  const stray = packs.find(({ revision, trailHash }) => revision > 0 && !known(trailHash));
  const says =
    stray !== undefined
      ? `a pack that was given out says that it was made after change ${stray.revision}, and the trail holds another one there`
      : packs.length === 0
        ? 'no pack that was given out is recorded'
        : 'each pack that was given out names a change of this trail';
  return { part: 'packs', ok: stray === undefined, checked: packs.length, says };
}

function mergedVerdict({ register }: CheckedTrail, wrong: string | null): PartVerdict {
  const checked = Object.keys(register.merges).length;
  const right =
    checked === 0
      ? 'no other copy was merged'
      : 'the trail of each copy that was merged is as it was then';
  return { part: 'merged', ok: wrong === null, checked, says: wrong ?? right };
}
