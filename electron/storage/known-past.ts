import { z } from 'zod';
import type { TrailEntry } from './trail-reading.ts';

/** The bytes of a trail as they were: how many, and their SHA-256. */
export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * What a quick copy knows of the trail up to its own record, so that opening need not read those lines
 * again: by the hash of their bytes that none of them has changed since each was proved or written, and of
 * each record what stays in memory. Columns, because a trail has many records.
 */
const packedPastSchema = z.object({
  version: z.literal(1),
  bytes: z.number().int().positive(),
  sha256: z.string(),
  /** Every word that follows, once. */
  words: z.array(z.string()),
  /** Length of each line in bytes without its end, the first line's too. */
  lengths: z.array(z.number()),
  at: z.array(z.string()),
  /** Places in `words`. */
  by: z.array(z.number()),
  label: z.array(z.number()),
  agreements: z.array(z.array(z.number())),
  /** Number of a record and of the one that it takes back or makes again. */
  undoes: z.array(z.tuple([z.number(), z.number()])),
  redoes: z.array(z.tuple([z.number(), z.number()])),
});
export type PackedPast = z.infer<typeof packedPastSchema>;

/** Entries and fingerprint of the lines that a quick copy includes. */
export interface KnownPast extends Fingerprint {
  readonly entries: readonly TrailEntry[];
}

/** Packs what is known of a whole trail: `entries` are all its records from 1 on, line after line. */
export function packPast(
  entries: readonly TrailEntry[],
  { bytes, sha256 }: Fingerprint,
): PackedPast {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const known = places.get(word) ?? places.size;
    places.set(word, known);
    return known;
  };
  const pairs = (of: 'undoes' | 'redoes'): [number, number][] =>
    entries.flatMap((entry) => {
      const other = entry[of];
      return other === undefined ? [] : [[entry.seq, other] as [number, number]];
    });
  const header = (entries[0]?.place.offset ?? bytes) - 1;
  const columns = {
    lengths: [header, ...entries.map(({ place }) => place.bytes)],
    at: entries.map(({ at }) => at),
    by: entries.map(({ by }) => placeOf(by)),
    label: entries.map(({ label }) => placeOf(label)),
    agreements: entries.map(({ agreementIds }) => agreementIds.map(placeOf)),
    undoes: pairs('undoes'),
    redoes: pairs('redoes'),
  };
  return { version: 1, bytes, sha256, words: [...places.keys()], ...columns };
}

/** What was packed; null where it is not what `packPast` makes, so that the lines are read instead. */
export function unpackPast(packed: unknown): KnownPast | null {
  const read = packedPastSchema.safeParse(packed);
  if (!read.success) return null;
  const { bytes, sha256, words, lengths, at, by, label, agreements } = read.data;
  const [undoes, redoes] = [new Map(read.data.undoes), new Map(read.data.redoes)];
  const entries: TrailEntry[] = [];
  let offset = (lengths[0] ?? 0) + 1;
  for (let seq = 1; seq < lengths.length; seq += 1) {
    const length = lengths[seq];
    const [when, who, what] = [at[seq - 1], words[by[seq - 1] ?? -1], words[label[seq - 1] ?? -1]];
    const agreementIds = agreements[seq - 1]?.map((place) => words[place]);
    if (length === undefined || when === undefined || who === undefined) return null;
    if (what === undefined || agreementIds === undefined || !areWords(agreementIds)) return null;
    const [taken, again] = [undoes.get(seq), redoes.get(seq)];
    entries.push({
      seq,
      at: when,
      by: who,
      label: what,
      ...(taken === undefined ? {} : { undoes: taken }),
      ...(again === undefined ? {} : { redoes: again }),
      agreementIds,
      index: seq,
      place: { offset, bytes: length },
    });
    offset += length + 1;
  }
  return offset === bytes ? { bytes, sha256, entries } : null;
}

/** True where both say the same of a record. */
export function isSameEntry(a: TrailEntry, b: TrailEntry): boolean {
  return (
    a.seq === b.seq &&
    a.at === b.at &&
    a.by === b.by &&
    a.label === b.label &&
    a.undoes === b.undoes &&
    a.redoes === b.redoes &&
    a.index === b.index &&
    a.place.offset === b.place.offset &&
    a.place.bytes === b.place.bytes &&
    a.agreementIds.length === b.agreementIds.length &&
    a.agreementIds.every((id, at) => id === b.agreementIds[at])
  );
}

function areWords(words: readonly (string | undefined)[]): words is readonly string[] {
  return !words.includes(undefined);
}
