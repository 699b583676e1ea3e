import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import { formatDated } from '../../../shared/register/plain-date.ts';
import {
  dateValueSchema,
  termDefinition,
  type TermEntry,
  type TermKey,
  type TermSource,
} from '../../../shared/register/terms.ts';
import { readDate } from '../../ui/date-field/read-date.ts';
import { momentDay } from '../../messages/moments.ts';
import { count } from '../../messages/counts.ts';

/** What the register says of a term, ready to be shown. */
export type TermReading =
  /** The register has no place for it: it cannot be told. */
  | { readonly state: 'not-recorded' }
  /** The place is there, and nothing is in it. */
  | { readonly state: 'empty'; readonly said: string | null; readonly source: string }
  | {
      readonly state: 'said';
      /** One line for each item of a list; one line otherwise. */
      readonly lines: readonly string[];
      /** The words of the source where they differ. */
      readonly said: string | null;
      readonly source: string;
    };

const yesNoWords: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Unknown, as stated',
};

/** Reads one term of an agreement for people. */
export function readTerm(key: TermKey, entry: TermEntry | undefined): TermReading {
  if (entry === undefined) return { state: 'not-recorded' };
  const source = sourceWords(entry.source);
  if (entry.value === null) return { state: 'empty', said: entry.said, source };
  const lines = valueLines(key, entry.value);
  const isSame = entry.said !== null && saysTheSame(key, entry.said, lines);
  return { state: 'said', lines, said: isSame ? null : entry.said, source };
}

/** True where the source only spells the value in another way: other case, `01/02/2019` for a day. */
function saysTheSame(key: TermKey, said: string, lines: readonly string[]): boolean {
  const line = lines.join(' ');
  if (line.toLowerCase() === said.trim().toLowerCase()) return true;
  const { kind, role } = termDefinition(key);
  if (kind !== 'date') return false;
  const read = readDate(said, { role: role ?? 'end', wholeMonths: true, today: null });
  return read.kind === 'date' && formatDated(read.dated) === line;
}

/** A term's value as lines of text. */
export function valueLines(
  key: TermKey,
  value: NonNullable<TermEntry['value']>,
): readonly string[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'number') return [count(value, 'month')];
  if (typeof value === 'object') {
    const date = dateValueSchema.parse(value);
    if (date.kind === 'date') return [formatDated(date)];
    return [key === 'expiresOn' ? 'No end, as stated' : 'No date, as stated'];
  }
  switch (termDefinition(key).kind) {
    case 'yes-no':
      return [yesNoWords[value] ?? value];
    case 'choice':
      return [choiceLabel(value)];
    default:
      return [value];
  }
}

/** Where a value came from: `typed 14 Jan 2026`, `imported, column Expiry_Date`, `read on page 4`. */
function sourceWords(source: TermSource): string {
  switch (source.how) {
    case 'typed':
      return `typed ${momentDay(source.at)}`;
    case 'imported':
      return `imported, column ${source.column}`;
    case 'read':
      return `read on page ${source.page}`;
  }
}
