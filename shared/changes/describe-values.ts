import type { Party } from '../register/agreement.ts';
import { choiceLabel } from '../register/choice-labels.ts';
import { formatDated } from '../register/plain-date.ts';
import { termDefinition, type DateValue, type TermEntry, type TermKey } from '../register/terms.ts';

/** What stands where nothing is recorded. */
export const blank = 'not recorded';

/** Longest stretch of free text in a line of history, in characters. */
const longest = 120;

/** Text on one line. */
export function whole(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? blank : line;
}

/** Text on one line, cut where it is too long for a history. */
export function brief(text: string): string {
  const line = whole(text);
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

/** A quote of a document on one line, in quotation marks, cut where it is too long for a history. */
export function quoteWords(quote: string): string {
  return `“${brief(quote)}”`;
}

/** `yes` as a person writes it. */
export function yesNoWord(value: string): string {
  return value === 'yes' ? 'Yes' : value === 'no' ? 'No' : 'Unknown';
}

function isDateValue(value: unknown): value is DateValue {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The value of a term in words, its text by `written`; `not recorded` where there is none. */
export function termWords(term: TermKey, entry: TermEntry | null, written = brief): string {
  const value = entry?.value ?? null;
  if (value === null) return blank;
  if (isDateValue(value)) return value.kind === 'date' ? formatDated(value) : `“${value.words}”`;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(written).join('; ');
  if (typeof value === 'number') return value === 1 ? '1 month' : `${value} months`;
  const { kind } = termDefinition(term);
  if (kind === 'yes-no') return yesNoWord(value);
  return kind === 'choice' ? choiceLabel(value) : written(value);
}

/** A signature in words: "signed 1 April 2023 by the Chief Executive’s post". */
export function signatureWords({ state, on, signatory }: Party['signature']): string {
  const words = { signed: 'signed', 'not-signed': 'not signed', unknown: 'signature unknown' }[
    state
  ];
  const day = on === null ? '' : ` ${formatDated(on)}`;
  return `${words}${day}${signatory === null ? '' : ` by ${signatory}`}`;
}

/** "controller", "joint controller". */
export function roleWords(role: Party['role']): string {
  return role === 'unknown' ? 'role unknown' : role.replace('-', ' ');
}

/** `before → after` under a heading. */
export function fromTo(heading: string, before: string, after: string): string {
  return `${heading}: ${before} → ${after}`;
}

/** What was added to and removed from a list; null where neither. */
export function listDifference(
  heading: string,
  before: readonly string[],
  after: readonly string[],
): string | null {
  const added = after.filter((item) => !before.includes(item));
  const removed = before.filter((item) => !after.includes(item));
  const parts = [
    ...(added.length === 0 ? [] : [`added ${added.map(brief).join('; ')}`]),
    ...(removed.length === 0 ? [] : [`removed ${removed.map(brief).join('; ')}`]),
  ];
  return parts.length === 0 ? null : `${heading}: ${parts.join(', ')}`;
}
