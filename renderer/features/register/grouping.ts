import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { partnerKindLabels, partnerKinds } from '../../../shared/register/partner.ts';
import { currencyWords, ratingWords } from '../../messages/audit-words.ts';
import { count } from '../../messages/counts.ts';
import type { GridItem } from '../../ui/data-grid/items.ts';
import { noPartnership } from './filter.ts';
import { ratingOrder, worstFirst } from './order.ts';

/** By what the rows are held together. */
export const groupings = [
  'partnership',
  'partner-kind',
  'currency',
  'rating',
  'owner',
  'nothing',
] as const;
export type Grouping = (typeof groupings)[number];

interface Group {
  readonly key: string;
  readonly label: string;
  readonly rows: RegisterRow[];
}

/** What a group holds, in words, worst first. */
export function tallyOf(rows: readonly RegisterRow[]): string {
  const of = (rating: RegisterRow['rating']): number =>
    rows.filter((row) => row.rating === rating).length;
  const parts = [
    [of('red'), 'red'],
    [of('amber'), 'amber'],
    [of('grey'), 'not assessed'],
    [of('green'), 'green'],
  ] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return `${count(rows.length, 'agreement')}: ${words.join(', ')}`;
}

function groupsOf(
  rows: readonly RegisterRow[],
  grouping: Exclude<Grouping, 'nothing'>,
  partnerships: readonly { readonly id: string; readonly name: string }[],
): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = (key: string, label: string): void => {
    groups.set(key, { key, label, rows: [] });
  };
  if (grouping === 'partnership') {
    for (const { id, name } of partnerships) add(id, name);
    add('none', noPartnership);
    for (const row of rows) groups.get(row.partnershipId ?? 'none')?.rows.push(row);
  } else if (grouping === 'currency') {
    for (const currency of worstFirst) add(currency, currencyWords[currency]);
    for (const row of rows) groups.get(row.currency)?.rows.push(row);
  } else if (grouping === 'rating') {
    for (const rating of ratingOrder) add(rating, ratingWords[rating]);
    for (const row of rows) groups.get(row.rating)?.rows.push(row);
  } else if (grouping === 'owner') {
    const owners = new Map<string, string>();
    for (const { businessOwner } of rows) {
      if (businessOwner !== null) owners.set(businessOwner.toLowerCase(), businessOwner);
    }
    for (const key of [...owners.keys()].toSorted()) add(`owner ${key}`, owners.get(key) ?? key);
    add('none', 'No business owner');
    for (const row of rows) {
      const owner = row.businessOwner?.toLowerCase();
      groups.get(owner === undefined ? 'none' : `owner ${owner}`)?.rows.push(row);
    }
  } else {
    for (const kind of partnerKinds) add(kind, partnerKindLabels[kind]);
    add('none', 'Partner not known');
    for (const row of rows) {
      const kinds = row.partnerKinds.length === 0 ? ['none'] : row.partnerKinds;
      for (const kind of kinds) groups.get(kind)?.rows.push(row);
    }
  }
  return [...groups.values()].filter((group) => group.rows.length > 0);
}

/** The rows as the grid shows them: heads of groups, and under the open ones their rows. */
export function gridItems(
  rows: readonly RegisterRow[],
  grouping: Grouping,
  partnerships: readonly { readonly id: string; readonly name: string }[],
  folded: ReadonlySet<string>,
): readonly GridItem<RegisterRow>[] {
  if (grouping === 'nothing') return rows.map((row) => ({ kind: 'row', key: row.id, row }));
  const items: GridItem<RegisterRow>[] = [];
  for (const group of groupsOf(rows, grouping, partnerships)) {
    const key = `group:${group.key}`;
    const isOpen = !folded.has(key);
    items.push({ kind: 'group', key, label: group.label, tally: tallyOf(group.rows), isOpen });
    if (!isOpen) continue;
    // One agreement with two kinds of partner stands under both, so its key needs the group.
    for (const row of group.rows) items.push({ kind: 'row', key: `${group.key}:${row.id}`, row });
  }
  return items;
}
