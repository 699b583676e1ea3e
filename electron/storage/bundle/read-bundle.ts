import { z } from 'zod';
import { mappingTargetSchema, type MappingTarget } from '../../../shared/exchange/plan.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { checkTrail, type CheckedTrail } from '../check-trail.ts';
import { documentFile } from '../documents.ts';
import { sha256Of } from '../hashing.ts';
import { plainLines } from '../line-codec.ts';
import { keyOfPassphrase } from '../sealing/passphrase-key.ts';
import { sealOverhead, unsealBytes } from '../sealing/seal-bytes.ts';
import type { Turns } from '../turns.ts';
import {
  bundleHeaderSchema,
  bundleListSchema,
  bundleMagic,
  entryName,
  largestBundle,
  longestHeader,
  longestList,
  mostEntries,
  pieceOf,
  sealedPiece,
  type BundleList,
} from './bundle-format.ts';

/** A bundle that was proved: its trail from the first change to the last, its documents by their hash. */
export interface Bundle {
  readonly about: Omit<BundleList, 'entries'>;
  readonly trail: CheckedTrail;
  readonly trailBytes: Uint8Array;
  /** Documents by the name under which they lie in `documents/`. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** Trails of copies that were merged, by file name. */
  readonly merged: ReadonlyMap<string, Uint8Array>;
  /** How headings of spreadsheets were settled, where that was handed over too. */
  readonly mappings: Readonly<Record<string, MappingTarget>>;
  /** Documents of the register that are not inside. */
  readonly missing: readonly string[];
}

function altered(where: string): Result<never, Refusal> {
  return err(
    refusal(
      'bundle-altered',
      `This bundle is not as it was made: ${where}.`,
      'Ask for it to be made and sent again.',
    ),
  );
}

function notABundle(): Result<never, Refusal> {
  return err(
    refusal(
      'not-a-bundle',
      'This file is not a bundle of Concordat.',
      'Choose a file that was saved under Safe keeping, Hand over; its name ends in .concordat.',
    ),
  );
}

function closed(given: boolean): Result<never, Refusal> {
  return err(
    given
      ? refusal(
          'passphrase-wrong',
          'The bundle does not open with this passphrase, or it was altered.',
          'Type the passphrase again, or ask for the bundle to be sent again.',
        )
      : refusal('passphrase-needed', 'The bundle is sealed.', 'Type its passphrase.'),
  );
}

