import {
  coverageOf,
  type Coverage,
  type CoverageCell,
  type CoverageState,
} from '../../audit/coverage.ts';
import type { Matter } from '../matter.ts';
import { once } from '../once.ts';
import type { Block } from '../page-model/strip.ts';
import { table, type TableRow } from '../page-model/table.ts';
import type { Cell } from '../page-model/table-cell.ts';
import type { MarkName } from '../typeset/marks.ts';
import { strong } from '../typeset/inline.ts';
import { textArea } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { foldColumns } from './fold-columns.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

/** Which data the force needs from its partners, and which agreement covers them in which area. */
export const coverageSection: Section = {
  id: 'coverage',
  title: 'Coverage of the data we need',
  question: 'Which data do we need, and who covers them where?',
  place: 'body',
  orientation: (matter) => (isNarrow(coverageIn(matter)) ? 'portrait' : 'landscape'),
  runsOn: true,
  isEmpty: (matter) => {
    if (matter.report.agreements.length === 0) return true;
    const { areas, needs } = coverageIn(matter);
    return areas.length === 0 || needs.length === 0;
  },
  lead: (matter) =>
    `${coverageIn(matter).answer} A gap means that no agreement in the register covers the data; it does not mean that none are shared.`,
  blocks: (matter) => {
    const coverage = coverageIn(matter);
    const folds = foldColumns(coverage.areas.length, mostColumns);
    return folds.map((fold, index) => foldTable(coverage, fold, index, folds.length));
  },
};

const coverageIn = once(({ register, report }: Matter) => coverageOf(register, report));

const needWidth = 168;
const mostColumns = 6;
/** So few areas stand on an upright page, where all needs find room under each other. */
const narrowColumns = 2;

function isNarrow({ areas }: Coverage): boolean {
  return areas.length <= narrowColumns;
}

function foldTable(
  coverage: Coverage,
  fold: readonly number[],
  index: number,
  folds: number,
): Block {
  const { areas, needs, cells } = coverage;
  const { width: whole } = textArea(isNarrow(coverage) ? 'portrait' : 'landscape');
  const width = (whole - needWidth) / fold.length;
  const rows: TableRow[] = [];
  let group = '';
  needs.forEach(({ name, heading: title }, at) => {
    if (title !== group) rows.push({ kind: 'group', cells: [title] });
    group = title;
    rows.push({
      kind: 'row',
      cells: [strong(name), ...fold.map((area) => cellOf(cells[at]?.[area]))],
    });
  });
  const totals = fold.map((area) => tally(cells.flatMap((row) => row[area] ?? [])));
  return table({
    before: index === 0 ? 0 : 14,
    isTwoWay: true,
    caption: {
      title: folds === 1 ? 'Coverage' : `Coverage, part ${index + 1} of ${folds}`,
      counting: 'needs',
      note: 'The agreement that covers it best, with its fitness',
    },
    columns: [
      { head: 'Data needed', width: needWidth },
      ...fold.map((area, at) => ({
        head: areas[area]?.name ?? '',
        width,
        gap: at === fold.length - 1 ? 0 : 8,
      })),
    ],
    rows: [...rows, { kind: 'total', cells: ['Fit · not fit or unsure · gap', ...totals] }],
    padding: 1.75,
  });
}

const stateWords: Readonly<Record<CoverageState, { word: string; mark: MarkName | null }>> = {
  fit: { word: 'Fit', mark: 'rating-green' },
  gaps: { word: 'Changes', mark: 'rating-amber' },
  unfit: { word: 'Not fit', mark: 'rating-red' },
  'never-used': { word: 'Never used', mark: 'undated' },
  refused: { word: 'Refused', mark: 'cross' },
  'not-covered': { word: 'Gap', mark: null },
  'cannot-tell': { word: 'Cannot tell', mark: 'rating-grey' },
};

function cellOf(cell: CoverageCell | undefined): Cell {
  if (cell === undefined) return '–';
  const { word, mark } = stateWords[cell.state];
  const [best] = cell.agreements;
  if (best === undefined || mark === null)
    return mark === null ? strong(word) : { ...strong(word), mark };
  const ref = best.ref === '' ? '–' : best.ref;
  return [
    { text: `${word} `, mark },
    { text: ref, goTo: agreementAnchor(best.agreementId), size: styles.tableSecond.size },
  ];
}

function tally(cells: readonly CoverageCell[]): string {
  const fit = cells.filter(({ state }) => state === 'fit').length;
  const gaps = cells.filter(({ state }) => state === 'not-covered').length;
  return `${fit} · ${cells.length - fit - gaps} · ${gaps}`;
}
