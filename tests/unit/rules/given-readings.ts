import type { DocumentReading } from '../../../shared/register/document-reading.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Given, GivenDocument } from './given.ts';

/** What was read of a document, as far as a case tells it. */
export type Reads = Partial<DocumentReading>;
type Dates = DocumentReading['dates'];

export const reads = (of: Reads, rest: Partial<GivenDocument> = {}): GivenDocument => ({
  reads: of,
  ...rest,
});
export const given = (of: Reads, also: Given = {}): Given => ({ ...also, documents: [reads(of)] });
export const asDraft = (of: Reads): Given => ({ documents: [reads(of, { role: 'draft' })] });
export const replaced = (of: Reads): Given => ({
  documents: [reads(of), reads({}, { replaces: 'document-0' })],
});

export const none = {
  value: null,
  precision: null,
  confidence: 0,
  how: null,
  quote: null,
  page: null,
};
export const noDates: Dates = {
  effectiveFrom: none,
  expiresOn: none,
  nextReview: none,
  lastReview: none,
};
export const on = (day: string, more: Partial<Dates['expiresOn']> = {}): Dates['expiresOn'] => ({
  value: isoDate(day),
  precision: 'day',
  confidence: 0.9,
  how: 'stated',
  quote: 'from that day',
  page: 3,
  ...more,
});
export const perpetual: Dates['expiresOn'] = {
  ...none,
  confidence: 0.8,
  how: 'perpetual',
  quote: 'until further notice',
  page: 3,
};
export const dates = (some: Partial<Dates>): Reads => ({ dates: { ...noDates, ...some } });
export const at = { quote: 'so it says', page: 2 };
export const nothingRead: Given = { documents: ['signed-copy'] };
export const annexOnly = (of: Reads): Given => ({ documents: [reads(of, { role: 'annex' })] });

export const party = (name: string, ended: DocumentReading['parties'][number]['ended'] = null) => ({
  name,
  ended,
  ...at,
});
export const named = (...names: string[]): Reads => ({ parties: names.map((name) => party(name)) });
export const clause = (
  id: string,
  outcome: DocumentReading['clauses'][number]['outcome'],
): Reads => ({
  clauses: [{ id, outcome, because: 'It is silent.', ...at }],
});
