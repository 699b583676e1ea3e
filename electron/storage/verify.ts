import { join } from 'node:path';
import { isSame } from '../../shared/changes/same.ts';
import { canonicalJson } from '../../shared/changes/canonical.ts';
import { formatOf } from '../../shared/changes/trail.ts';
import { registerSchema, type Register } from '../../shared/register/register.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { readWhole } from './careful-files.ts';
import { diskFault } from './disk-fault.ts';
import { documentFile } from './documents.ts';
import { realFiles, type Files } from './files.ts';
import { sha256Of } from './hashing.ts';
import { plainLines, type LineCodec } from './line-codec.ts';
import { loadRegister } from './load-register.ts';
import { formats, tooNew } from './migrations.ts';
import { cannotRead, notARegister } from './opening-notices.ts';
import { registerFiles, type RegisterFiles } from './register-files.ts';
import { readSnapshot } from './snapshot.ts';
import { electronStoreFiles, type OpenStoreFile } from './store-file.ts';
import { cutIntoLines, textOfLine, type TrailLines } from './trail-reading.ts';

/** Whether a register is whole. */
export interface Verification {
  readonly ok: boolean;
  /** Changes in the trail, up to the break where there is one. */
  readonly records: number;
  /** The record at which the trail breaks, 0 for its first line; null where it does not. */
  readonly brokenAt: number | null;
  /** What is wrong, as a clause; null where nothing is. */
  readonly reason: string | null;
}

/** What a test puts in the place of the machine. */
export interface VerifyOptions {
  readonly files?: Files;
  readonly storeFiles?: OpenStoreFile;
  readonly codec?: LineCodec;
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
  const codec = options.codec ?? plainLines;
  const openStoreFile = options.storeFiles ?? (await electronStoreFiles());
  const paths = registerFiles(folder);
  try {
    if (files.facts(paths.trail)?.isFolder !== false) return err(notARegister());
    const bytes = readWhole(files, paths.trail);
    const trail = cutIntoLines(bytes);
    const first = textOfLine(trail, 0, codec);
    const format = first.ok ? formatOf(first.value) : null;
    if (format !== null && format > formats.current) return err(tooNew(format));

    const { register, end, entries, broken, torn } = loadRegister(
      bytes,
      { snapshot: null, damage: null },
      codec,
    );
    const odd = notCanonical(trail, codec);
    if (odd !== null && (broken === null || odd < broken.record)) {
      const reason = 'the line is not written as Concordat writes it';
      return ok({ ok: false, records: Math.max(0, odd - 1), brokenAt: odd, reason });
    }
    const records = entries.length;
    if (broken !== null || register === null) {
      const { record, reason } = broken ?? { record: 0, reason: 'the trail is empty' };
      return ok({ ok: false, records, brokenAt: record, reason });
    }
    const wrong =
      tornEnd(torn, records) ??
      shape(register) ??
      copy(openStoreFile(files, folder, 'register'), register, end.seq, end.hash) ??
      documents(files, paths, register);
    return ok({
      ok: wrong === null,
      records,
      brokenAt: wrong?.at ?? null,
      reason: wrong?.reason ?? null,
    });
  } catch (error) {
    return err(cannotRead(diskFault(error)));
  }
}

interface Wrong {
  readonly at: number | null;
  readonly reason: string;
}

/** The first line whose bytes are not the canonical text of what it says. */
function notCanonical(trail: TrailLines, codec: LineCodec): number | null {
  for (const index of trail.lines.keys()) {
    const text = textOfLine(trail, index, codec);
    if (!text.ok) return null;
    try {
      if (canonicalJson(JSON.parse(text.value)) !== text.value) return index;
    } catch (error) {
      // The chain has already said so.
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }
  return null;
}

function tornEnd(torn: Uint8Array, records: number): Wrong | null {
  return torn.byteLength === 0
    ? null
    : { at: records + 1, reason: 'the last line was not wholly written' };
}

function shape(register: Register): Wrong | null {
  return registerSchema.safeParse(register).success
    ? null
    : { at: null, reason: 'the changes fit one another but do not make a register' };
}

function copy(
  file: ReturnType<OpenStoreFile>,
  register: Register,
  seq: number,
  hash: string,
): Wrong | null {
  const { snapshot, damage } = readSnapshot(file);
  if (damage !== null) return { at: null, reason: `the quick copy is damaged: ${damage}` };
  // A copy that lies behind the trail is made again at the next opening; it is no fault.
  if (snapshot === null || snapshot.seq < seq) return null;
  if (snapshot.seq > seq || snapshot.hash !== hash) {
    return {
      at: null,
      reason: `the quick copy includes change ${snapshot.seq}, which the trail does not hold`,
    };
  }
  return isSame(snapshot.register, register)
    ? null
    : { at: null, reason: 'the quick copy is not what the trail makes of the register' };
}

function documents(files: Files, paths: RegisterFiles, register: Register): Wrong | null {
  for (const { sha256, fileName } of Object.values(register.documents)) {
    const path = join(paths.documents, documentFile(sha256, fileName));
    if (files.facts(path) === null) continue;
    if (sha256Of(readWhole(files, path)) !== sha256) {
      return { at: null, reason: `the document ${fileName} is not the one that was added` };
    }
  }
  return null;
}
