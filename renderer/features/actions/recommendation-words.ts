import type { RecommendationRow } from '../../../shared/contract/channels-grid.ts';
import { formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';

/** Where a recommendation stands on a day, apart from its words. */
export type Standing = 'met' | 'overdue' | 'due-soon' | 'open' | 'undated';

/** A recommendation is due soon for the last month before its deadline. */
const soonDays = 31;

/** One that is met counts as met from that day on; its deadline is its last day in time. */
export function standingOf({ recommendation, daysLeft }: RecommendationRow, on: IsoDate): Standing {
  const { closedOn } = recommendation;
  if (closedOn !== null && closedOn <= on) return 'met';
  if (daysLeft === null) return 'undated';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= soonDays ? 'due-soon' : 'open';
}

/** `12 days left`, `Overdue by 3 days`, `Met 4 May 2026`. */
export function standingWords(row: RecommendationRow, on: IsoDate): string {
  const { daysLeft } = row;
  switch (standingOf(row, on)) {
    case 'met': {
      const { closedOn } = row.recommendation;
      return closedOn === null ? 'Met' : `Met ${formatDay(closedOn)}`;
    }
    case 'undated':
      return 'Open, no deadline';
    case 'overdue':
      return `Overdue by ${count(-(daysLeft ?? 0), 'day')}`;
    case 'due-soon':
    case 'open':
      return daysLeft === 0 ? 'Last day today' : `${count(daysLeft ?? 0, 'day')} left`;
  }
}

/** What to chase first: the most overdue, then by days left, then without a deadline, then what is met. */
export function recommendationsInOrder(
  rows: readonly RecommendationRow[],
  on: IsoDate,
): readonly RecommendationRow[] {
  const place = (row: RecommendationRow): number => {
    const standing = standingOf(row, on);
    if (standing === 'met') return 2_000_000;
    return standing === 'undated' ? 1_000_000 : (row.daysLeft ?? 0);
  };
  return rows.toSorted((a, b) => place(a) - place(b));
}
