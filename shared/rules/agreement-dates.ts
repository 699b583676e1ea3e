import type { Dated, IsoDate } from '../register/plain-date.ts';
import type { Terms } from '../register/terms.ts';
import type { Lookups } from './lookups.ts';

/** The dates of an agreement as every rule and the audit use them. */
export interface AgreementDates {
  readonly effectiveFrom: Dated | null;
  readonly expiresOn: Dated | null;
  /** Stated, or last review + interval. */
  readonly nextReview: (Dated & { readonly how: 'stated' | 'computed' }) | null;
  readonly lastReview: Dated | null;
  /** The words by which an end is said not to exist ("ongoing"); null where none are. */
  readonly noEndStated: string | null;
}

type DateTerm = 'effectiveFrom' | 'expiresOn' | 'nextReview' | 'lastReview';

/** The date that a term says, or null where it says none or says that there is none. */
export function dateOf(
  terms: Terms,
  key: DateTerm | 'lastUsed' | 'dpiaDate' | 'signedByForceOn' | 'dateDrafted',
): Dated | null {
  const value = terms[key]?.value;
  return value?.kind === 'date' ? value : null;
}

function reviewOf(
  terms: Terms,
  lastReview: Dated | null,
  lookups: Lookups,
): AgreementDates['nextReview'] {
  const stated = terms.nextReview?.value;
  if (stated?.kind === 'date') return { on: stated.on, precision: stated.precision, how: 'stated' };
  const interval = terms.reviewIntervalMonths?.value ?? null;
  if (lastReview === null || interval === null) return null;
  const on: IsoDate = lookups.monthsAfter(lastReview.on, interval);
  return { on, precision: lastReview.precision, how: 'computed' };
}

/** Reads the dates out of the terms; a review that is not stated follows from the last one. */
export function agreementDates(terms: Terms, lookups: Lookups): AgreementDates {
  const lastReview = dateOf(terms, 'lastReview');
  const end = terms.expiresOn?.value;
  return {
    effectiveFrom: dateOf(terms, 'effectiveFrom'),
    expiresOn: end?.kind === 'date' ? end : null,
    nextReview: reviewOf(terms, lastReview, lookups),
    lastReview,
    noEndStated: end?.kind === 'none-stated' ? end.words : null,
  };
}
