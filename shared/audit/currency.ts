import type { IsoDate } from '../register/plain-date.ts';
import type { AgreementSubject } from '../rules/subject.ts';
import { unsignedNames } from '../rules/unsigned-names.ts';
import type { Currency } from './report.ts';

/** The days between which a date counts as due or lapsed, worked out once for an audit. */
export interface CurrencyDays {
  readonly asAt: IsoDate;
  /** The last day that counts as due, itself included. */
  readonly dueUntil: IsoDate;
  /** A review before this day has lapsed. */
  readonly lapsedBefore: IsoDate;
}

function isInForceYet(subject: AgreementSubject, asAt: IsoDate): boolean {
  if (subject.isDraft) return false;
  if (subject.terms.allPartnersSigned?.value === 'no') return false;
  if (unsignedNames(subject).length > 0) return false;
  const start = subject.dates.effectiveFrom;
  return start === null || start.on <= asAt;
}

/** The state of an agreement's dates: the first line of the currency table that holds. */
export function currencyOf(subject: AgreementSubject, days: CurrencyDays): Currency {
  const { asAt, dueUntil, lapsedBefore } = days;
  if (subject.isEnded) return 'ended';
  if (!isInForceYet(subject, asAt)) return 'not-in-force';
  const { expiresOn: end, nextReview: review } = subject.dates;
  if (end !== null && end.on < asAt) return 'expired';
  if (review !== null && review.on < lapsedBefore) return 'lapsed';
  if (review !== null && review.on < asAt) return 'review-overdue';
  if (end !== null && end.on <= dueUntil) return 'expiring';
  if (review !== null && review.on <= dueUntil) return 'review-due';
  return end === null && review === null ? 'undated' : 'in-date';
}
