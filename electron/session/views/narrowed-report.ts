import {
  currencies,
  ratings,
  type AuditReport,
  type Currency,
  type Rating,
} from '../../../shared/audit/report.ts';

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  // `fromEntries` forgets the key type; every key is there by construction.
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** A report of one partnership's agreements, counted anew. Null leaves it as it is. */
export function narrowedTo(report: AuditReport, partnershipId: string | null): AuditReport {
  if (partnershipId === null) return report;
  const agreements = report.agreements.filter((each) => each.partnershipId === partnershipId);
  const byCurrency: Record<Currency, number> = zeroes(currencies);
  const byRating: Record<Rating, number> = zeroes(ratings);
  for (const { currency, rating } of agreements) {
    byCurrency[currency] += 1;
    byRating[rating] += 1;
  }
  const partners = new Set(agreements.flatMap((each) => each.partners)).size;
  return {
    ...report,
    agreements,
    summary: {
      agreements: agreements.length,
      partners,
      byCurrency,
      byRating,
      inDate: byCurrency['in-date'] + byCurrency['review-due'] + byCurrency.expiring,
      fit: byRating.green,
    },
  };
}
