import { describe, expect, test } from 'vitest';
import { alikeBodies, type NamedBody } from '../../../shared/wording/alike-names.ts';

function body(id: string, name: string, changes: Partial<NamedBody> = {}): NamedBody {
  return { id, name, aliases: [], kind: 'unitary-council', ...changes };
}
const pairs = (...bodies: NamedBody[]) =>
  alikeBodies(bodies).map(({ first, second }) => `${first} ${second}`);

describe('bodies that may be one', () => {
  test('are found by the words that tell which body it is', () => {
    expect(
      pairs(body('a', 'Harrowmere Borough Council'), body('b', 'The Council of Harrowmere')),
    ).toEqual(['a b']);
  });

  test('are found by a shared alias, and by one slip of the hand', () => {
    const alias = body('a', 'Estuary Council', { aliases: ['Estuary UA'] });
    expect(pairs(alias, body('b', 'estuary ua', { kind: 'other' }))).toEqual(['a b']);
    expect(pairs(body('a', 'Harrowmere Council'), body('b', 'Harowmere Council'))).toEqual(['a b']);
  });

  test('are not two bodies of two kinds, two places, or two numbers', () => {
    expect(
      pairs(body('a', 'Severn Council'), body('b', 'Severn NHS Trust', { kind: 'nhs-trust' })),
    ).toEqual([]);
    expect(pairs(body('a', 'North Severn Council'), body('b', 'South Severn Council'))).toEqual([]);
    expect(pairs(body('a', 'Partner no 123'), body('b', 'Partner no 124'))).toEqual([]);
  });

  test('are not bodies whose names have nothing but general words', () => {
    expect(pairs(body('a', 'The Council'), body('b', 'City Council'))).toEqual([]);
  });
});
