import { severities, type Severity } from '../../../shared/audit/report.ts';
import type { FindingRow } from '../../../shared/contract/view-models.ts';
import { sortKey } from '../../messages/sort-key.ts';

/** Which findings the queue shows: those that wait for a decision, or those that have had one. */
export const queueStates = [
  'to-decide',
  'risk-accepted',
  'dismissed',
  'cannot-tell',
  'all',
] as const;
export type QueueState = (typeof queueStates)[number];

export interface QueueFilter {
  readonly state: QueueState;
  /** Partnership id; '' is any, 'none' is the whole register and agreements without one. */
  readonly partnership: string;
  /** Rule id; '' is any. */
  readonly rule: string;
  /** Words that all have to occur in reference or title. */
  readonly words: string;
}

export const wholeQueue: QueueFilter = { state: 'to-decide', partnership: '', rule: '', words: '' };

/** Whether a finding is in a state. What cannot be told waits apart from what is not met. */
function isInState(row: FindingRow, state: QueueState): boolean {
  switch (state) {
    case 'to-decide':
      return row.decision === null && row.outcome === 'not-met';
    case 'cannot-tell':
      return row.decision === null && row.outcome === 'cannot-tell';
    case 'risk-accepted':
    case 'dismissed':
      return row.decision === state;
    case 'all':
      return true;
  }
}

/** One line of the list: a head of a group, or a finding. */
export type QueueLine =
  | {
      readonly kind: 'group';
      readonly key: string;
      /** The words of the head. */
      readonly label: string;
      /** Whose mark stands in front; null where the group is of no severity. */
      readonly severity: Severity | 'cannot-tell' | null;
      readonly count: number;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly row: FindingRow };

/** The findings that pass every filter but the state; the chips count over these. */
export function withoutState(
  rows: readonly FindingRow[],
  filter: QueueFilter,
): readonly FindingRow[] {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (filter.rule !== '' && row.rule !== filter.rule) return false;
    if (filter.partnership === 'none' && row.partnershipId !== null) return false;
    if (filter.partnership !== '' && filter.partnership !== 'none') {
      if (row.partnershipId !== filter.partnership) return false;
    }
    if (words.length === 0) return true;
    const text = `${row.ref ?? ''} ${row.title} ${row.rule}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How many findings are in each state. */
export function stateCounts(rows: readonly FindingRow[]): Readonly<Record<QueueState, number>> {
  const counts = { 'to-decide': 0, 'risk-accepted': 0, dismissed: 0, 'cannot-tell': 0, all: 0 };
  for (const row of rows) {
    for (const state of queueStates) if (isInState(row, state)) counts[state] += 1;
  }
  return counts;
}

/** By what the findings are held together. */
export const findingGroupings = ['severity', 'rule', 'agreement', 'partnership'] as const;
export type FindingGrouping = (typeof findingGroupings)[number];

type Sort = Severity | 'cannot-tell';

const worstFirst: readonly Sort[] = [...severities, 'cannot-tell'];

function sortOf(row: FindingRow): Sort {
  return row.outcome === 'cannot-tell' ? 'cannot-tell' : row.severity;
}

interface Keyed {
  readonly row: FindingRow;
  readonly key: string;
}

/** A finding as a key: worst first, then by reference, then by title; made once, not for each pair. */
function keyOf(row: FindingRow, refs: Map<string, string>): string {
  const ref = row.ref ?? '';
  let refKey = refs.get(ref);
  if (refKey === undefined) {
    refKey = sortKey(ref);
    refs.set(ref, refKey);
  }
  return `${worstFirst.indexOf(sortOf(row))}\n${refKey}\n${sortKey(row.title)}\n${row.id}`;
}

const orders = new WeakMap<readonly FindingRow[], readonly FindingRow[]>();

/** The findings of one answer in order: sorted once, however often they are filtered. */
function inOrderOf(rows: readonly FindingRow[]): readonly FindingRow[] {
  const known = orders.get(rows);
  if (known !== undefined) return known;
  const refs = new Map<string, string>();
  const keyed = rows.map((row): Keyed => ({ row, key: keyOf(row, refs) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const sorted = keyed.map(({ row }) => row);
  orders.set(rows, sorted);
  return sorted;
}

function groupOf(
  row: FindingRow,
  grouping: FindingGrouping,
  names: ReadonlyMap<string, string>,
): readonly [key: string, label: string] {
  switch (grouping) {
    case 'severity':
      return [sortOf(row), ''];
    case 'rule':
      return [row.rule, row.title];
    case 'agreement':
      return row.ref === null ? ['', 'The whole register'] : [row.agreementId ?? row.ref, row.ref];
    case 'partnership':
      return row.partnershipId === null
        ? ['', 'No partnership']
        : [row.partnershipId, names.get(row.partnershipId) ?? row.partnershipId];
  }
}

/**
 * The list: worst first, in groups. Groups stand in the order of their worst finding and, where that
 * is the same, of how many they hold.
 */
export function queueLines(
  rows: readonly FindingRow[],
  filter: QueueFilter,
  grouping: FindingGrouping = 'severity',
  names: ReadonlyMap<string, string> = new Map(),
): readonly QueueLine[] {
  const kept = withoutState(inOrderOf(rows), filter).filter((row) => isInState(row, filter.state));
  const groups = new Map<string, { readonly label: string; readonly rows: FindingRow[] }>();
  for (const row of kept) {
    const [key, label] = groupOf(row, grouping, names);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label, rows: [row] });
    else group.rows.push(row);
  }
  const worst = ([first]: readonly FindingRow[]): number =>
    first === undefined ? worstFirst.length : worstFirst.indexOf(sortOf(first));
  const inOrder = [...groups].toSorted(
    ([, a], [, b]) => worst(a.rows) - worst(b.rows) || b.rows.length - a.rows.length,
  );
  return inOrder.flatMap(([key, { label, rows: members }]) => [
    {
      kind: 'group' as const,
      key: `group ${key}`,
      label,
      severity: worstFirst.find((sort) => grouping === 'severity' && sort === key) ?? null,
      count: members.length,
    },
    ...members.map((row) => ({ kind: 'finding' as const, key: row.id, row })),
  ]);
}

/** The findings of the list without its heads. */
export function findingsOf(lines: readonly QueueLine[]): readonly FindingRow[] {
  return lines.flatMap((line) => (line.kind === 'finding' ? [line.row] : []));
}

/**
 * The finding to stand on next. `step` 1 is down, -1 is up; the ends hold. A finding that has left
 * the list (it was decided) hands over to the one that took its place.
 */
export function stepFrom(
  lines: readonly QueueLine[],
  id: string | null,
  step: number,
): string | null {
  const rows = findingsOf(lines);
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return rows[0]?.id ?? null;
  const next = Math.min(rows.length - 1, Math.max(0, at + step));
  return rows[next]?.id ?? null;
}

/**
 * The finding to stand on once some of the list have been decided: the first below that is left, else
 * the last above.
 */
export function placeAfter(
  lines: readonly QueueLine[],
  id: string,
  decided: ReadonlySet<string>,
): string | null {
  const rows = findingsOf(lines);
  const at = rows.findIndex((row) => row.id === id);
  const isLeft = (row: FindingRow) => !decided.has(row.id);
  const next = rows.slice(at + 1).find(isLeft) ?? rows.slice(0, Math.max(0, at)).findLast(isLeft);
  return next?.id ?? null;
}
