import type { Currency, Outcome, Rating, Severity } from '../../shared/audit/report.ts';

/** The words of an audit, as they stand beside their marks. */
export const currencyWords: Readonly<Record<Currency, string>> = {
  ended: 'Ended',
  'not-in-force': 'Not in force',
  expired: 'Expired',
  lapsed: 'Lapsed',
  'review-overdue': 'Review overdue',
  expiring: 'Expiring',
  'review-due': 'Review due',
  undated: 'No date',
  'in-date': 'In date',
};

export const ratingWords: Readonly<Record<Rating, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  grey: 'Not assessed',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'For information',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  'cannot-tell': 'Cannot tell',
  'not-applicable': 'Does not apply',
};

export const forceWords: Readonly<Record<'law' | 'code' | 'good-practice', string>> = {
  law: 'Law',
  code: 'Code of practice',
  'good-practice': 'Good practice',
};
