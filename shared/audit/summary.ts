import {
  currencies,
  ratings,
  type AuditedAgreement,
  type AuditSummary,
  type Currency,
  type Rating,
} from './report.ts';

const inDate: ReadonlySet<Currency> = new Set(['in-date', 'review-due', 'expiring']);

/** The counts of an audit. */
export function summarise(agreements: readonly AuditedAgreement[], partners: number): AuditSummary {
  // Every key is set, which Object.fromEntries cannot tell the compiler.
  const byCurrency = Object.fromEntries(currencies.map((each) => [each, 0])) as Record<
    Currency,
    number
  >;
  const byRating = Object.fromEntries(ratings.map((each) => [each, 0])) as Record<Rating, number>;
  let current = 0;
  for (const { currency, rating } of agreements) {
    byCurrency[currency] += 1;
    byRating[rating] += 1;
    if (inDate.has(currency)) current += 1;
  }
  return {
    agreements: agreements.length,
    partners,
    byCurrency,
    byRating,
    inDate: current,
    fit: byRating.green,
  };
}
