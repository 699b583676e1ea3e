import type { AuditedAgreement, Currency } from '../../../shared/audit/report.ts';
import type { Party } from '../../../shared/register/agreement.ts';
import type { PractitionerView } from '../../../shared/register/experience.ts';
import {
  daysBetween,
  formatDated,
  formatDay,
  type IsoDate,
} from '../../../shared/register/plain-date.ts';
import type { Terms } from '../../../shared/register/terms.ts';
import { count } from '../../messages/counts.ts';

/** The currency of an agreement with its day or days: `Review overdue by 52 days`. */
export function currencyWords(
  currency: Currency,
  dates: AuditedAgreement['dates'],
  asAt: IsoDate,
): string {
  const { expiresOn: end, nextReview: review } = dates;
  switch (currency) {
    case 'ended':
      return 'Ended';
    case 'not-in-force':
      return 'Not in force';
    case 'expired':
      return end === null ? 'Expired' : `Expired ${formatDay(end.on)}`;
    case 'lapsed':
      return review === null
        ? 'Lapsed'
        : `Lapsed, review missed by ${count(daysBetween(review.on, asAt), 'day')}`;
    case 'review-overdue':
      return review === null
        ? 'Review overdue'
        : `Review overdue by ${count(daysBetween(review.on, asAt), 'day')}`;
    case 'expiring':
      return end === null ? 'Expiring' : `Expires ${whenDue(daysBetween(asAt, end.on))}`;
    case 'review-due':
      return review === null ? 'Review due' : `Review due ${whenDue(daysBetween(asAt, review.on))}`;
    case 'undated':
      return 'No end or review date';
    case 'in-date': {
      if (end !== null) return `In date, ends ${formatDated(end)}`;
      return review === null ? 'In date' : `In date, review ${formatDated(review)}`;
    }
  }
}

function whenDue(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** Signatures counted over the parties; where no party is recorded, what the register says instead. */
export function signatureWords(parties: readonly Party[], terms: Terms): string {
  if (parties.length === 0) {
    switch (terms.allPartnersSigned?.value) {
      case 'yes':
        return 'signed by every party, as recorded';
      case 'no':
        return 'not signed by every party';
      default:
        return 'no parties recorded';
    }
  }
  const signed = parties.filter((party) => party.signature.state === 'signed').length;
  return `${signed} of ${parties.length} signed`;
}

/** True where at least one party is known not to have signed. */
export function lacksSignature(parties: readonly Party[], terms: Terms): boolean {
  return (
    parties.some((party) => party.signature.state === 'not-signed') ||
    terms.allPartnersSigned?.value === 'no'
  );
}

/** What practitioners say, worst answer first: `Practitioners: not fit, 3 of 4`. */
export function practitionerWords(views: readonly PractitionerView[]): string {
  if (views.length === 0) return 'no practitioner asked';
  const said = (verdict: PractitionerView['verdict']) =>
    views.filter((view) => view.verdict === verdict).length;
  const notFit = said('not-fit');
  const partly = said('partly');
  if (notFit > 0) return `practitioners: not fit, ${notFit} of ${views.length}`;
  if (partly > 0) return `practitioners: fit in part, ${partly} of ${views.length}`;
  return `practitioners: fit, ${views.length} of ${views.length}`;
}

/** When the agreement was last used: `last used 18 November 2026`. */
export function lastUsedWords(terms: Terms): string {
  const value = terms.lastUsed?.value;
  if (value?.kind === 'date') return `last used ${formatDated(value)}`;
  return 'last use not recorded';
}
