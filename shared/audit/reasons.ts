import { formatDay } from '../register/plain-date.ts';
import { counts } from './rating.ts';
import type { AuditedDates, Currency, Finding, Rating } from './report.ts';

/** The rules whose finding already says what a currency says. */
const saidBy: Readonly<Partial<Record<Currency, string>>> = {
  expired: 'end-date-passed',
  lapsed: 'review-date-passed',
  'review-overdue': 'review-date-passed',
  expiring: 'end-date-near',
  'review-due': 'review-date-near',
  undated: 'dates-stated',
};

function currencyReason(currency: Currency, dates: AuditedDates): string | null {
  const end = dates.expiresOn === null ? '' : ` ${formatDay(dates.expiresOn.on)}`;
  const review = dates.nextReview === null ? '' : ` ${formatDay(dates.nextReview.on)}`;
  switch (currency) {
    case 'expired':
      return `Expired${end}`;
    case 'lapsed':
    case 'review-overdue':
      return `Review missed${review}`;
    case 'expiring':
      return `Expires${end}`;
    case 'review-due':
      return `Review due${review}`;
    case 'undated':
      return 'No end date and no review date';
    case 'ended':
    case 'not-in-force':
    case 'in-date':
      return null;
  }
}

/** The reasons for a rating in short sentences, worst first; `findings` come worst first. */
export function reasonsFor(
  rating: Rating,
  currency: Currency,
  dates: AuditedDates,
  findings: readonly Finding[],
): string[] {
  if (currency === 'ended' && rating === 'grey') return ['Ended, so not assessed'];
  const reasons: string[] = [];
  const said = saidBy[currency];
  if (said !== undefined && !findings.some((each) => counts(each) && each.rule === said)) {
    const reason = currencyReason(currency, dates);
    if (reason !== null) reasons.push(reason);
  }
  for (const finding of findings) {
    if (!counts(finding)) continue;
    const listed = finding.severity !== 'low' && finding.severity !== 'info';
    if (listed || finding.rule === said) reasons.push(finding.title);
  }
  if (rating === 'grey') reasons.push('Not assessed: its terms were neither entered nor read');
  return reasons;
}
