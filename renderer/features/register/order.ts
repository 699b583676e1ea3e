import { severities, type Currency, type Rating } from '../../../shared/audit/report.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import type { GridSort } from '../../ui/data-grid/grid-head.tsx';

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

type Compare = (a: RegisterRow, b: RegisterRow) => number;

/** Dates in order; those that are missing come last whichever way the column is sorted. */
function byDate(of: (row: RegisterRow) => string | null, direction: number): Compare {
  return (a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left === right) return 0;
    if (left === null) return 1;
    if (right === null) return -1;
    return (left < right ? -1 : 1) * direction;
  };
}

const worstFirst: readonly Currency[] = [
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

const ratingOrder: readonly Rating[] = ['red', 'amber', 'grey', 'green'];

/** Findings as one number, so that one critical weighs more than any number of high ones. */
function weightOf(row: RegisterRow): number {
  return severities.reduce(
    (sum, severity) => sum * 1_000 + Math.min(999, row.findings[severity]),
    0,
  );
}

function comparison(sort: GridSort): Compare {
  const direction = sort.direction === 'ascending' ? 1 : -1;
  const text =
    (of: (row: RegisterRow) => string): Compare =>
    (a, b) =>
      collator.compare(of(a), of(b)) * direction;
  const number =
    (of: (row: RegisterRow) => number): Compare =>
    (a, b) =>
      (of(a) - of(b)) * direction;
  switch (sort.column) {
    case 'title':
      return text((row) => row.title);
    case 'partners':
      return text((row) => row.partners[0] ?? '');
    case 'currency':
      return number((row) => worstFirst.indexOf(row.currency));
    case 'rating':
      return number((row) => ratingOrder.indexOf(row.rating));
    case 'findings':
      return number((row) => -weightOf(row));
    case 'review':
      return byDate((row) => row.nextReview?.on ?? null, direction);
    case 'expiry':
      return byDate((row) => row.expiresOn?.on ?? null, direction);
    case 'used':
      return byDate((row) => row.lastUsed?.on ?? null, direction);
    default:
      return text((row) => row.ref);
  }
}

/** Rows in an order; equals stay in the order of their references. */
export function ordered(rows: readonly RegisterRow[], sort: GridSort): readonly RegisterRow[] {
  const compare = comparison(sort);
  return rows.toSorted((a, b) => compare(a, b) || collator.compare(a.ref, b.ref));
}

/** What a click on a head does: the other way if it sorts already, else its natural way first. */
export function nextSort(sort: GridSort, column: string): GridSort {
  if (sort.column !== column) return { column, direction: 'ascending' };
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
