import { describe, expect, it } from 'vitest';
import { BodyIndex } from '../../../shared/exchange/body-index.ts';
import { kindFromName } from '../../../shared/exchange/body-kinds.ts';
import { splitParties } from '../../../shared/exchange/split-parties.ts';

const nobody = (): boolean => false;

describe('a cell with several bodies', () => {
  it.each([
    ['Wyrebridge Council; Temeford ICB', ['Wyrebridge Council', 'Temeford ICB']],
    ['Wyrebridge Council\nTemeford ICB', ['Wyrebridge Council', 'Temeford ICB']],
    [
      'Wyrebridge Council, Temeford ICB and Arrow Probation Service',
      ['Wyrebridge Council', 'Temeford ICB', 'Arrow Probation Service'],
    ],
    ['Hereford & Worcester FRS', ['Hereford & Worcester FRS']],
    [
      'Herefordshire and Worcestershire Health and Care NHS Trust',
      ['Herefordshire and Worcestershire Health and Care NHS Trust'],
    ],
    ['NHS Shropshire, Telford and Wrekin', ['NHS Shropshire, Telford and Wrekin']],
    [
      'Office of the Police and Crime Commissioner',
      ['Office of the Police and Crime Commissioner'],
    ],
    ['Temeford and\nArrow Council', ['Temeford and Arrow Council']],
    ['1. Wyrebridge Council\n2. Temeford ICB', ['Wyrebridge Council', 'Temeford ICB']],
    [
      'Ministry of Justice (MoJ) and Department for Education (DfE)',
      ['Ministry of Justice (MoJ)', 'Department for Education (DfE)'],
    ],
  ])('“%s” is %j', (text, expected) => {
    expect(splitParties(text, nobody)).toEqual(expected);
  });

  it('splits at “and” where both sides are known, and never a known name', () => {
    const known = new Set(['Barnado', 'Relate', 'Marks and Spencer']);
    const isKnown = (name: string): boolean => known.has(name);
    expect(splitParties('Barnado and Relate', isKnown)).toEqual(['Barnado', 'Relate']);
    expect(splitParties('Marks and Spencer', isKnown)).toEqual(['Marks and Spencer']);
  });
});

describe('a name in the register', () => {
  const index = new BodyIndex();
  index.add({
    key: 'hw',
    label: 'NHS Herefordshire and Worcestershire ICB',
    names: ['NHS Herefordshire and Worcestershire Integrated Care Board', 'HW ICB'],
  });
  index.add({
    key: 'hwfrs',
    label: 'Hereford & Worcester Fire',
    names: ['Hereford & Worcester Fire and Rescue Service'],
  });
  index.add({ key: 'sc', label: 'Shropshire Council', names: ['Shropshire Council', 'SC'] });
  index.add({
    key: 'stw',
    label: 'STW ICB',
    names: ['NHS Shropshire, Telford and Wrekin Integrated Care Board'],
  });
  index.add({ key: 'sc2', label: 'Severnshire Council', names: ['Severnshire Council', 'SC'] });

  it.each([
    ['Shropshire Council', 'sc'],
    ['shropshire  COUNCIL', 'sc'],
    ['Herefordshire & Worcestershire ICB', 'hw'],
    ['Hereford and Worcester FRS', 'hwfrs'],
    ['Hereford & Worcester Fire & Rescue Authority', 'hwfrs'],
  ])('finds “%s” for certain', (name, key) => {
    expect(index.find(name)).toEqual({ kind: 'sure', key });
  });

  it.each(['H&W ICB', 'Shropshre Council', 'SC'])('asks about “%s” instead of guessing', (name) => {
    expect(index.find(name).kind).toBe('doubtful');
  });

  it.each(['Worcester City Council', 'National Crime Agency'])('does not know “%s”', (name) => {
    expect(index.find(name).kind).toBe('none');
  });
});

describe('the kind of a body', () => {
  it.each([
    ['Worcestershire County Council', 'county-council'],
    ['Wyre Forest District Council', 'district-council'],
    ['NHS Temeford ICB', 'nhs-icb'],
    ['Wye Valley NHS Trust', 'nhs-trust'],
    ['West Midlands Ambulance Service University NHS Foundation Trust', 'ambulance-trust'],
    ['Office of the Police and Crime Commissioner', 'police-and-crime-commissioner'],
    ['Severnshire Police', 'police-force'],
    ['Youth Justice Service', 'youth-justice'],
    ['Department for Work and Pensions', 'government'],
    ['Temeford Housing', 'housing'],
    ['Acme', 'other'],
  ])('“%s” is %s', (name, kind) => {
    expect(kindFromName(name)).toBe(kind);
  });
});
