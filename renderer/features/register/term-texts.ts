import { useMemo } from 'react';
import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import { termDefinition, termKeys, type TermKey } from '../../../shared/register/terms.ts';
import { useQuery } from '../../state/use-query.ts';
import type { CellKind } from '../../ui/data-grid/cell-editor.tsx';

/** The words of terms that were chosen as columns, by agreement and column. */
export interface TermTexts {
  readonly words: (agreementId: string, column: string) => string;
}

/** Columns that the Register has of itself and that stand for a term. */
const ownColumns: Readonly<Record<string, TermKey>> = {
  start: 'effectiveFrom',
  review: 'nextReview',
  expiry: 'expiresOn',
  used: 'lastUsed',
  owner: 'businessOwner',
};

/** The id of the column of a term that is no column of the Register's own. */
export function columnOfTerm(term: TermKey): string {
  return `term:${term}`;
}

/** The term that a column holds; null for columns of the audit and of the heading. */
export function termOfColumn(column: string): TermKey | null {
  const own = ownColumns[column];
  if (own !== undefined) return own;
  return termKeys.find((term) => columnOfTerm(term) === column) ?? null;
}

/** The terms that have no column of the Register's own. */
export const furtherTerms: readonly TermKey[] = termKeys.filter(
  (term) => !Object.values(ownColumns).includes(term),
);

/** How a term is typed in a cell. */
export function cellKindOf(term: TermKey): CellKind {
  const { kind, choices = [] } = termDefinition(term);
  switch (kind) {
    case 'text':
    case 'list':
      return { kind: 'lines' };
    case 'date':
    case 'months':
      return { kind: 'line' };
    case 'choice':
      return {
        kind: 'choice',
        choices: choices.map((id) => ({ id, label: choiceLabel(id) })),
      };
    case 'yes-no':
      return {
        kind: 'choice',
        choices: [
          { id: 'yes', label: 'Yes' },
          { id: 'no', label: 'No' },
          { id: 'unknown', label: 'Unknown' },
        ],
      };
  }
}

/** What was typed or pasted, as an edit takes it: the label of a choice becomes the choice. */
export function editValue(term: TermKey, text: string): string {
  const kind = cellKindOf(term);
  const trimmed = text.trim();
  if (kind.kind !== 'choice') return trimmed;
  const sought = trimmed.toLowerCase();
  const found = kind.choices.find(
    ({ id, label }) => id === sought || label.toLowerCase() === sought,
  );
  return found?.id ?? trimmed;
}

/** Asks for the terms of the shown columns; asks nothing where there are none. */
export function useTermTexts(columns: readonly string[]): TermTexts {
  const terms = useMemo(
    () => furtherTerms.filter((term) => columns.includes(columnOfTerm(term))),
    [columns],
  );
  const { value } = useQuery('register.terms', terms.length === 0 ? null : { ids: null, terms });
  return useMemo(() => {
    const at = new Map(terms.map((term, place) => [columnOfTerm(term), place]));
    const cells = new Map(value?.agreements.map(({ id, cells: each }) => [id, each]));
    return {
      words: (id, column) => cells.get(id)?.[at.get(column) ?? -1]?.words ?? '',
    };
  }, [terms, value]);
}
