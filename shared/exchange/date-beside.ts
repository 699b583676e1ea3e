import { fold, oneLine } from '../wording/folding.ts';
import { readInterval } from '../wording/intervals.ts';
import type { MappedColumn } from './map-columns.ts';

/** Which column speaks about the end dates of a sheet, and whether its heading says so. */
export interface Describing {
  readonly at: MappedColumn;
  readonly byName: boolean;
}

/**
 * The column that describes the column of end dates: one whose heading is the same with more words
 * ("Licence end date description"), else the one right beside it when it holds free text.
 */
export function describingColumn(mapped: readonly MappedColumn[]): Describing | null {
  const end = mapped.find(({ target }) => target === 'expiresOn');
  if (end === undefined) return null;
  const name = fold(end.column.heading);
  const free = mapped.filter(
    ({ target }) => target === 'keep' || target === 'comments' || target === 'status',
  );
  const named = free.find(
    ({ column }) =>
      column.index !== end.column.index && fold(column.heading).startsWith(`${name} `),
  );
  if (named !== undefined) return { at: named, byName: true };
  const beside = free.find(({ column }) => column.index === end.column.index + 1);
  return beside === undefined ? null : { at: beside, byName: false };
}

/** What the words beside an end date say of it. */
export interface Beside {
  /** The date is when the agreement is reviewed, not when it ends. */
  readonly isReviewDate: boolean;
  readonly intervalMonths: number | null;
  readonly supersededBy: string | null;
}

const saysReviewDate =
  /\b(is|this|the) (the )?(next |annual )?review date\b|\breview(ed)? (is )?on this date\b|\bdate (of|for) (the )?(next )?review\b|\b(is|date) (for|of) review\b/i;
const saysEnd = /\b(this is|date is) the (end|expiry)\b/i;
const successor =
  /\bsuper[sc]eded by (?:agreement |ref(?:erence)? )?([A-Za-z]{0,6}[-/ ]?\d[\w./-]*|[A-Z]{2,}[\w./-]*\d[\w./-]*)/i;

/** Reads the words beside an end date. A column that is named for it may say less to be understood. */
export function readBeside(text: string, byName: boolean): Beside {
  const said = oneLine(text);
  const mentions =
    /\b(to be |be )?review(ed)?\b/i.test(said) && !/\bnot (to be )?review/i.test(said);
  const isReviewDate = !saysEnd.test(said) && (saysReviewDate.test(said) || (byName && mentions));
  const interval = isReviewDate || byName ? readInterval(said) : null;
  const months = mentions && interval?.kind === 'months' ? interval.months : null;
  const found = successor.exec(said)?.[1]?.replace(/[.,;]+$/, '') ?? null;
  return { isReviewDate, intervalMonths: months, supersededBy: found };
}
