import { describe, expect, test } from 'vitest';
import { narrowed, searchable, soughtWords } from '../../../renderer/features/register/filter.ts';
import { gridItems, tallyOf } from '../../../renderer/features/register/grouping.ts';
import { nextSorts, ordered } from '../../../renderer/features/register/order.ts';
import { findingsWords } from '../../../renderer/features/register/findings-words.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';

const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

function row(ref: string, changes: Partial<RegisterRow> = {}): RegisterRow {
  return {
    id: ref.toLowerCase(),
    ref,
    title: 'Case conferences',
    partnershipId: 'harrowmere',
    partnership: 'Harrowmere Community Safety Partnership',
    partners: ['Harrowmere Council'],
    partnerKinds: ['unitary-council'],
    currency: 'in-date',
    rating: 'green',
    effectiveFrom: null,
    nextReview: null,
    expiresOn: null,
    lastUsed: null,
    businessOwner: null,
    findings: none,
    cannotTell: 0,
    lacks: [],
    ...changes,
  };
}

const nhs = row('ISA-2', {
  partners: ['Severnshire Acute Hospitals NHS Trust'],
  partnerKinds: ['nhs-trust'],
  currency: 'expired',
  rating: 'red',
  partnershipId: null,
  partnership: null,
});
const council = row('ISA-10', { title: 'Licensing', currency: 'in-date', rating: 'amber' });
const both = row('ISA-1', { partnerKinds: ['unitary-council', 'nhs-trust'], rating: 'green' });
const rows = [nhs, council, both];

function refs(typed: string, chips: Parameters<typeof narrowed>[1]['chips'] = []): string[] {
  return narrowed(searchable(rows), { typed, chips }).map((each) => each.ref);
}

describe('Narrowing the register by words', () => {
  test('keeps the rows in which every word stands, whatever its case and order', () => {
    expect(refs('expired nhs')).toEqual(['ISA-2']);
    expect(refs('NHS, Expired')).toEqual(['ISA-2']);
    expect(refs('nhs licensing')).toEqual([]);
  });

  test('finds states, kinds of partner and agreements without a partnership', () => {
    expect(refs('amber')).toEqual(['ISA-10']);
    expect(refs('"nhs trust"')).toEqual(['ISA-2', 'ISA-1']);
    expect(refs('"no partnership"')).toEqual(['ISA-2']);
  });

  test('takes a phrase in quotes as one, also before the second quote is typed', () => {
    expect(soughtWords('"Harrowmere Council" red')).toEqual(['harrowmere council', 'red']);
    expect(soughtWords('"Harrowmere Cou')).toEqual(['harrowmere cou']);
  });

  test('with chips keeps any of one sort and both of two sorts', () => {
    expect(refs('', ['expired', 'in-date'])).toEqual(['ISA-2', 'ISA-10', 'ISA-1']);
    expect(refs('', ['in-date', 'red'])).toEqual([]);
    expect(refs('', ['in-date-not-fit'])).toEqual(['ISA-10']);
  });
});

describe('The order of the register', () => {
  test('puts ISA-2 before ISA-10', () => {
    const sorted = ordered(rows, [{ column: 'ref', direction: 'ascending' }]);
    expect(sorted.map((each) => each.ref)).toEqual(['ISA-1', 'ISA-2', 'ISA-10']);
  });

  test('puts missing dates last, whichever way it goes', () => {
    const early = row('A', { expiresOn: { on: isoDate('2026-01-01'), precision: 'day' } });
    const late = row('B', { expiresOn: { on: isoDate('2027-01-01'), precision: 'day' } });
    const missing = row('C');
    const by = (direction: 'ascending' | 'descending') =>
      ordered([missing, late, early], [{ column: 'expiry', direction }]).map((each) => each.ref);
    expect(by('ascending')).toEqual(['A', 'B', 'C']);
    expect(by('descending')).toEqual(['B', 'A', 'C']);
  });

  test('weighs one critical finding above many high ones', () => {
    const many = row('A', { findings: { ...none, high: 40 } });
    const one = row('B', { findings: { ...none, critical: 1 } });
    const sorted = ordered([many, one], [{ column: 'findings', direction: 'ascending' }]);
    expect(sorted.map((each) => each.ref)).toEqual(['B', 'A']);
  });

  test('turns round at the second click on the same head', () => {
    const first = nextSorts([{ column: 'ref', direction: 'ascending' }], 'rating');
    expect(first).toEqual([{ column: 'rating', direction: 'ascending' }]);
    expect(nextSorts(first, 'rating')[0]?.direction).toBe('descending');
  });
});

describe('The groups of the register', () => {
  const partnerships = [{ id: 'harrowmere', name: 'Harrowmere Community Safety Partnership' }];

  test('hold their rows, with those of no partnership at the end', () => {
    const items = gridItems(rows, 'partnership', partnerships, new Set());
    expect(items.map((item) => (item.kind === 'group' ? item.label : item.row.ref))).toEqual([
      'Harrowmere Community Safety Partnership',
      'ISA-10',
      'ISA-1',
      'No partnership',
      'ISA-2',
    ]);
  });

  test('that are folded keep their tally and hide their rows', () => {
    const items = gridItems(rows, 'partnership', partnerships, new Set(['group:harrowmere']));
    expect(items.map((item) => item.key)).toEqual(['group:harrowmere', 'group:none', 'none:isa-2']);
  });

  test('show an agreement under each kind of its partners, under keys that differ', () => {
    const keys = gridItems([both], 'partner-kind', [], new Set()).map((item) => item.key);
    expect(keys).toContain('unitary-council:isa-1');
    expect(keys).toContain('nhs-trust:isa-1');
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('say what they hold, worst first', () => {
    expect(tallyOf(rows)).toBe('3 agreements: 1 red, 1 amber, 1 green');
  });
});

describe('Findings in a row', () => {
  test('are counted with the worst sort, and what cannot be told is not nothing', () => {
    const words = (changes: Partial<RegisterRow>) => {
      const { total, rest } = findingsWords(row('A', changes));
      return `${total}${rest}`;
    };
    expect(words({ findings: { ...none, critical: 2, low: 3 } })).toBe('5, 2 critical');
    expect(words({ findings: { ...none, low: 1 } })).toBe('1 low');
    expect(words({ cannotTell: 4 })).toBe('4 cannot tell');
    expect(words({})).toBe('none');
  });
});
