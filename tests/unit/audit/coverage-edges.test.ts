import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { answerOf, because } from '../../../shared/audit/coverage-words.ts';
import {
  coverageOf,
  everything,
  type CoverageCell,
  type CoverageFilter,
  type CoverageState,
  type Covering,
} from '../../../shared/audit/coverage.ts';
import type { AccessBarrier } from '../../../shared/register/experience.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { registerOf, type Given } from '../rules/given.ts';

const today = isoDate('2026-11-22');

const covering = (more: Partial<Covering> = {}): Covering => ({
  agreementId: 'one',
  ref: 'ISA-1',
  title: 'Fires',
  rating: 'green',
  currency: 'in-date',
  state: 'fit',
  because: 'Its title names “fires”.',
  isAnswered: false,
  ...more,
});
const requests = (count: number) =>
  Array.from({ length: count }, (_, at): CoverageCell['requests'][number] => ({
    id: String(at),
    partner: 'North Fire',
    requestedOn: today,
    dataRequested: 'Fires',
    outcome: 'refused',
    reasonGiven: '',
    agreementId: null,
  }));

describe('the words of a cell', () => {
  it.each([
    ['fit', [covering()], 0, 0, 'ISA-1 covers it. Its title names “fires”.'],
    [
      'fit',
      [covering({ ref: '' }), covering({ ref: 'ISA-2' })],
      0,
      0,
      'Fires covers it. Its title names “fires”.',
    ],
    ['gaps', [covering()], 0, 0, 'ISA-1 covers it, with failings. Its title names “fires”.'],
    [
      'unfit',
      [covering({ currency: 'not-in-force' })],
      0,
      0,
      'ISA-1 would cover it and is not in force.',
    ],
    [
      'unfit',
      [covering()],
      0,
      0,
      'ISA-1 covers it and is not fit for purpose. Its title names “fires”.',
    ],
    ['never-used', [covering()], 0, 0, 'ISA-1 covers it and has never been used.'],
    ['refused', [covering()], 1, 1, 'One request refused. ISA-1 should cover it.'],
    ['refused', [], 2, 2, 'Two requests refused. No agreement covers it.'],
    ['refused', [], 3, 2, 'Two of three requests refused. No agreement covers it.'],
    ['not-covered', [], 0, 0, 'No agreement covers it.'],
    ['not-covered', [], 1, 0, 'No agreement covers it; one request not met.'],
    ['cannot-tell', [covering()], 0, 0, 'ISA-1 may cover it. Its title names “fires”.'],
  ] satisfies [CoverageState, Covering[], number, number, string][])(
    'of %s',
    (state, agreements, count, refused, words) => {
      expect(because(state, agreements, requests(count), refused, [])).toBe(words);
    },
  );

  it('name the agreements without a list of data items, three at most', () => {
    const told = (...refs: string[]) => because('cannot-tell', [], [], 0, refs);
    expect(told('ISA-1')).toBe('ISA-1 has no list of data items, so it cannot be told.');
    expect(told('ISA-1', 'ISA-2', 'ISA-3', 'ISA-4')).toBe(
      'ISA-1, ISA-2, ISA-3 have no list of data items, so it cannot be told.',
    );
  });
});

describe('the answer of the view', () => {
  const none = {
    fit: 0,
    gaps: 0,
    'never-used': 0,
    unfit: 0,
    refused: 0,
    'not-covered': 0,
    'cannot-tell': 0,
  };

  it.each([
    [{}, 0, 'Nothing is asked for.'],
    [{ fit: 2, 'not-covered': 1 }, 3, '2 of 3 needs are covered and fit. 1 is not covered at all.'],
    [
      { fit: 1, 'not-covered': 2, refused: 1 },
      4,
      '1 of 4 needs are covered and fit. 2 are not covered at all, and 1 was refused.',
    ],
    [
      { 'not-covered': 0, refused: 2 },
      2,
      '0 of 2 needs are covered and fit. 0 are not covered at all, and 2 were refused.',
    ],
  ])('of %o', (counts, total, words) => {
    expect(answerOf({ ...none, ...counts }, total)).toBe(words);
  });
});

const north = { id: 'north', area: 'North' };
const south = { id: 'south', area: 'South' };
const fire = { name: 'North Fire', partner: { kind: 'fire-and-rescue' as const } };
const fires: Given = {
  ref: 'ISA-1',
  title: 'Fires',
  partnership: north,
  parties: [fire],
  terms: { dataCategories: ['Deliberate fires by date'] },
};

function cell(
  register: Register,
  areaId = 'north',
  filter: Partial<CoverageFilter> = {},
): CoverageCell {
  const { cells } = coverageOf(register, audit(register, rulePack, today), {
    ...everything,
    ...filter,
  });
  const found = cells
    .flat()
    .find((each) => each.needId === 'deliberate-fires' && each.areaId === areaId);
  if (found === undefined) throw new Error('It is not asked for.');
  return found;
}

