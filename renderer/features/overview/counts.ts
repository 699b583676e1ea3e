import type { Rating } from '../../../shared/audit/report.ts';
import type { Overview } from '../../../shared/contract/view-models.ts';
import { ratingWords } from '../../messages/audit-words.ts';
import { figure } from '../../messages/counts.ts';

/** The numbers behind the answer: how many are in date, fit, both, or neither. */
export interface Standing {
  readonly all: number;
  readonly inDate: number;
  readonly fit: number;
  readonly inDateAndFit: number;
  readonly inDateNotFit: number;
  readonly notInDate: number;
  /** Fit in every term, yet not in force or without a date. */
  readonly fitNotInDate: number;
}

/** Works the standing out of an overview. */
export function standing({ summary, inDateNotFit }: Overview): Standing {
  const notFit = inDateNotFit.red + inDateNotFit.amber + inDateNotFit.grey;
  const inDateAndFit = summary.inDate - notFit;
  return {
    all: summary.agreements,
    inDate: summary.inDate,
    fit: summary.fit,
    inDateAndFit,
    inDateNotFit: notFit,
    notInDate: summary.agreements - summary.inDate,
    fitNotInDate: Math.max(0, summary.fit - inDateAndFit),
  };
}

const inOrder: readonly Rating[] = ['red', 'amber', 'grey', 'green'];

/** Ratings in words, worst first, without those that are nought: `5 red, 8 amber, 3 not assessed`. */
export function ratingsInWords(counts: Readonly<Record<Rating, number>>): string {
  return inOrder
    .filter((rating) => counts[rating] > 0)
    .map((rating) => `${figure(counts[rating])} ${ratingWords[rating].toLowerCase()}`)
    .join(', ');
}

/** The ratings of those that are not in date: all of them less those that are. */
export function notInDateRatings(overview: Overview): Readonly<Record<Rating, number>> {
  const { byRating } = overview.summary;
  const { inDateNotFit } = overview;
  const { inDateAndFit } = standing(overview);
  return {
    red: byRating.red - inDateNotFit.red,
    amber: byRating.amber - inDateNotFit.amber,
    grey: byRating.grey - inDateNotFit.grey,
    green: byRating.green - inDateAndFit,
  };
}
