import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import {
  termDefinition,
  termEntrySchema,
  type TermDefinition,
  type TermKey,
} from '../../../shared/register/terms.ts';

/** A value that a term can hold, and the words it was typed in where they differ from it. */
export interface ReadValue {
  readonly value: unknown;
  readonly said: string | null;
}

function tidyList(value: readonly unknown[]): unknown[] {
  return value
    .map((item) => (typeof item === 'string' ? item.trim() : item))
    .filter((item) => item !== '');
}

function whatItTakes(definition: TermDefinition): string {
  switch (definition.kind) {
    case 'text':
      return 'Type up to 20,000 characters.';
    case 'list':
      return 'Type one item a line, up to 500 lines of 2,000 characters.';
    case 'date':
      return 'Type a day such as 31 March 2024, a month or a year; or "ongoing" where no end is stated.';
    case 'yes-no':
      return 'Choose yes, no or unknown.';
    case 'months':
      return 'Type a whole number of months from 1 to 1,200.';
    case 'choice':
      return `Choose one of: ${(definition.choices ?? []).map(choiceLabel).join(', ')}.`;
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function refused(definition: TermDefinition, value: unknown): Result<never, Refusal> {
  return err(
    refusal(
      'value-not-understood',
      `"${shown(value)}" is not something that "${definition.label}" can say.`,
      whatItTakes(definition),
    ),
  );
}

/** Brings what was typed into the form that the term keeps; null where it says nothing. */
function normalised(definition: TermDefinition, value: unknown): ReadValue {
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '') return { value: null, said: null };
    if (definition.kind === 'months' && /^\d{1,4}$/.test(text)) {
      return { value: Number(text), said: null };
    }
    if (definition.kind === 'list') return { value: tidyList(text.split('\n')), said: null };
    return { value: text, said: null };
  }
  if (Array.isArray(value)) {
    const items = tidyList(value);
    return { value: items.length === 0 ? null : items, said: null };
  }
  return { value: value ?? null, said: null };
}

/**
 * Reads what an officer typed for a term. Empty text is "says nothing". Refuses, naming the term and
 * what it takes, where the value is not of the term's kind.
 */
export function readTermValue(term: TermKey, typed: unknown): Result<ReadValue, Refusal> {
  const definition = termDefinition(term);
  const read = normalised(definition, typed);
  const probe = { ...read, source: { how: 'imported', column: '' } };
  return termEntrySchema(term).safeParse(probe).success ? ok(read) : refused(definition, typed);
}