function withRequests(given: Given, ...barriers: Partial<AccessBarrier>[]): Register {
  const register = registerOf(given);
  const records = barriers.map((barrier, at): AccessBarrier => ({
    id: `request-${String(at)}`,
    partnerId: 'partner-0',
    agreementId: null,
    requestedOn: isoDate('2026-10-01'),
    dataRequested: 'Arson incidents',
    outcome: 'refused',
    resolvedOn: null,
    reasonGiven: 'No agreement',
    ...barrier,
  }));
  return {
    ...register,
    accessBarriers: Object.fromEntries(records.map((each) => [each.id, each])),
  };
}

describe('the requests of a cell', () => {
  const ids = (register: Register, areaId?: string, filter?: Partial<CoverageFilter>) =>
    cell(register, areaId, filter).requests.map(({ id }) => id);

  it('are those of the last two years until the day, newest first', () => {
    const register = withRequests(
      fires,
      { requestedOn: isoDate('2024-11-21') },
      { requestedOn: isoDate('2024-11-22') },
      { requestedOn: isoDate('2026-11-22') },
      { requestedOn: isoDate('2026-11-23') },
    );
    expect(ids(register)).toEqual(['request-2', 'request-1']);
  });

  it('are told whole', () => {
    expect(cell(withRequests(fires, {})).requests).toEqual([
      {
        id: 'request-0',
        partner: 'North Fire',
        requestedOn: '2026-10-01',
        dataRequested: 'Arson incidents',
        outcome: 'refused',
        reasonGiven: 'No agreement',
        agreementId: null,
      },
    ]);
  });

  it('are for the data, from a body that is known', () => {
    expect(ids(withRequests(fires, { dataRequested: 'Staff rota' }))).toEqual([]);
    expect(ids(withRequests(fires, { partnerId: 'nobody' }))).toEqual([]);
  });

  it('belong to the area of their agreement, or else of their body', () => {
    const two: Given = { ...fires, beside: [{ ...fires, ref: 'ISA-2', partnership: south }] };
    const register = withRequests(two, { agreementId: 'beside-0' }, { agreementId: 'one' }, {});
    expect(ids(register, 'south')).toEqual(['request-0']);
    expect(ids(register, 'north').toSorted()).toEqual(['request-1', 'request-2']);
  });

  it('under an agreement that has ended do not count', () => {
    const ended = { ...fires, terms: { ...fires.terms, status: 'withdrawn' } };
    expect(ids(withRequests(ended, { agreementId: 'one' }))).toEqual([]);
  });

  it('are narrowed to a kind of body and to a body', () => {
    const register = withRequests(fires, {});
    expect(ids(register, 'north', { partnerKind: 'fire-and-rescue' })).toEqual(['request-0']);
    expect(ids(register, 'north', { partnerId: 'partner-0' })).toEqual(['request-0']);
    expect(ids(register, 'north', { partnerId: 'partner-1' })).toEqual([]);
  });
});

describe('the bodies of a cell', () => {
  const member = (register: Register): Register => {
    const partner = Object.values(register.partners)[0];
    const partnership = register.partnerships['north'];
    if (partner === undefined || partnership === undefined)
      throw new Error('The register lacks them.');
    return {
      ...register,
      partners: {
        ...register.partners,
        second: { ...partner, id: 'second', name: 'Second Fire' },
        council: { ...partner, id: 'council', name: 'Wyre Council', kind: 'unitary-council' },
      },
      partnerships: {
        ...register.partnerships,
        north: { ...partnership, memberIds: ['second', 'council', 'gone'] },
      },
    };
  };

  it('are its parties and members that hold such data, with what each gives', () => {
    expect(cell(member(registerOf(fires))).sources).toEqual([
      { partnerId: 'partner-0', name: 'North Fire', kind: 'fire-and-rescue', state: 'party' },
      { partnerId: 'second', name: 'Second Fire', kind: 'fire-and-rescue', state: 'not-party' },
    ]);
  });

  it('say where one has refused, though it is a party', () => {
    const states = (outcome: AccessBarrier['outcome']) =>
      cell(withRequests(fires, { outcome })).sources.map(({ state }) => state);
    expect([states('refused'), states('delayed')]).toEqual([['refused'], ['party']]);
  });

  it('are no parties where their agreement is about other data', () => {
    const register = registerOf({
      ...fires,
      title: 'Rota',
      terms: { dataCategories: ['Staff rota'] },
    });
    expect(cell(register).sources.map(({ state }) => state)).toEqual(['not-party']);
  });
});