/** One line from `at` on, without its line end; null where there is none that short. */
function lineAt(bytes: Uint8Array, at: number, longest: number): Uint8Array | null {
  const end = bytes.subarray(at, at + longest).indexOf(10);
  return end === -1 ? null : bytes.subarray(at, at + end);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The inside of a sealed bundle, piece by piece. */
async function unsealed(
  body: Uint8Array,
  key: Uint8Array,
  headerHash: string,
  turns: Turns,
): Promise<Result<Uint8Array, Refusal>> {
  const pieces: Uint8Array[] = [];
  const step = sealedPiece + sealOverhead;
  for (let at = 0, index = 0; at < body.byteLength; at += step, index += 1) {
    const isLast = at + step >= body.byteLength;
    const piece = unsealBytes(
      key,
      pieceOf(headerHash, index, isLast),
      body.subarray(at, at + step),
    );
    // The first piece tells a wrong passphrase; after it only an altered file fails.
    if (piece === null)
      return index === 0 ? closed(true) : altered(`piece ${index + 1} does not open`);
    pieces.push(piece);
    if (turns.isOver()) await turns.next();
  }
  return pieces.length === 0 ? closed(true) : ok(Buffer.concat(pieces));
}

/**
 * Reads a bundle and proves all of it before anything is done with it. Refuses, with the place, what is
 * no bundle, is sealed, was altered, holds what no register holds, or is larger than anything we make.
 */
export async function readBundle(
  bytes: Uint8Array,
  passphrase: string | null,
  turns: Turns,
): Promise<Result<Bundle, Refusal>> {
  const magic = Buffer.from(bundleMagic);
  if (Buffer.compare(bytes.subarray(0, magic.byteLength), magic) !== 0) return notABundle();
  if (bytes.byteLength > largestBundle) return altered('it is larger than a bundle can be');
  const headerLine = lineAt(bytes, magic.byteLength, longestHeader);
  const header = bundleHeaderSchema.safeParse(headerLine === null ? null : jsonOf(headerLine));
  if (headerLine === null || !header.success) return altered('its second line says nothing');
  const body = bytes.subarray(magic.byteLength + headerLine.byteLength + 1);
  const { sealed } = header.data;
  if (sealed === null) return readInside(body, turns);
  if (passphrase === null) return closed(false);
  const key = await keyOfPassphrase(passphrase, sealed);
  const headerHash = sha256Of(`${Buffer.from(headerLine).toString('utf8')}\n`);
  const inside = await unsealed(body, key, headerHash, turns);
  return inside.ok ? readInside(inside.value, turns) : inside;
}

async function readInside(inside: Uint8Array, turns: Turns): Promise<Result<Bundle, Refusal>> {
  const listLine = lineAt(inside, 0, longestList);
  const list = bundleListSchema.safeParse(listLine === null ? null : jsonOf(listLine));
  if (listLine === null || !list.success) return altered('the list of what it holds can’t be read');
  const { entries, ...about } = list.data;
  const wrong = wrongList(entries, inside.byteLength - listLine.byteLength - 1);
  if (wrong !== null) return altered(wrong);
  const found = new Map<string, Uint8Array>();
  let at = listLine.byteLength + 1;
  for (const [n, entry] of entries.entries()) {
    const content = inside.subarray(at, at + entry.bytes);
    if (sha256Of(content) !== entry.sha256) {
      return altered(`entry ${n + 1}, ${entry.name}, has other content than was put in`);
    }
    found.set(entry.name, content);
    at += entry.bytes;
    if (turns.isOver()) await turns.next();
  }
  const trailBytes = found.get('trail.jsonl');
  if (trailBytes === undefined) return altered('it holds no trail');
  const trail = await checkTrail(trailBytes, plainLines, turns);
  if (trail.broken !== null || trail.torn > 0) {
    return altered(`its trail does not hold together: ${trail.broken?.reason ?? 'it is cut off'}`);
  }
  if (trail.registerId !== about.registerId)
    return altered('its trail is that of another register');
  return belonging(about, trail, trailBytes, found);
}

/** What is wrong with the list of entries; null where nothing is. */
function wrongList(entries: BundleList['entries'], rest: number): string | null {
  if (entries.length > mostEntries) return `it lists ${entries.length} things`;
  const names = new Set<string>();
  let total = 0;
  for (const [n, { name, bytes }] of entries.entries()) {
    if (!entryName.test(name)) return `entry ${n + 1} has a name that no bundle uses`;
    if (names.has(name)) return `entry ${n + 1}, ${name}, is there twice`;
    names.add(name);
    total += bytes;
  }
  return total === rest ? null : 'it is longer or shorter than its list says';
}

/** Every document is one that the register names, under its hash. */
function belonging(
  about: Bundle['about'],
  trail: CheckedTrail,
  trailBytes: Uint8Array,
  found: ReadonlyMap<string, Uint8Array>,
): Result<Bundle, Refusal> {
  const known = new Map(
    Object.values(trail.register.documents).map(({ sha256, fileName }) => [
      documentFile(sha256, fileName),
      { sha256, fileName },
    ]),
  );
  const documents = new Map<string, Uint8Array>();
  const merged = new Map<string, Uint8Array>();
  for (const [name, content] of found) {
    const [folder = '', file = ''] = name.split('/');
    if (folder === 'merged') merged.set(file, content);
    if (folder !== 'documents') continue;
    const document = known.get(file);
    if (document === undefined) return altered(`its register knows no document ${name}`);
    if (sha256Of(content) !== document.sha256) {
      return altered(`the document ${document.fileName} is not the one that was added`);
    }
    documents.set(file, content);
  }
  const missing = [...known].flatMap(([file, { fileName }]) =>
    documents.has(file) ? [] : [fileName],
  );
  const mappings = z
    .record(z.string().max(400), mappingTargetSchema)
    .safeParse(jsonOf(found.get('mappings.json') ?? Buffer.from('{}')));
  if (!mappings.success) return altered('the settings in it can’t be read');
  return ok({ about, trail, trailBytes, documents, merged, mappings: mappings.data, missing });
}
