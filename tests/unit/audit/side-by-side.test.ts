import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import {
  arrangementsOf,
  compareAgreements,
  type ComparedRegister,
} from '../../../shared/audit/comparison.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { clause } from '../rules/given-readings.ts';
import { registerOf, type Given } from '../rules/given.ts';

const today = isoDate('2026-11-22');
const title = 'Domestic abuse conferences';

function compared(
  given: Given,
  id = 'own',
  change: (register: Register) => Register = (each) => each,
): ComparedRegister {
  const register = change(registerOf(given));
  return { id, force: `${id} force`, register, report: audit(register, rulePack, today) };
}

const north = { id: 'north', area: 'North' };
const south = { id: 'south', area: 'South' };

describe('agreements of one area for the same thing', () => {
  /** The order in which those of the north are told. */
  const order = (...terms: NonNullable<Given['terms']>[]) => {
    const [one, ...others] = terms.map((each, at): Given => ({
      id: `agreement-${String(at)}`,
      ref: `ISA-${String(at)}`,
      title,
      partnership: north,
      terms: each,
    }));
    const given = {
      ...one,
      beside: [...others, { id: 'south', ref: 'ISA-9', title, partnership: south }],
    };
    return arrangementsOf([compared(given)])
      .flatMap(({ areas }) => areas)
      .flatMap(({ agreements }) => agreements.map(({ agreementId }) => agreementId))
      .filter((id) => id !== 'south');
  };
  const inDate = { status: 'in-force', effectiveFrom: '2025-01-01', expiresOn: '2028-01-01' };
  const expired = { ...inDate, expiresOn: '2026-01-01' };

  it('stand with the one in date first, whichever was entered first', () => {
    expect(order(expired, inDate)[0]).toBe('agreement-1');
    expect(order(inDate, expired)[0]).toBe('agreement-0');
  });

  it('stand with the youngest first where both are in date', () => {
    const younger = { ...inDate, effectiveFrom: '2026-01-01' };
    expect(order(inDate, younger)[0]).toBe('agreement-1');
    expect(order(younger, inDate)[0]).toBe('agreement-0');
    expect(order({ status: 'in-force', expiresOn: '2028-01-01' }, inDate)[0]).toBe('agreement-1');
  });

  it('stand by their ids where nothing else tells them apart', () => {
    expect(order(inDate, inDate)[0]).toBe('agreement-0');
  });
});

describe('the documents of agreements side by side', () => {
  const read = (
    outcome: 'met' | 'not-met' | 'not-applicable',
    quote: string | null,
    version = '1',
  ) => ({
    reads: {
      clauses: [{ id: 'C11', outcome, because: null, quote, page: 1 }],
      version: { value: version, quote: 'v', page: 1 },
    },
  });
  const rowOf = (mine: Given['documents'], theirs: Given['documents']) => {
    const all = [
      compared({ title, ref: 'A-1', partnership: north, documents: mine ?? [] }, 'a'),
      compared({ title, ref: 'B-1', partnership: south, documents: theirs ?? [] }, 'b'),
    ];
    const { rows } = compareAgreements(all, [
      { registerId: 'a', agreementId: 'one' },
      { registerId: 'b', agreementId: 'one' },
    ]);
    const row = rows.find(({ id }) => id === 'C11');
    return row?.cells.map(({ words }) => words) ?? null;
  };

  it('are held clause by clause where both were read', () => {
    expect(rowOf([read('met', 'Because it is needed')], [read('not-applicable', null)])).toEqual([
      'Because it is needed',
      'Does not apply',
    ]);
    expect(rowOf([read('met', null)], [read('met', 'So it is')])?.[0]).toBe('there');
  });

  it('are not held where one of them was not read, or says nothing of the clause', () => {
    expect(rowOf([read('met', 'So it is')], ['signed-copy'])).toBeNull();
    expect(rowOf([], [])).toBeNull();
    expect(rowOf([read('met', 'So it is')], [{ reads: {} }])).toBeNull();
  });

  it('are the newest signed copy, neither one that was replaced nor a draft', () => {
    const two = [read('met', 'Old'), read('met', 'New')];
    const theirs = [read('met', 'Theirs')];
    expect(rowOf(two, theirs)?.[0]).toBe('New');
    expect(
      rowOf(
        [{ ...read('met', 'Kept'), replaces: 'document-1' }, read('met', 'Replaced')],
        theirs,
      )?.[0],
    ).toBe('Kept');
    expect(
      rowOf([read('met', 'Signed'), { ...read('met', 'Draft'), role: 'draft' }], theirs)?.[0],
    ).toBe('Signed');
    expect(rowOf([read('met', 'Read'), 'signed-copy'], theirs)?.[0]).toBe('Read');
    expect(clause('C11', 'met').clauses).toHaveLength(1);
  });
});

