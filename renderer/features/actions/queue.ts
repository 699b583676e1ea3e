import type { ActionRow } from '../../../shared/contract/view-models.ts';
import { daysBetween, type IsoDate } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { actionState } from '../../ui/action-state/action-state.ts';
import type { GridItem } from '../../ui/data-grid/items.ts';
import type { GridSort } from '../../ui/data-grid/grid-head.tsx';

/** By what the actions are held together. */
export const actionGroupings = ['nothing', 'owner', 'agreement', 'due'] as const;
export type ActionGrouping = (typeof actionGroupings)[number];

/** The actions that hold every typed word in what, by whom, or the agreement. */
export function withWords(rows: readonly ActionRow[], typed: string): readonly ActionRow[] {
  const words = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ action, ref, agreementTitle }) => {
    const text = [action.what, action.owner, ref ?? '', agreementTitle ?? ''].join('\n');
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
}

/** When an action falls due, as a group: the past first, then nearer before farther. */
function dueGroup(row: ActionRow, on: IsoDate): readonly [number, string] {
  const { action } = row;
  if (actionState(action, on) === 'done') return [6, 'Done'];
  if (action.due === null) return [5, 'No day set'];
  const days = daysBetween(on, action.due);
  if (days < 0) return [0, 'Overdue'];
  if (days <= 7) return [1, 'In the next seven days'];
  if (days <= 31) return [2, 'In the next month'];
  return days <= 92 ? [3, 'In the next three months'] : [4, 'Later'];
}

function keyOf(row: ActionRow, grouping: ActionGrouping, on: IsoDate): readonly [string, string] {
  switch (grouping) {
    case 'owner':
      return row.action.owner === ''
        ? ['~', 'Nobody named']
        : [row.action.owner.toLowerCase(), row.action.owner];
    case 'agreement':
      return row.ref === null
        ? ['~', 'About no agreement']
        : [row.ref.toLowerCase(), `${row.ref} ${row.agreementTitle ?? ''}`];
    case 'due': {
      const [place, label] = dueGroup(row, on);
      return [String(place), label];
    }
    case 'nothing':
      return ['', ''];
  }
}

/** The actions as a grid shows them: heads of groups, and under the open ones their actions. */
export function actionItems(
  rows: readonly ActionRow[],
  grouping: ActionGrouping,
  on: IsoDate,
  folded: ReadonlySet<string>,
): readonly GridItem<ActionRow>[] {
  if (grouping === 'nothing') return rows.map((row) => ({ kind: 'row', key: row.action.id, row }));
  const groups = new Map<string, { readonly label: string; readonly rows: ActionRow[] }>();
  for (const row of rows) {
    const [key, label] = keyOf(row, grouping, on);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, group]) => {
      const overdue = group.rows.filter(({ action }) => actionState(action, on) === 'overdue');
      const isOpen = !folded.has(key);
      const late = overdue.length === 0 ? '' : `, ${overdue.length} overdue`;
      const head = {
        kind: 'group' as const,
        key,
        label: group.label,
        tally: `${count(group.rows.length, 'action')}${late}`,
        isOpen,
      };
      const inside = group.rows.map((row) => ({ kind: 'row' as const, key: row.action.id, row }));
      return isOpen ? [head, ...inside] : [head];
    });
}

/** Actions by one column; null leaves them with the most urgent first. */
export function actionsInOrder(
  rows: readonly ActionRow[],
  sort: GridSort | null,
): readonly ActionRow[] {
  if (sort === null || sort.column === 'state') {
    return sort?.direction === 'descending' ? rows.toReversed() : rows;
  }
  const way = sort.direction === 'ascending' ? 1 : -1;
  const of = ({ action, ref }: ActionRow): string => {
    if (sort.column === 'owner') return action.owner.toLowerCase();
    if (sort.column === 'agreement') return (ref ?? '~').toLowerCase();
    if (sort.column === 'due') return action.due ?? '9999';
    return action.what.toLowerCase();
  };
  const keyed = rows.map((row) => ({ row, key: of(row) }));
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -way : way));
  return keyed.map(({ row }) => row);
}
