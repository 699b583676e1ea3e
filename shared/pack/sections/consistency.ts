import {
  arrangementsOf,
  compareAgreements,
  type Arrangement,
  type ComparedCell,
  type ComparedRegister,
  type Comparison,
} from '../../audit/comparison.ts';
import { once } from '../once.ts';
import { stack, wholeUpTo } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block } from '../page-model/strip.ts';
import { table, type TableRow } from '../page-model/table.ts';
import type { Cell } from '../page-model/table-cell.ts';
import type { Matter } from '../matter.ts';
import { colours } from '../typeset/colours.ts';
import { strong, type Span } from '../typeset/inline.ts';
import { turned } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { count, currencyWords, listed, ratingWords } from '../words.ts';
import { foldColumns } from './fold-columns.ts';
import { heading } from './headings.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

const ownId = 'own';
/** Arrangements that are set side by side; the others are counted in the list. */
const mostMatrices = 3;
/** A matrix up to this height is not divided. */
const whole = 300;

/** Agreements of several partnerships for the same thing, side by side, term by term. */
export const consistencySection: Section = {
  id: 'consistency',
  title: 'Consistency',
  question: 'How do agreements for the same thing differ between partnerships?',
  place: 'body',
  orientation: 'landscape',
  isEmpty: (matter) => sharedArrangements(matter).length === 0,
  lead: (matter) => {
    const arrangements = sharedArrangements(matter);
    const differing = arrangements.filter((each) => each.differing > 0).length;
    return `${count(arrangements.length, 'arrangement')} made by more than one partnership; ${differing} of them on terms that differ. To differ is no failing in itself: the odd one out may be the one that is right.`;
  },
  blocks: (matter) => {
    const arrangements = sharedArrangements(matter);
    const shown = arrangements
      .filter(({ differing }) => differing > 0)
      .toSorted((a, b) => b.differing - a.differing)
      .slice(0, mostMatrices);
    return [
      overview(arrangements),
      ...shown.map((arrangement) => wholeUpTo(whole, matrix(arrangement, matter))),
    ];
  },
};

function comparedRegister({ register, report }: Matter): ComparedRegister {
  return { id: ownId, force: register.profile.forceName, register, report };
}

/** Those that at least two areas have; in a partnership's pack, those that it has too. */
const sharedArrangements = once((matter: Matter): readonly Arrangement[] => {
  const { partnership } = matter;
  const key = `${ownId}/${partnership?.id ?? ''}`;
  return arrangementsOf([comparedRegister(matter)]).filter(
    ({ areas }) =>
      areas.length > 1 && (partnership === null || areas.some(({ areaKey }) => areaKey === key)),
  );
});

function overview(arrangements: readonly Arrangement[]): Block {
  return table({
    caption: { counting: 'arrangements' },
    columns: [
      { head: 'For the same thing', width: 196 },
      { head: 'Agreements', width: 270 },
      { head: 'Partnerships without one', width: 205 },
      { head: 'Terms that differ', width: turned.textWidth - 671, align: 'right', gap: 0 },
    ],
    rows: arrangements.map(({ title, areas, gaps, differing }) => ({
      kind: 'row',
      cells: [
        strong(title),
        refsOf(areas),
        gaps.length === 0 ? '–' : listed(gaps.map(({ area }) => area)),
        differing === 0 ? '–' : String(differing),
      ],
    })),
    padding: 2.625,
  });
}

function refsOf(areas: Arrangement['areas']): readonly (Span | string)[] {
  return areas.flatMap(({ area, agreements: [first] }, index): (Span | string)[] => {
    if (first === undefined) return [];
    const ref = first.ref === '' ? '–' : first.ref;
    const link = { text: ref, goTo: agreementAnchor(first.agreementId) };
    return [index === 0 ? '' : ', ', link, ` ${area}`];
  });
}

const termWidth = 118;
const mostColumns = 6;

function matrix(arrangement: Arrangement, matter: Matter): Block {
  const picked = arrangement.areas.flatMap(({ agreements: [first] }) =>
    first === undefined ? [] : [{ registerId: ownId, agreementId: first.agreementId }],
  );
  const comparison = compareAgreements([comparedRegister(matter)], picked);
  const folds = foldColumns(comparison.columns.length, mostColumns);
  return stack(
    heading(arrangement.title, 28),
    paragraph(comparison.answer, { style: styles.lead, keepNext: true }),
    ...folds.map((fold, index) => foldTable(comparison, fold, index, folds.length)),
  );
}

function foldTable(
  comparison: Comparison,
  fold: readonly number[],
  index: number,
  folds: number,
): Block {
  const width = (turned.textWidth - termWidth) / fold.length;
  const heads = fold.flatMap((at) => comparison.columns[at] ?? []);
  const rows = comparison.rows.filter(
    ({ differs, weight, id }) => (differs || weight === 0) && !isStanding(id),
  );
  return table({
    before: 7,
    isTwoWay: true,
    caption: {
      title: folds === 1 ? 'Side by side' : `Side by side, part ${index + 1} of ${folds}`,
      counting: 'terms',
      note: 'Bold: differs from the most common answer. Cross: a finding stands against it',
    },
    columns: [
      { head: 'Term', width: termWidth },
      ...heads.map(({ area, ref }, at) => ({
        head: `${area}\n${ref}`,
        width,
        gap: at === heads.length - 1 ? 0 : 8,
      })),
    ],
    rows: [
      {
        kind: 'row',
        cells: [
          'Dates',
          ...heads.map(({ currency }) => ({
            text: currencyWords[currency].word,
            mark: currencyWords[currency].mark,
          })),
        ],
      },
      {
        kind: 'row',
        cells: [
          'Fitness',
          ...heads.map(({ rating }) => ({
            text: ratingWords[rating].word,
            mark: ratingWords[rating].mark,
          })),
        ],
      },
      ...rows.map(({ label, cells }): TableRow => ({
        kind: 'row',
        cells: [label, ...fold.map((at) => cellOf(cells[at]))],
      })),
    ],
    padding: 1.75,
  });
}

/** Rows that our own two rows of marks say already. */
function isStanding(id: string): boolean {
  return id === 'currency' || id === 'rating';
}

const mostLines = 3;

function cellOf(cell: ComparedCell | undefined): Cell {
  if (cell === undefined) return '–';
  const second = { colour: colours.secondInk } as const;
  if (cell.standing === 'no-place') return { text: 'not in the register', ...second };
  const words = cell.words === '' ? 'says nothing' : cell.words;
  const span: Span = {
    text: words,
    ...(cell.standing === 'apart' ? ({ weight: 'semibold' } as const) : {}),
    ...(cell.standing === 'nothing' ? second : {}),
    ...(cell.finding === null ? {} : ({ mark: 'cross' } as const)),
  };
  return { paragraphs: [{ inline: span, maxLines: mostLines }] };
}
