import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { partnerKindLabels } from '../../../shared/register/partner.ts';
import { currencyWords, ratingWords } from '../../messages/audit-words.ts';
import { currencyChips, ratingChips, type ChipId } from './chips.ts';

/** A row with all that can be looked for in it, in lower case. */
export interface SearchableRow {
  readonly row: RegisterRow;
  readonly text: string;
}

/** What an agreement without a partnership is called. */
export const noPartnership = 'No partnership';

/** Prepares rows for filtering; done once for an audit, not at each keystroke. */
export function searchable(rows: readonly RegisterRow[]): readonly SearchableRow[] {
  return rows.map((row) => ({
    row,
    text: [
      row.ref,
      row.title,
      row.partnership ?? noPartnership,
      ...row.partners,
      ...row.partnerKinds.map((kind) => partnerKindLabels[kind]),
      currencyWords[row.currency],
      ratingWords[row.rating],
      row.businessOwner ?? '',
    ]
      .join('\n')
      .toLocaleLowerCase('en-GB'),
  }));
}

/** The words and "quoted phrases" of a typed filter, in lower case; commas part words too. */
export function soughtWords(typed: string): readonly string[] {
  const found = typed.toLocaleLowerCase('en-GB').matchAll(/"([^"]*)"?|[^\s,"]+/g);
  return [...found].map((match) => (match[1] ?? match[0]).trim()).filter((word) => word !== '');
}

/** How the officer narrows the register. */
export interface Narrowing {
  readonly typed: string;
  readonly chips: readonly ChipId[];
}

/** The rows that hold every word, and any chip of each sort that has one pressed. */
export function narrowed(
  rows: readonly SearchableRow[],
  { typed, chips }: Narrowing,
): readonly RegisterRow[] {
  const words = soughtWords(typed);
  const sorts = [currencyChips, ratingChips]
    .map((sort) => sort.filter((chip) => chips.includes(chip.id)))
    .filter((pressed) => pressed.length > 0);
  const kept: RegisterRow[] = [];
  for (const { row, text } of rows) {
    if (!words.every((word) => text.includes(word))) continue;
    if (!sorts.every((pressed) => pressed.some((chip) => chip.keeps(row)))) continue;
    kept.push(row);
  }
  return kept;
}
