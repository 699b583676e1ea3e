import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { lackables, lackableWords, type Lackable } from '../../../shared/register/lacking.ts';
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

/** What a typed filter asks for: words that stand in the row, and things that it says nothing of. */
export interface SoughtFilter {
  readonly words: readonly string[];
  readonly lacks: readonly Lackable[];
}

// Longer words first, so that "end date" is not read as "end" and a word that is left over.
const lackByWords = lackables
  .flatMap((lack) => lackableWords[lack].map((words) => [words.toLowerCase(), lack] as const))
  .toSorted(([a], [b]) => b.length - a.length);
const lackPattern = new RegExp(
  `(?<!["\\w])(?:no|without|missing)\\s+(${lackByWords.map(([words]) => words).join('|')})(?![\\w-])`,
  'gi',
);

/** Reads a filter as it is typed: "expired, NHS, no DPIA". */
export function readFilter(typed: string): SoughtFilter {
  const lacks = new Set<Lackable>();
  const rest = typed.replace(lackPattern, (_, words: string) => {
    const found = lackByWords.find(([each]) => each === words.toLowerCase());
    if (found !== undefined) lacks.add(found[1]);
    return ' ';
  });
  return { words: soughtWords(rest), lacks: [...lacks] };
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
  const { words, lacks } = readFilter(typed);
  const sorts = [currencyChips, ratingChips]
    .map((sort) => sort.filter((chip) => chips.includes(chip.id)))
    .filter((pressed) => pressed.length > 0);
  const kept: RegisterRow[] = [];
  for (const { row, text } of rows) {
    if (!words.every((word) => text.includes(word))) continue;
    if (!lacks.every((lack) => row.lacks.includes(lack))) continue;
    if (!sorts.every((pressed) => pressed.some((chip) => chip.keeps(row)))) continue;
    kept.push(row);
  }
  return kept;
}
