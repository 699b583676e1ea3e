import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import {
  coverageOf,
  everything,
  type CoverageCell,
  type CoverageFilter,
} from '../../../shared/audit/coverage.ts';
import type { Need } from '../../../shared/register/need.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { registerOf, type Given } from '../rules/given.ts';

const today = isoDate('2026-11-22');
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

/** Two areas, with an agreement each; the second as `more` has it. */
function two(more: Given = {}, first: Given = {}): Register {
  return registerOf({
    ...fires,
    ...first,
    beside: [{ ...fires, ref: 'ISA-2', partnership: south, ...more }],
  });
}

function cell(
  register: Register,
  areaId = 'north',
  filter: Partial<CoverageFilter> = {},
  need = 'deliberate-fires',
): CoverageCell {
  const found = coverageOf(register, audit(register, rulePack, today), { ...everything, ...filter })
    .cells.flat()
    .find((each) => each.needId === need && each.areaId === areaId);
  if (found === undefined) throw new Error(`${need} is not asked for in ${areaId}.`);
  return found;
}
const refs = ({ agreements }: CoverageCell) => agreements.map(({ ref }) => ref);

function answered(
  register: Register,
  ...answers: Partial<Register['coverageAnswers'][string]>[]
): Register {
  const records = answers.map((answer, at) => ({
    id: String(at),
    needId: 'deliberate-fires',
    partnershipId: 'north',
    agreementId: 'one',
    answer: 'covers' as const,
    reason: '',
    on: today,
    ...answer,
  }));
  return {
    ...register,
    coverageAnswers: Object.fromEntries(records.map((each) => [each.id, each])),
  };
}

describe('the answer of an officer', () => {
  const rota = registerOf({ ...fires, title: 'Rota', terms: { dataCategories: ['Staff rota'] } });

  it('is told with its reason where there is one', () => {
    const because = (reason: string) => cell(answered(rota, { reason })).agreements[0]?.because;
    expect(because('')).toBe('An officer says that it covers this.');
    expect(because('It has a column.')).toBe(
      'An officer says that it covers this. It has a column.',
    );
  });

  it.each([{ needId: 'public-cctv' }, { partnershipId: 'south' }, { agreementId: 'other' }])(
    'counts for its own need, area and agreement alone: not %o',
    (other) => {
      expect(refs(cell(answered(rota, other)))).toEqual([]);
      expect(refs(cell(answered(rota, other, {})))).toEqual(['ISA-1']);
    },
  );
});

describe('the agreements of a cell', () => {
  it('stand with the best first, and then by their references', () => {
    const same = { ...fires, partnership: north };
    const register = registerOf({
      ...fires,
      ref: 'ISA-3',
      terms: { ...fires.terms, status: 'draft' },
      beside: [
        { ...same, ref: 'ISA-2' },
        { ...same, ref: 'ISA-1' },
        { ...same, ref: 'ISA-4', terms: { ...fires.terms, lastUsed: 'never used' } },
      ],
    });
    const { agreements } = cell(register);
    expect(agreements).toHaveLength(4);
    const states = agreements.map(({ state, ref }) => `${state} ${ref}`);
    const rank = ['fit', 'gaps', 'never-used', 'unfit', 'cannot-tell'];
    expect(states).toEqual(
      states.toSorted((a, b) => {
        const [one, other] = [a, b].map((each) => rank.indexOf(each.split(' ')[0] ?? ''));
        return (one ?? 0) - (other ?? 0) || a.localeCompare(b);
      }),
    );
  });

  it('may be so by their purpose alone, which leaves it open', () => {
    const purposed = registerOf({
      ...fires,
      title: 'Joint work',
      terms: { purpose: 'To see where arson is' },
    });
    expect(cell(purposed)).toMatchObject({
      state: 'cannot-tell',
      agreements: [{ state: 'cannot-tell' }],
    });
  });

  it('without a list of items leave it open, but not where they are not in force or data were asked for', () => {
    const bare: Given = {
      ...fires,
      title: 'Joint work',
      terms: { dataCategories: [' Relevant information '] },
    };
    expect(cell(registerOf(bare))).toMatchObject({ state: 'cannot-tell', agreements: [] });
    const draft = registerOf({ ...bare, terms: { ...bare.terms, status: 'draft' } });
    expect(cell(draft).state).toBe('not-covered');
    const request = {
      partnerId: 'partner-0',
      agreementId: null,
      dataRequested: 'Arson',
      outcome: 'delayed' as const,
    };
    expect(cell(registerOf({ ...bare, barriers: [request] }))).toMatchObject({
      state: 'not-covered',
      refused: 0,
    });
  });

  it.each([
    [{ lastUsed: 'never used' }, true],
    [{ lastUsed: 'not yet used' }, true],
    [{ lastUsed: 'said Never' }, true],
    [{ lastUsed: 'said often' }, false],
    [{ lastUsed: 'ongoing' }, false],
    [{ lastUsed: '2026-01-01' }, false],
    [{ lastUsed: null }, false],
  ])('were never used where the register says so: %o, %s', (terms, isNever) => {
    const used = { ...fires.terms, ...terms };
    const states = cell(registerOf({ ...fires, terms: used })).agreements.map(({ state }) => state);
    const asBefore = cell(registerOf(fires)).agreements.map(({ state }) => state);
    expect(states).toEqual(
      isNever && asBefore[0] !== 'unfit' && asBefore[0] !== 'cannot-tell'
        ? ['never-used']
        : asBefore,
    );
  });
});

