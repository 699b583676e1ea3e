import { choiceLabel } from '../../register/choice-labels.ts';
import { formatDated } from '../../register/plain-date.ts';
import { termDefinition, type TermEntry, type TermKey } from '../../register/terms.ts';
import { count } from '../words.ts';

/** A term's value as it is printed; null where the place is there and empty. */
export function termWords(value: TermEntry['value']): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return count(value, 'month');
  if (isList(value)) return value.length === 0 ? null : value.join('; ');
  return value.kind === 'date' ? formatDated(value) : value.words;
}

function isList(value: NonNullable<TermEntry['value']>): value is string[] {
  return Array.isArray(value);
}

const yesNo: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' };

/** The same for a term that is known: choices and answers in the words in which people read them. */
export function termWordsOf(term: TermKey, value: TermEntry['value']): string | null {
  const words = termWords(value);
  if (words === null) return null;
  const { kind } = termDefinition(term);
  if (kind === 'choice') return choiceLabel(words);
  return kind === 'yes-no' ? (yesNo[words] ?? words) : words;
}
