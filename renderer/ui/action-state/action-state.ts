import type { Action } from '../../../shared/register/experience.ts';
import { daysBetween, formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';

/** An action is due soon for the last fortnight before its day. */
const soonDays = 14;

export type ActionState = 'overdue' | 'due-soon' | 'open' | 'undated' | 'done';

/** Where an action stands on a day. It is still due on its last day. */
export function actionState(action: Action, on: IsoDate): ActionState {
  if (action.doneOn !== null && action.doneOn <= on) return 'done';
  if (action.due === null) return 'undated';
  if (action.due < on) return 'overdue';
  return daysBetween(on, action.due) <= soonDays ? 'due-soon' : 'open';
}

/** The state in words with its day: `Overdue by 12 days`, `Due in 3 days`, `Done 4 May 2026`. */
export function stateWords(action: Action, on: IsoDate): string {
  switch (actionState(action, on)) {
    case 'done':
      return action.doneOn === null ? 'Done' : `Done ${formatDay(action.doneOn)}`;
    case 'undated':
      return 'Open, no day set';
    case 'overdue':
      return action.due === null
        ? 'Overdue'
        : `Overdue by ${count(daysBetween(action.due, on), 'day')}`;
    case 'due-soon':
    case 'open': {
      const days = action.due === null ? 0 : daysBetween(on, action.due);
      if (days === 0) return 'Due today';
      return days === 1 ? 'Due tomorrow' : `Due in ${count(days, 'day')}`;
    }
  }
}

export const actionFilters = ['open', 'overdue', 'done', 'all'] as const;
export type ActionFilter = (typeof actionFilters)[number];

/** Whether an action is among those that a filter shows. */
export function passesFilter(action: Action, filter: ActionFilter, on: IsoDate): boolean {
  const state = actionState(action, on);
  switch (filter) {
    case 'open':
      return state !== 'done';
    case 'overdue':
    case 'done':
      return state === filter;
    case 'all':
      return true;
  }
}

/** What to chase first: overdue by day, then what is due, then what has no day, then what is done. */
export function mostUrgentFirst<R extends { readonly action: Action }>(
  rows: readonly R[],
  on: IsoDate,
): readonly R[] {
  const rank: Readonly<Record<ActionState, number>> = {
    overdue: 0,
    'due-soon': 1,
    open: 1,
    undated: 2,
    done: 3,
  };
  return rows.toSorted((a, b) => {
    const byRank = rank[actionState(a.action, on)] - rank[actionState(b.action, on)];
    if (byRank !== 0) return byRank;
    if (a.action.doneOn !== null && b.action.doneOn !== null) {
      return b.action.doneOn.localeCompare(a.action.doneOn);
    }
    return (
      (a.action.due ?? a.action.raisedOn).localeCompare(b.action.due ?? b.action.raisedOn) ||
      a.action.id.localeCompare(b.action.id)
    );
  });
}