describe('an area that has none', () => {
  it('is shown the agreement of another that has', () => {
    const sound = two();
    const without = two({ title: 'Rota', terms: { dataCategories: ['Staff rota'] } });
    const { example, state } = cell(without, 'south');
    expect([state, cell(without, 'north').example]).toEqual(['not-covered', null]);
    const best = cell(without, 'north').state;
    if (best === 'fit' || best === 'gaps')
      expect(example).toMatchObject({ ref: 'ISA-1', area: 'North' });
    expect(
      [cell(sound, 'north').example, cell(sound, 'south').example].filter(
        (each) => each?.ref === 'ISA-3',
      ),
    ).toEqual([]);
  });

  it('has the open actions that were raised for it', () => {
    const raised = (id: string, findingId: string, doneOn: string | null) => ({
      id,
      findingId,
      doneOn: doneOn === null ? null : isoDate(doneOn),
      agreementId: null,
    });
    const register = registerOf({
      ...fires,
      actions: [
        raised('open', 'coverage--deliberate-fires--north', null),
        raised('done', 'coverage--deliberate-fires--north', '2026-10-01'),
        raised('other', 'coverage--deliberate-fires--south', null),
      ],
    });
    expect(cell(register).actionIds).toEqual(['open']);
  });
});

describe('what is narrowed', () => {
  const threatened = (threats: string[] | null) =>
    registerOf({ ...fires, terms: { ...fires.terms, threats } });

  it.each([
    ['County lines', ['county LINES', 'Other'], true],
    ['County lines', ['Other'], false],
    ['County lines', [], true],
  ])('to the threat %s counts an agreement against %o: %s', (threat, threats, counts) => {
    const need: Need = {
      id: 'deliberate-fires',
      name: 'Fires',
      heading: 'Fires',
      words: ['deliberate fires'],
      partnerKinds: [],
      strands: [],
      threats: ['COUNTY lines'],
      why: '',
      isLeftOut: false,
    };
    const register = { ...threatened(threats), needs: { [need.id]: need } };
    expect(refs(cell(register, 'north', { threat }))).toEqual(counts ? ['ISA-1'] : []);
  });

  it('to a body or a kind of body counts what they take part in', () => {
    const register = registerOf({
      ...fires,
      parties: [fire, { name: 'Wyre Council', partner: { kind: 'unitary-council' } }],
    });
    expect(refs(cell(register, 'north', { partnerKind: 'fire-and-rescue' }))).toEqual(['ISA-1']);
    expect(refs(cell(register, 'north', { partnerId: 'partner-0' }))).toEqual(['ISA-1']);
    expect(refs(cell(register, 'north', { partnerId: 'partner-1' }))).toEqual([]);
  });
});

describe('an agreement without an area', () => {
  it('counts in every area where no body of it belongs to one', () => {
    const register = registerOf({
      title: 'Fires',
      ref: 'ISA-1',
      parties: [fire],
      terms: fires.terms ?? {},
      areas: ['North', 'South'],
    });
    expect([refs(cell(register, 'north')), refs(cell(register, 'south'))]).toEqual([
      ['ISA-1'],
      ['ISA-1'],
    ]);
  });

  it('counts only where a body of it is a member', () => {
    const register = registerOf({
      title: 'Fires',
      ref: 'ISA-1',
      parties: [fire],
      terms: fires.terms ?? {},
      areas: ['North', 'South'],
    });
    const { south: area, north: other } = register.partnerships;
    if (area === undefined || other === undefined) throw new Error('The areas are missing.');
    const partnerships = { north: other, south: { ...area, memberIds: ['partner-0'] } };
    const placed = { ...register, partnerships };
    expect([refs(cell(placed, 'north')), refs(cell(placed, 'south'))]).toEqual([[], ['ISA-1']]);
  });

  it('is the whole force’s where there are no areas', () => {
    const register = registerOf({
      title: 'Fires',
      ref: 'ISA-1',
      parties: [fire],
      terms: fires.terms ?? {},
    });
    expect(refs(cell(register, 'whole-force'))).toEqual(['ISA-1']);
  });
});
