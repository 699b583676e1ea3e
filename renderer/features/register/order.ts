import { severities, type Currency, type Rating } from '../../../shared/audit/report.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { sortKey } from '../../../shared/register/sort-key.ts';
import type { GridSort } from '../../ui/data-grid/grid-head.tsx';
import type { TermTexts } from './term-texts.ts';

function compareKeys(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** States of the dates, the worst first. */
export const worstFirst: readonly Currency[] = [
  'expired',
  'lapsed',
  'review-overdue',
  'expiring',
  'review-due',
  'undated',
  'not-in-force',
  'in-date',
  'ended',
];

/** Ratings, the worst first. */
export const ratingOrder: readonly Rating[] = ['red', 'amber', 'grey', 'green'];

/** Findings as one number, so that one critical weighs more than any number of high ones. */
function weightOf(row: RegisterRow): number {
  return severities.reduce(
    (sum, severity) => sum * 1_000 + Math.min(999, row.findings[severity]),
    0,
  );
}

/** What a column puts in order: a number, or a key; null comes last whichever way. */
function valueOf(column: string, terms: TermTexts): (row: RegisterRow) => string | number | null {
  switch (column) {
    case 'title':
      return (row) => sortKey(row.title);
    case 'partners':
      return (row) => sortKey(row.partners[0] ?? '');
    case 'partnership':
      return (row) => (row.partnership === null ? null : sortKey(row.partnership));
    case 'owner':
      return (row) => (row.businessOwner === null ? null : sortKey(row.businessOwner));
    case 'currency':
      return (row) => worstFirst.indexOf(row.currency);
    case 'rating':
      return (row) => ratingOrder.indexOf(row.rating);
    case 'findings':
      return (row) => -weightOf(row);
    case 'start':
      return (row) => row.effectiveFrom?.on ?? null;
    case 'review':
      return (row) => row.nextReview?.on ?? null;
    case 'expiry':
      return (row) => row.expiresOn?.on ?? null;
    case 'used':
      return (row) => row.lastUsed?.on ?? null;
    case 'ref':
      return (row) => sortKey(row.ref);
    default:
      return (row) => {
        const text = terms.words(row.id, column);
        return text === '' ? null : sortKey(text);
      };
  }
}

function compareValues(a: string | number | null, b: string | number | null, way: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * way;
}

const noTerms: TermTexts = { words: () => '' };

/** Rows in an order, the first of `sorts` counting most; equals stand in the order of their references. */
export function ordered(
  rows: readonly RegisterRow[],
  sorts: readonly GridSort[],
  terms: TermTexts = noTerms,
): readonly RegisterRow[] {
  const columns = sorts.map(({ column, direction }) => ({
    of: valueOf(column, terms),
    way: direction === 'ascending' ? 1 : -1,
  }));
  const keyed = rows.map((row) => ({
    row,
    ref: sortKey(row.ref),
    values: columns.map(({ of }) => of(row)),
  }));
  keyed.sort((a, b) => {
    for (const [at, { way }] of columns.entries()) {
      const order = compareValues(a.values[at] ?? null, b.values[at] ?? null, way);
      if (order !== 0) return order;
    }
    return compareKeys(a.ref, b.ref);
  });
  return keyed.map(({ row }) => row);
}

/**
 * What a click on a head does: its natural way first, then the other way. Added to the others, a third
 * click takes it away again.
 */
export function nextSorts(
  sorts: readonly GridSort[],
  column: string,
  isAdded = false,
): readonly GridSort[] {
  const standing = sorts.find((sort) => sort.column === column);
  if (!isAdded) {
    const turned = standing?.direction === 'ascending' && sorts[0]?.column === column;
    return [{ column, direction: turned ? 'descending' : 'ascending' }];
  }
  const further: GridSort = { column, direction: 'ascending' };
  if (standing === undefined) return [...sorts, further].slice(-8);
  if (standing.direction === 'descending') return sorts.filter((sort) => sort !== standing);
  return sorts.map((sort): GridSort =>
    sort === standing ? { column, direction: 'descending' } : sort,
  );
}
