import type { Currency, Rating } from '../../../shared/audit/report.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';

/** What a chip of the Register keeps. */
export interface RegisterChip {
  readonly id: ChipId;
  readonly label: string;
  /** The currency whose mark stands in front; null for chips of the rating. */
  readonly mark: Currency | null;
  readonly keeps: (row: RegisterRow) => boolean;
}

export type ChipId =
  | 'expired'
  | 'lapsed'
  | 'overdue'
  | 'due'
  | 'in-date'
  | 'undated'
  | 'not-in-force'
  | 'ended'
  | 'in-date-not-fit'
  | 'red'
  | 'amber'
  | 'green'
  | 'grey';

function ofCurrency(
  id: ChipId,
  label: string,
  mark: Currency,
  ...kept: readonly Currency[]
): RegisterChip {
  const all = [mark, ...kept];
  return { id, label, mark, keeps: (row) => all.includes(row.currency) };
}

function ofRating(id: ChipId, label: string, rating: Rating): RegisterChip {
  return { id, label, mark: null, keeps: (row) => row.rating === rating };
}

/** Chips of the state of the dates. */
export const currencyChips: readonly RegisterChip[] = [
  ofCurrency('expired', 'Expired', 'expired'),
  ofCurrency('lapsed', 'Lapsed', 'lapsed'),
  ofCurrency('overdue', 'Overdue', 'review-overdue'),
  ofCurrency('due', 'Due or expiring', 'review-due', 'expiring'),
  ofCurrency('in-date', 'In date', 'in-date'),
  ofCurrency('undated', 'No date', 'undated'),
  ofCurrency('not-in-force', 'Not in force', 'not-in-force'),
  ofCurrency('ended', 'Ended', 'ended'),
];

const inDate: readonly Currency[] = ['in-date', 'review-due', 'expiring'];

/** Chips of fitness. */
export const ratingChips: readonly RegisterChip[] = [
  {
    id: 'in-date-not-fit',
    label: 'In date, not fit',
    mark: null,
    keeps: (row) => inDate.includes(row.currency) && row.rating !== 'green',
  },
  ofRating('red', 'Red', 'red'),
  ofRating('amber', 'Amber', 'amber'),
  ofRating('green', 'Green', 'green'),
  ofRating('grey', 'Not assessed', 'grey'),
];

/** The chip of an id that came from an address; null where there is none. */
export function chipOf(id: string): RegisterChip | null {
  return [...currencyChips, ...ratingChips].find((chip) => chip.id === id) ?? null;
}
