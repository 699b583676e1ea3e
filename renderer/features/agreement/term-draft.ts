import type { Dated } from '../../../shared/register/plain-date.ts';
import {
  dateValueSchema,
  termDefinition,
  type TermEntry,
  type TermKey,
} from '../../../shared/register/terms.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';

/** A term while it is edited: everything that the editor's fields hold. */
export interface TermDraft {
  /** The text of the field; a list has one item a line. */
  readonly text: string;
  /** Dates only: what the field holds, and why what was typed is no date. */
  readonly date: Dated | null;
  readonly dateProblem: string | null;
  /** Dates only: the agreement says that there is none. */
  readonly noneStated: boolean;
  /** Dates only: the words in which it says so. */
  readonly words: string;
}

/** The draft with which editing starts. */
export function draftOf(entry: TermEntry | undefined): TermDraft {
  const value = entry?.value ?? null;
  const blank: TermDraft = {
    text: '',
    date: null,
    dateProblem: null,
    noneStated: false,
    words: '',
  };
  if (value === null) return blank;
  if (Array.isArray(value)) return { ...blank, text: value.join('\n') };
  if (typeof value !== 'object') return { ...blank, text: String(value) };
  const date = dateValueSchema.parse(value);
  if (date.kind === 'none-stated') return { ...blank, noneStated: true, words: date.words };
  return { ...blank, date: { on: date.on, precision: date.precision } };
}

/** The items of a list as they were typed: one a line, or parted by semicolons. */
export function listItems(text: string): readonly string[] {
  return text
    .split(/[\n;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * The value that a draft stands for; null where the field is empty, which records that the
 * agreement says nothing. The error is a sentence for the officer.
 */
export function readDraft(key: TermKey, draft: TermDraft): Result<unknown, string> {
  const definition = termDefinition(key);
  const text = draft.text.trim();
  if (definition.kind === 'date') return readDateDraft(draft);
  if (text === '') return ok(null);
  switch (definition.kind) {
    case 'months': {
      const number = /^(\d{1,4})(?:\s*months?)?$/i.exec(text)?.[1];
      const months = Number(number);
      return number === undefined || months < 1 || months > 1_200
        ? err('Type a whole number of months from 1 to 1,200, for example 12.')
        : ok(months);
    }
    case 'list': {
      const items = listItems(text);
      const long = items.find((item) => item.length > 2_000);
      if (items.length > 500) return err('A list holds 500 items at most.');
      if (long !== undefined) {
        return err(`“${long.slice(0, 40)}…” is longer than 2,000 characters. Shorten it.`);
      }
      return items.length === 0 ? ok(null) : ok(items);
    }
    case 'text':
      return text.length > 20_000
        ? err('The text is longer than 20,000 characters. Shorten it.')
        : ok(text);
    case 'yes-no':
    case 'choice':
      return ok(text);
  }
}

function readDateDraft(draft: TermDraft): Result<unknown, string> {
  if (draft.noneStated) {
    const words = draft.words.trim();
    return words === ''
      ? err('Type the words in which the agreement says so, for example “until further notice”.')
      : ok({ kind: 'none-stated', words });
  }
  if (draft.dateProblem !== null) return err(draft.dateProblem);
  return ok(draft.date === null ? null : { kind: 'date', ...draft.date });
}
