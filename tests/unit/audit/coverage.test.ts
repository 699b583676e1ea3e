import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { coverageOf, everything, type CoverageCell } from '../../../shared/audit/coverage.ts';
import { allNeeds } from '../../../shared/audit/needs.ts';
import type { AccessBarrier } from '../../../shared/register/experience.ts';
import { partnerKinds } from '../../../shared/register/partner.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { emptyRegister, type Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { standardNeeds } from '../../../shared/standards/needs.ts';
import { registerOf, termsOf, type Given } from '../rules/given.ts';

const today = isoDate('2026-11-22');
const north = { id: 'north', area: 'North' };
const fire = { name: 'North Fire', partner: { kind: 'fire-and-rescue' as const } };
const fires: Given = {
  title: 'Fires',
  partnership: north,
  parties: [fire],
  terms: { dataCategories: ['Deliberate fires by date'] },
};

function cellOf(register: Register, filter = everything, need = 'deliberate-fires'): CoverageCell {
  const found = coverageOf(register, audit(register, rulePack, today), filter)
    .cells.flat()
    .find(({ needId }) => needId === need);
  if (found === undefined) throw new Error(`${need} is not asked for.`);
  return found;
}

function refused(over: Partial<AccessBarrier> = {}): Record<string, AccessBarrier> {
  return {
    one: {
      id: 'one',
      partnerId: 'partner-0',
      agreementId: null,
      requestedOn: isoDate('2026-10-01'),
      dataRequested: 'Arson incidents of September',
      outcome: 'refused',
      resolvedOn: null,
      reasonGiven: '',
      ...over,
    },
  };
}

describe('a need in an area', () => {
  it('is covered by an agreement whose data items name it, with the reason', () => {
    const [covering] = cellOf(registerOf(fires)).agreements;
    expect(covering?.because).toBe('Its data items name “Deliberate fires by date”.');
  });

  it('is not covered where nothing names it', () => {
    const cell = cellOf(registerOf({ ...fires, terms: { dataCategories: ['Staff rota'] } }));
    expect(cell).toMatchObject({ state: 'not-covered', because: 'No agreement covers it.' });
  });

  it('cannot be told where the agreement has no list of data items', () => {
    const cell = cellOf(
      registerOf({ ...fires, terms: { dataCategories: ['Relevant information'] } }),
    );
    expect(cell.state).toBe('cannot-tell');
  });

  it('is not covered by an agreement that has ended', () => {
    const terms = { ...fires.terms, status: 'withdrawn' };
    expect(cellOf(registerOf({ ...fires, terms })).agreements).toEqual([]);
  });

  it('by its title alone is covered only where a body that holds the data takes part', () => {
    const titled: Given = { ...fires, title: 'Arson', terms: { dataCategories: ['Dates'] } };
    expect(cellOf(registerOf(titled)).agreements).toHaveLength(1);
    const parties = [{ name: 'North Homes', partner: { kind: 'housing' as const } }];
    expect(cellOf(registerOf({ ...titled, parties })).agreements).toEqual([]);
  });

  it('is refused where a request was, though an agreement should cover it', () => {
    const cell = cellOf({ ...registerOf(fires), accessBarriers: refused() });
    expect(cell).toMatchObject({ state: 'refused', refused: 1 });
    expect(cell.because).toBe('One request refused. ISA-001 should cover it.');
  });

  it.each<[string, Partial<AccessBarrier>]>([
    ['of data that it does not name', { dataRequested: 'Staff rota' }],
    ['of three years ago', { requestedOn: isoDate('2023-10-01') }],
    ['of a day to come', { requestedOn: isoDate('2026-12-01') }],
  ])('is not refused by a request %s', (_, over) => {
    expect(cellOf({ ...registerOf(fires), accessBarriers: refused(over) }).requests).toEqual([]);
  });

  it('is as an officer says it is, whatever the reading says', () => {
    const register = registerOf(fires);
    const answer = {
      id: 'a',
      needId: 'deliberate-fires',
      partnershipId: 'north',
      agreementId: 'one',
      answer: 'does-not-cover' as const,
      reason: 'Counts only.',
      on: today,
    };
    const denied = cellOf({ ...register, coverageAnswers: { a: answer } });
    expect(denied).toMatchObject({ agreements: [], denied: [{ ref: 'ISA-001' }] });
    const other = { ...answer, needId: 'public-cctv', answer: 'covers' as const };
    const said = cellOf({ ...register, coverageAnswers: { a: other } }, everything, 'public-cctv');
    expect(said.agreements[0]).toMatchObject({ ref: 'ISA-001', isAnswered: true });
  });
});

describe('what is asked for', () => {
  it('is narrowed by strand: an agreement for other strands does not count', () => {
    const register = registerOf({ ...fires, terms: { ...fires.terms, strands: ['Protect'] } });
    const pursue = { ...everything, strand: 'pursue' as const };
    expect(cellOf(register, pursue).agreements).toEqual([]);
    expect(cellOf(register).agreements).toHaveLength(1);
    const unsaid = registerOf(fires);
    expect(cellOf(unsaid, pursue).agreements).toHaveLength(1);
  });

  it('is the standard’s, as the force has changed it, and the force’s own', () => {
    const need = {
      id: 'public-cctv',
      name: 'CCTV of the ring road',
      heading: '',
      words: ['ring road'],
      partnerKinds: [],
      strands: [],
      threats: [],
      why: '',
      isLeftOut: false,
    };
    const needs = allNeeds({ needs: { 'public-cctv': need, own: { ...need, id: 'own' } } });
    expect(needs).toHaveLength(standardNeeds.length + 1);
    expect(needs.find(({ id }) => id === 'public-cctv')?.origin).toBe('changed');
    expect(needs.at(-1)?.origin).toBe('own');
  });

  it('is asked of the whole force where a register has no partnerships', () => {
    const { areas } = coverageOf(emptyRegister, audit(emptyRegister, rulePack, today));
    expect(areas).toEqual([{ id: 'whole-force', name: 'Whole force' }]);
  });

  it('names kinds of body that there are, and a source for every standard need', () => {
    for (const need of standardNeeds) {
      for (const kind of need.partnerKinds) expect(partnerKinds).toContain(kind);
      expect(need.words.length).toBeGreaterThan(0);
      expect(need.source.address).toMatch(/^https:\/\//);
    }
    expect(new Set(standardNeeds.map(({ id }) => id)).size).toBe(standardNeeds.length);
  });
});

it('an agreement that is not in force, or out of date, covers a need unfit', () => {
  const expired = termsOf({ ...fires.terms, expiresOn: '2020-01-01' });
  const register = registerOf(fires);
  const [agreement] = Object.values(register.agreements);
  if (agreement === undefined) throw new Error('There is no agreement.');
  const agreements = { one: { ...agreement, terms: expired } };
  expect(cellOf({ ...register, agreements }).state).toBe('unfit');
});
