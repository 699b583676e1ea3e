import { describe, expect, it } from 'vitest';
import { apply, inverse } from '../../../shared/changes/apply.ts';
import { changeSchema, type Change } from '../../../shared/changes/change.ts';
import type { Agreement } from '../../../shared/register/agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { emptyRegister, type Register } from '../../../shared/register/register.ts';

const agreement: Agreement = {
  id: 'agreement-isa-001',
  ref: 'ISA-001',
  title: 'Community safety protocol',
  partnershipId: null,
  parties: [
    {
      id: 'party-1',
      name: 'Severnshire Council',
      partnerId: null,
      role: 'controller',
      signature: { state: 'signed', on: null, signatory: 'Chief Executive' },
    },
  ],
  flows: [],
  terms: {
    purpose: {
      value: 'Reduce violence',
      said: null,
      source: { how: 'imported', column: 'Purpose' },
    },
  },
  asImported: null,
};
const register: Register = { ...emptyRegister, agreements: { [agreement.id]: agreement } };

const setEnd: Change = {
  kind: 'term-set',
  agreementId: agreement.id,
  term: 'expiresOn',
  before: null,
  after: {
    value: { kind: 'date', on: isoDate('2027-03-31'), precision: 'day' },
    said: null,
    source: { how: 'typed', at: '2026-11-22T09:00:00.000Z' },
  },
};

function applied(to: Register, change: Change): Register {
  const result = apply(to, change);
  if (!result.ok) throw new Error(result.error.what);
  return result.value;
}

describe('a change', () => {
  it('sets a term and leaves every other record as it was', () => {
    const after = applied(register, setEnd);
    expect(after.agreements[agreement.id]?.terms.expiresOn?.value).toEqual({
      kind: 'date',
      on: '2027-03-31',
      precision: 'day',
    });
    expect(after.partners).toBe(register.partners);
    expect(register.agreements[agreement.id]?.terms.expiresOn).toBeUndefined();
  });

  it('is taken back exactly by its inverse', () => {
    expect(applied(applied(register, setEnd), inverse(setEnd))).toEqual(register);
  });

  it('is refused where the register is no longer what it was based on, and changes nothing', () => {
    const after = applied(register, setEnd);
    const again = apply(after, setEnd);
    expect(again.ok).toBe(false);
    if (!again.ok) expect(again.error.code).toBe('change-stale');
  });

  it('applies a batch whole or not at all', () => {
    const batch: Change = { kind: 'batch', changes: [setEnd, setEnd] };
    expect(apply(register, batch).ok).toBe(false);
    expect(register.agreements[agreement.id]).toBe(agreement);
  });

  it('puts a removed party back where it stood', () => {
    const party = agreement.parties[0] ?? null;
    const remove: Change = {
      kind: 'party-set',
      agreementId: agreement.id,
      partyId: 'party-1',
      position: 0,
      before: party,
      after: null,
    };
    expect(applied(applied(register, remove), inverse(remove))).toEqual(register);
  });

  it('is refused by its schema where a term is given what it cannot hold', () => {
    const wrong = {
      ...setEnd,
      after: { value: 'soon', said: null, source: { how: 'typed', at: 'x' } },
    };
    expect(changeSchema.safeParse(wrong).success).toBe(false);
    expect(changeSchema.safeParse(setEnd).success).toBe(true);
  });
});
