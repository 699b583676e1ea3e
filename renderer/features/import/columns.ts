import {
  termDefinition,
  termGroups,
  termKeys,
  type TermKey,
} from '../../../shared/register/terms.ts';
import { termGroupWords } from '../../messages/term-group-words.ts';
import type { ColumnProposal, ImportPlan, MappingTarget } from './plan.ts';

type Place = Exclude<MappingTarget, TermKey>;

const places: Readonly<Record<Place, string>> = {
  ref: 'Reference',
  title: 'Title',
  partnership: 'Partnership',
  parties: 'Parties',
  'party-roles': 'Roles of parties',
  'party-signatures': 'Signatures of parties',
  'party-kinds': 'Kinds of parties',
  keep: 'Keep as a note',
};

const placeOrder = Object.keys(places) as readonly Place[]; // keys of a literal record

function isPlace(target: MappingTarget): target is Place {
  return target in places;
}

/** Everything that a column can be, under its heads, in the order of agreements. */
export const targetSections: readonly {
  readonly head: string;
  readonly targets: readonly { readonly id: MappingTarget; readonly label: string }[];
}[] = [
  {
    head: 'The agreement',
    targets: placeOrder.map((id) => ({ id, label: places[id] })),
  },
  ...termGroups.map((group) => ({
    head: termGroupWords[group],
    targets: termKeys
      .filter((key) => termDefinition(key).group === group)
      .map((key) => ({ id: key, label: termDefinition(key).label })),
  })),
];

/** Columns that the officer should look at first: the doubtful, then those with problems, then the rest. */
export function doubtfulFirst(columns: readonly ColumnProposal[]): readonly ColumnProposal[] {
  const weight = (column: ColumnProposal) => (column.doubtful ? 0 : column.problems > 0 ? 1 : 2);
  return columns.toSorted((a, b) => weight(a) - weight(b));
}

/** How many columns are agreed, have values to look at, and are doubtful. */
export function columnCounts(columns: ImportPlan['columns']): {
  readonly doubtful: number;
  readonly withProblems: number;
  readonly agreed: number;
} {
  const doubtful = columns.filter((column) => column.doubtful).length;
  const withProblems = columns.filter((column) => !column.doubtful && column.problems > 0).length;
  return { doubtful, withProblems, agreed: columns.length - doubtful - withProblems };
}

/** Two columns of one sheet that go to the same place, which only lists and notes can bear. */
export function doubledTargets(columns: readonly ColumnProposal[]): ReadonlySet<string> {
  const seen = new Map<string, ColumnProposal[]>();
  for (const column of columns) {
    if (column.target === 'keep' || column.target === 'parties') continue;
    if (!isPlace(column.target) && termDefinition(column.target).kind === 'list') continue;
    const key = `${column.sheet}\u0000${column.target}`;
    seen.set(key, [...(seen.get(key) ?? []), column]);
  }
  const doubled = [...seen.values()].filter((columns) => columns.length > 1).flat();
  return new Set(doubled.map((column) => `${column.sheet}\u0000${column.heading}`));
}