describe('what practitioners say of agreements side by side', () => {
  const said = (...verdicts: ('fit' | 'partly' | 'not-fit')[]) => {
    const all = [
      compared(
        { ref: 'A-1', partnership: north, views: verdicts.map((verdict) => ({ verdict })) },
        'a',
      ),
      compared(
        {
          ref: 'B-1',
          partnership: south,
          views: [{ verdict: 'fit' }, { verdict: 'not-fit', givenOn: isoDate('2026-11-23') }],
        },
        'b',
      ),
    ];
    const { columns, rows } = compareAgreements(all, [
      { registerId: 'a', agreementId: 'one' },
      { registerId: 'b', agreementId: 'one' },
    ]);
    return JSON.stringify([columns, rows.slice(0, 6)]);
  };

  it.each([
    ['not fit for purpose', ['not-fit']],
    ['not fit for purpose', ['fit', 'not-fit']],
    ['partly fit for purpose', ['fit', 'fit', 'not-fit']],
    ['partly fit for purpose', ['partly']],
    ['partly fit for purpose', ['partly', 'not-fit', 'fit', 'fit']],
  ] as const)('is “%s” of %o', (words, verdicts) => {
    expect(said(...verdicts)).toContain(`"${words}"`);
  });

  it('is “fit for purpose” of those who found it so, and leaves out what was said later', () => {
    const text = said('fit', 'fit');
    expect(text).toContain('"fit for purpose"');
    expect(text).not.toContain('not fit for purpose');
    expect(text).not.toContain('partly fit');
  });
});

describe('agreements that are picked', () => {
  const pick = (given: Given, ids: readonly string[]) =>
    compareAgreements(
      [compared(given)],
      ids.map((agreementId) => ({ registerId: 'own', agreementId })),
    );
  const same: Given = {
    title,
    terms: { frequency: 'Monthly', retention: 'Six years' },
  };

  it('need to be two', () => {
    expect(pick({ title }, ['one']).answer).toBe('Choose two agreements or more to compare.');
    expect(pick({ title }, []).answer).toBe('Choose two agreements or more to compare.');
  });

  it('may say the same', () => {
    const given = {
      ...same,
      ref: 'A-1',
      partnership: north,
      beside: [{ ...same, ref: 'A-2', partnership: south }],
    };
    expect(pick(given, ['one', 'beside-0']).answer).toMatch(
      /^The two agreements say the same on all \d+ terms\.$/,
    );
  });

  it('of one area are told apart by their references', () => {
    const given = {
      ...same,
      ref: 'A-1',
      partnership: north,
      beside: [{ ...same, ref: 'A-2', partnership: north, terms: { frequency: 'Quarterly' } }],
    };
    const [first] = pick(given, ['one', 'beside-0']).ranked.filter(({ rowIds }) =>
      rowIds.includes('frequency'),
    );
    expect(first?.sentence).toContain('North A-1');
    expect(first?.sentence).toContain('North A-2');
  });

  it('without an area or a reference go by their titles', () => {
    const given = { title: 'First', ref: '', beside: [{ title: 'Second', ref: '' }] };
    expect(pick(given, ['one', 'beside-0']).columns.map(({ area }) => area)).toEqual([
      'First',
      'Second',
    ]);
  });
});
