import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/audit/report.ts';
import type { Terms } from '../../../shared/register/terms.ts';
import { reasonsWords } from '../../../renderer/features/agreement/messages.ts';
import {
  placeFindings,
  termSections,
} from '../../../renderer/features/agreement/placed-findings.ts';

function finding(id: string, terms: readonly string[], more: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: id,
    scope: 'agreement',
    agreementId: 'a',
    outcome: 'not-met',
    severity: 'medium',
    title: id,
    message: '',
    criteria: '',
    consequence: '',
    recommendation: '',
    terms: [...terms],
    clause: null,
    force: 'law',
    evidence: [],
    citations: [],
    decision: null,
    ...more,
  };
}

describe('The findings of an agreement', () => {
  test('stand beside the first of their terms, with a pointer at the others', () => {
    const placed = placeFindings([finding('overdue', ['reviewIntervalMonths', 'nextReview'])]);
    expect(placed.beside.get('reviewIntervalMonths')?.map(({ id }) => id)).toEqual(['overdue']);
    expect(placed.beside.has('nextReview')).toBe(false);
    expect(placed.alsoOf.get('nextReview')).toMatchObject([{ at: 'reviewIntervalMonths' }]);
  });

  test('stand at the top where they have no term, or one that is not shown', () => {
    const placed = placeFindings([finding('whole', []), finding('odd', ['documents'])]);
    expect(placed.above.map(({ id }) => id)).toEqual(['whole', 'odd']);
  });

  test('stand with the worst first, what cannot be told after, and the dismissed last', () => {
    const placed = placeFindings([
      finding('dismissed', [], { severity: 'critical', decision: 'dismissed' }),
      finding('unknown', [], { severity: 'critical', outcome: 'cannot-tell' }),
      finding('low', [], { severity: 'low' }),
      finding('high', [], { severity: 'high' }),
    ]);
    expect(placed.above.map(({ id }) => id)).toEqual(['high', 'low', 'unknown', 'dismissed']);
  });

  test('make a row of a term that is not recorded, and leave the others to one line', () => {
    const source = { how: 'imported', column: 'Ends' } as const;
    const terms: Terms = { expiresOn: { value: null, said: null, source } };
    const sections = termSections(terms, placeFindings([finding('no start', ['effectiveFrom'])]));
    const dates = sections.find(({ group }) => group === 'dates');
    expect(dates?.rows).toEqual(['effectiveFrom', 'expiresOn']);
    expect(dates?.notRecorded).toContain('nextReview');
  });
});

describe('The reasons of a rating', () => {
  test('are sentences, two in full and the others counted', () => {
    expect(reasonsWords([])).toBeNull();
    expect(reasonsWords(['It ended.'])).toBe('It ended.');
    expect(reasonsWords(['It ended', 'It is unsigned', 'a', 'b'])).toBe(
      'It ended. It is unsigned. And 2 more below.',
    );
  });
});
