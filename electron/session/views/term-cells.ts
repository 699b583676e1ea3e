import { termWords, yesNoWord } from '../../../shared/changes/describe-values.ts';
import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import { formatDated } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import {
  termDefinition,
  type DateValue,
  type TermEntry,
  type TermKey,
} from '../../../shared/register/terms.ts';

interface TermCell {
  readonly words: string;
  readonly typed: string;
}

const emptyCell: TermCell = { words: '', typed: '' };

function isDateValue(value: unknown): value is DateValue {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The value as an officer would type it, so that saving it untouched changes nothing. */
function typedValue(term: TermKey, entry: TermEntry): string {
  const { value } = entry;
  if (value === null) return '';
  if (isDateValue(value)) return value.kind === 'date' ? formatDated(value) : value.words;
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'number') return String(value);
  const { kind } = termDefinition(term);
  if (kind === 'yes-no') return yesNoWord(value);
  return kind === 'choice' ? choiceLabel(value) : value;
}

/** A term in a cell: what it says in words, and as it is typed. */
export function termCell(term: TermKey, entry: TermEntry | undefined): TermCell {
  if (entry === undefined || entry.value === null) return emptyCell;
  return { words: termWords(term, entry), typed: typedValue(term, entry) };
}

/** Chosen terms of chosen agreements; of all, in the order of the register, where `ids` is null. */
export function termCells(
  register: Register,
  ids: readonly string[] | null,
  terms: readonly TermKey[],
): { id: string; cells: TermCell[] }[] {
  const agreements =
    ids === null
      ? Object.values(register.agreements)
      : ids.flatMap((id) => register.agreements[id] ?? []);
  return agreements.map(({ id, terms: entries }) => ({
    id,
    cells: terms.map((term) => termCell(term, entries[term])),
  }));
}
