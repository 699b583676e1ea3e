import { expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import {
  arrangementsOf,
  compareAgreements,
  type ComparedRegister,
} from '../../../shared/audit/comparison.ts';
import { coverageOf } from '../../../shared/audit/coverage.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import {
  forceRegister,
  forces,
  themes,
  type Planted,
  type PlantedGap,
} from '../../fixtures/two-forces.ts';

const today = isoDate('2026-11-22');
const [own = '', other = ''] = Object.keys(forces);

const planted: readonly Planted[] = [
  { force: own, area: 'Estuary', theme: 'marac', term: 'frequency', value: 'Quarterly' },
  { force: own, area: 'Harrowmere', theme: 'marac', term: 'gateways', value: ['CDA 1998 s.17'] },
  { force: own, area: 'Severnmouth', theme: 'exploitation', term: 'retention', value: 'Six years' },
  { force: other, area: 'Wash', theme: 'marac', term: 'liaisonOfficer', value: null },
  { force: other, area: 'Eastfen', theme: 'exploitation', term: 'dataCategories', value: ['Name'] },
  { force: other, area: 'Westfen', theme: 'fires', term: 'transferMethod', value: 'By fax' },
  { force: other, area: 'Westfen', theme: 'fires', term: 'forceSignatory', value: 'Inspector' },
];
const gaps: readonly PlantedGap[] = [
  { force: own, area: 'Severnmouth', theme: 'fires' },
  { force: other, area: 'Wash', theme: 'exploitation' },
];

function registers(
  differences: readonly Planted[],
  missing: readonly PlantedGap[],
): readonly ComparedRegister[] {
  return Object.keys(forces).map((force) => {
    const register = forceRegister(force, differences, missing);
    return { id: force, force, register, report: audit(register, rulePack, today) };
  });
}

function themeOf(title: string): string {
  const found = Object.entries(themes).find(([, theme]) => title.includes(theme.title));
  if (found === undefined) throw new Error(`No theme has the title ${title}.`);
  return found[0];
}

/** Every difference that a comparison over both forces tells, as area, theme and term. */
function told(all: readonly ComparedRegister[]): readonly string[] {
  return arrangementsOf(all).flatMap((arrangement) => {
    const picked = arrangement.areas.flatMap(({ agreements }) => agreements);
    const { columns, rows } = compareAgreements(all, picked);
    return rows
      .filter(({ weight, differs }) => weight > 0 && differs)
      .flatMap(({ id, cells }) =>
        cells.flatMap(({ standing }, at) =>
          standing === 'apart' || standing === 'nothing'
            ? [`${columns[at]?.area ?? ''} / ${themeOf(arrangement.title)} / ${id}`]
            : [],
        ),
      );
  });
}

it('finds every planted difference between two forces, and invents none', () => {
  expect(told(registers(planted, gaps)).toSorted()).toEqual(
    planted
      .map(({ force, area, theme, term }) => `${area} (${force}) / ${theme} / ${term}`)
      .toSorted(),
  );
});

it('finds every planted gap between two forces, and invents none', () => {
  const found = arrangementsOf(registers(planted, gaps)).flatMap((arrangement) =>
    arrangement.gaps.map(({ area }) => `${area} / ${themeOf(arrangement.title)}`),
  );
  expect(found.toSorted()).toEqual(
    gaps.map(({ force, area, theme }) => `${area} (${force}) / ${theme}`).toSorted(),
  );
});

it('finds nothing where nothing was planted, though the words differ', () => {
  const all = registers([], []);
  expect(told(all)).toEqual([]);
  expect(arrangementsOf(all).flatMap(({ gaps: none }) => none)).toEqual([]);
});

it('makes findings of the own register’s differences and gaps, and of no others', () => {
  const [first] = registers(planted, gaps);
  const ids = (first?.report.registerFindings ?? [])
    .filter(({ rule }) => /-across-areas$|^counterpart-/.test(rule))
    .map(({ rule, id }) => `${rule}: ${id.split('--').slice(2).join('--')}`);
  expect(ids.toSorted()).toEqual([
    'counterpart-in-each-area: deliberate-fire--severnmouth',
    'law-alike-across-areas: abuse-conference-domestic-marac',
    'working-alike-across-areas: abuse-conference-domestic-marac',
    'working-alike-across-areas: child-children-exploitation-missing',
  ]);
});

it('leaves exactly the planted gaps uncovered among the needs that are met elsewhere', () => {
  const uncovered = registers([], gaps).flatMap(({ force, register, report }) => {
    const { needs, cells } = coverageOf(register, report);
    return cells.flatMap((row, at) => {
      const isMet = row.some(({ agreements }) => agreements.length > 0);
      return row
        .filter(({ agreements }) => isMet && agreements.length === 0)
        .map(({ areaId }) => `${force} / ${areaId} / ${needs[at]?.id ?? ''}`);
    });
  });
  expect(uncovered).toEqual([
    'Severnshire Police / severnmouth / deliberate-fires',
    'Fenshire Police / wash / child-exploitation',
  ]);
});
