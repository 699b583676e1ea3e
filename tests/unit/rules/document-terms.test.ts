import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../shared/register/document-reading.ts';
import type { TermKey, Terms } from '../../../shared/register/terms.ts';
import { termsWithDocument } from '../../../shared/rules/document-terms.ts';
import { noDates, on, perpetual } from './given-readings.ts';
import { readingOf, registerOf, termsOf } from './given.ts';

/** The terms of a register without any, with what is taken from a document that says this. */
function taken(read: Partial<DocumentReading>, terms: Terms = {}): Terms {
  const [document] = Object.values(registerOf({ documents: ['signed-copy'] }).documents);
  if (document === undefined) throw new Error('The register has no document.');
  return termsWithDocument(terms, { document, reading: readingOf(read) });
}

const clause = (id: string, more: Partial<DocumentReading['clauses'][number]> = {}) => ({
  id,
  outcome: 'met' as const,
  because: null,
  quote: `Words of ${id}`,
  page: 2,
  ...more,
});
const law = (name: string, provision: string | null, quote: string | null = null) => ({
  name,
  provision,
  quote,
  page: 1,
});
const power = (...laws: DocumentReading['laws']) =>
  taken({ clauses: [clause('C06')], laws }).gateways?.value;

describe('a term for which the register has no place', () => {
  it.each([
    ['purpose', 'C01'],
    ['article6Basis', 'C05'],
    ['condition', 'C07'],
    ['confidentialityBasis', 'C10'],
    ['dpiaRef', 'C12'],
    ['apdRef', 'C13'],
    ['complaintsProcedure', 'C16'],
  ] satisfies [TermKey, string][])('takes its words from its clause: %s from %s', (key, id) => {
    expect(taken({ clauses: [clause(id)] })).toEqual({
      [key]: {
        value: `Words of ${id}`,
        said: null,
        source: { how: 'read', documentId: 'document-0', page: 2, quote: `Words of ${id}` },
      },
    });
  });

  it('takes the data items as a list of one', () => {
    expect(taken({ clauses: [clause('C04')] }).dataCategories?.value).toEqual(['Words of C04']);
  });

  it('does not take the relationship of controllers from prose', () => {
    expect(taken({ clauses: [clause('C03')] })).toEqual({});
  });

  it.each(['not-met', 'cannot-tell', 'not-applicable'] as const)(
    'takes nothing from a clause that is %s',
    (outcome) => {
      expect(taken({ clauses: [clause('C01', { outcome })] })).toEqual({});
    },
  );

  it.each([{ quote: null }, { page: null }])('takes nothing that has no place: %o', (without) => {
    expect(taken({ clauses: [clause('C01', without)] })).toEqual({});
  });

  it.each([null, 'To find adults at risk'])(
    'leaves a place that is there as it is: %s',
    (value) => {
      const terms = termsOf({ purpose: value });
      expect(taken({ clauses: [clause('C01')] }, terms)).toEqual(terms);
    },
  );
});

describe('the power that a document names', () => {
  it('is each law that it names with a provision, once', () => {
    expect(
      power(
        law('Crime and Disorder Act 1998', 's.115'),
        law('Crime and Disorder Act 1998', 's.115', 'again under section 115'),
        law('Care Act 2014', 's.45', 'may be asked under section 45'),
      ),
    ).toEqual(['s.115 Crime and Disorder Act 1998', 's.45 Care Act 2014']);
  });

  it.each([
    ['an Act without a provision', law('Crime and Disorder Act 1998', null)],
    ['data protection law', law('Data Protection Act 2018', 's.35')],
    ['the GDPR', law('UK GDPR', 'Art.6')],
    ['human rights', law('Human Rights Act 1998', 's.6')],
    ['freedom of information', law('Freedom of Information Act 2000', 's.1')],
    ['a law repealed', law('Police Act 1964', 's.2', 'section 2, since repealed')],
    ['a law replaced', law('Police Act 1964', 's.2', 'replaced by the Act of 1996')],
  ])('is not %s; then its own words stand', (_sentence, named) => {
    expect(power(named)).toEqual(['Words of C06']);
  });
});

describe('a date that a document gives', () => {
  const dated = (dates: Partial<DocumentReading['dates']>, rest: Partial<DocumentReading> = {}) =>
    taken({ ...rest, dates: { ...noDates, ...dates } });

  it.each(['effectiveFrom', 'expiresOn', 'nextReview', 'lastReview'] as const)(
    'is taken: %s',
    (key) => {
      expect(dated({ [key]: on('2027-03-31', { precision: 'month' }) })[key]?.value).toEqual({
        kind: 'date',
        on: '2027-03-31',
        precision: 'month',
      });
    },
  );

  it('counts as a day where nothing else is said', () => {
    const { expiresOn } = dated({ expiresOn: on('2027-03-31', { precision: null }) });
    expect(expiresOn?.value).toMatchObject({ precision: 'day' });
  });

  it('is taken from words that are sure enough, and from no others', () => {
    expect(dated({ expiresOn: on('2027-03-31', { confidence: 0.7 }) }).expiresOn).toBeDefined();
    expect(dated({ expiresOn: on('2027-03-31', { confidence: 0.69 }) })).toEqual({});
  });

  it('is not taken where the document says two, though the other dates are', () => {
    const two = on('2027-03-31');
    const { expiresOn, nextReview } = dated(
      { expiresOn: two, nextReview: two },
      { conflicts: [{ term: 'expiresOn', values: [two] }] },
    );
    expect([expiresOn, nextReview?.value]).toEqual([
      undefined,
      expect.objectContaining({ on: '2027-03-31' }),
    ]);
  });

  it('is the want of an end where the agreement runs on', () => {
    expect(dated({ expiresOn: perpetual }).expiresOn?.value).toEqual({
      kind: 'none-stated',
      words: 'until further notice',
    });
    expect(dated({ nextReview: perpetual })).toEqual({});
    expect(dated({ expiresOn: { ...perpetual, how: 'stated' } })).toEqual({});
  });
});

describe('what else a document says', () => {
  const at = { quote: 'so it says', page: 1 };

  it('is its interval, version, marking and signatures', () => {
    const { reviewIntervalMonths, version, marking, allPartnersSigned } = taken({
      reviewIntervalMonths: { value: 12, ...at },
      version: { value: '2.0', ...at },
      marking: { value: 'OFFICIAL', ...at },
      signed: { value: 'yes', ...at },
    });
    expect(
      [reviewIntervalMonths, version, marking, allPartnersSigned].map((each) => each?.value),
    ).toEqual([12, '2.0', 'OFFICIAL', 'yes']);
  });

  it('is nothing where it says none of them, or has only some signatures', () => {
    const none = { value: null, ...at };
    const read = { reviewIntervalMonths: none, version: none, marking: none };
    expect(taken({ ...read, signed: { value: 'part', ...at } })).toEqual({});
  });
});
