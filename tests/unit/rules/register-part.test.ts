import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../shared/register/agreement.ts';
import { changedParts } from '../../../shared/rules/register-part.ts';
import { registerOf, termsOf } from './given.ts';

function agreement() {
  const [one] = Object.values(
    registerOf({ terms: { purpose: 'To find', retention: null } }).agreements,
  );
  if (one === undefined) throw new Error('The register has no agreement.');
  return one;
}

describe('the parts in which an agreement changed', () => {
  const before = agreement();

  it('are none where nothing did', () => {
    expect(changedParts(before, before)).toEqual([]);
    expect(changedParts(before, { ...before, terms: { ...before.terms } })).toEqual([]);
  });

  it.each<[string, Partial<Agreement>]>([
    ['ref', { ref: 'ISA-9' }],
    ['title', { title: 'Another' }],
    ['partnershipId', { partnershipId: 'csp' }],
    ['parties', { parties: [] }],
  ])('are %s where only that did', (part, change) => {
    expect(changedParts(before, { ...before, ...change })).toEqual([part]);
  });

  it('are the terms that did, and those alone', () => {
    const { purpose } = termsOf({ purpose: 'To keep' });
    const terms = { ...before.terms, ...(purpose === undefined ? {} : { purpose }) };
    expect(changedParts(before, { ...before, terms })).toEqual(['purpose']);
    expect(changedParts(before, { ...before, title: 'Another', terms })).toEqual([
      'title',
      'purpose',
    ]);
  });

  it('are the places too where a term got or lost one', () => {
    const { retention, ...rest } = before.terms;
    expect(retention).toBeDefined();
    const without = { ...before, terms: rest };
    expect(changedParts(before, without)).toEqual(['retention', 'places']);
    expect(changedParts(without, before)).toEqual(['retention', 'places']);
    const { purpose } = termsOf({ purpose: 'To keep' });
    const both = { ...before, terms: { ...rest, ...(purpose === undefined ? {} : { purpose }) } };
    expect(changedParts(before, both)).toEqual(['purpose', 'retention', 'places']);
  });
});
