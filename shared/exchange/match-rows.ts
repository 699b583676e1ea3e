import type { ImportProblem, Register } from '../register/register.ts';
import { textKey, words } from '../wording/folding.ts';
import type { Questions } from './questions.ts';
import type { RowDraft } from './read-row.ts';

/** A row with the agreement that it is about: one of the register, or a new one. */
export interface RowMatch {
  readonly draft: RowDraft;
  readonly ref: string;
  /** Id of the agreement in the register; null for a new one. */
  readonly existing: string | null;
  /** Why the row is left out, in words. */
  readonly skipped: string | null;
  readonly notes: readonly string[];
}

type Ids = Map<string, string[]>;

function gather(map: Ids, key: string, id: string): void {
  if (key === '') return;
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else ids.push(id);
}

/** A reference for a row that has none, from its title: the same title gives the same reference. */
function referenceFrom(title: string): string {
  const parts = words(title).filter(
    (word) => word.length > 2 && !['the', 'and', 'for', 'with'].includes(word),
  );
  return parts.slice(0, 6).join('-').slice(0, 48).replace(/-+$/, '').toUpperCase() || 'AGREEMENT';
}

/**
 * Finds the agreement of each row: by reference, and by title where the row gives no reference. The
 * same reference twice in one file is reported and asked; both are kept until the officer decides.
 */
export function matchRows(
  drafts: readonly RowDraft[],
  register: Register,
  questions: Questions,
  problems: ImportProblem[],
): RowMatch[] {
  const byRef: Ids = new Map();
  const byTitle: Ids = new Map();
  const byContent = new Map<string, string>();
  for (const agreement of Object.values(register.agreements)) {
    gather(byRef, textKey(agreement.ref), agreement.id);
    gather(byTitle, textKey(agreement.title), agreement.id);
    if (agreement.asImported !== null)
      byContent.set(JSON.stringify(agreement.asImported.cells), agreement.id);
  }
  const refs = new Set([...byRef.keys(), ...drafts.map((draft) => textKey(draft.ref))]);
  const times = new Map<string, RowDraft[]>();
  const contents = drafts.map(({ cells: own }) => JSON.stringify(own));
  const met = new Set<string>();
  for (const [at, draft] of drafts.entries()) {
    const key = textKey(draft.ref);
    const content = contents[at] ?? '';
    if (met.has(content)) continue;
    met.add(content);
    if (key !== '') times.set(key, [...(times.get(key) ?? []), draft]);
  }
  const seen = new Map<string, number>();
  const cells = new Map<string, RowDraft>();
  const nth = (key: string): number => {
    const n = seen.get(key) ?? 0;
    seen.set(key, n + 1);
    return n;
  };
  return drafts.map((draft, at): RowMatch => {
    const base = { draft, notes: [] as string[] };
    const content = contents[at] ?? '';
    const twin = cells.get(content);
    if (twin !== undefined) {
      return {
        ...base,
        ref: draft.ref,
        existing: null,
        skipped: `It is the same as row ${twin.row}${twin.sheet === draft.sheet ? '' : ` of “${twin.sheet}”`}, cell by cell`,
      };
    }
    cells.set(content, draft);
    const key = textKey(draft.ref);
    if (key === '') {
      const title = textKey(draft.title);
      // The very row that an agreement came from finds it, whatever it has been called since.
      const existing =
        byContent.get(content) ?? byTitle.get(title)?.[nth(`title ${title}`)] ?? null;
      const known = existing === null ? undefined : register.agreements[existing];
      const ref = known?.ref ?? freeReference(draft.title, refs);
      const notes =
        known === undefined ? ['Reference made from the title, because the row has none'] : [];
      return { ...base, ref, existing, skipped: null, notes };
    }
    const same = times.get(key) ?? [];
    const skipped = same.length > 1 ? askWhich(draft, same, questions, problems) : null;
    if (skipped !== null) return { ...base, ref: draft.ref, existing: null, skipped };
    return {
      ...base,
      ref: draft.ref,
      existing: byRef.get(key)?.[nth(`ref ${key}`)] ?? null,
      skipped: null,
    };
  });
}

function freeReference(title: string, taken: Set<string>): string {
  const stem = referenceFrom(title);
  let ref = stem;
  for (let n = 2; taken.has(textKey(ref)); n += 1) ref = `${stem}-${n}`;
  taken.add(textKey(ref));
  return ref;
}

function askWhich(
  draft: RowDraft,
  same: readonly RowDraft[],
  questions: Questions,
  problems: ImportProblem[],
): string | null {
  const first = same[0];
  const last = same.at(-1);
  const rows = same
    .map(({ row, sheet }) => (sheet === draft.sheet ? `${row}` : `${row} of “${sheet}”`))
    .join(', ');
  const answer = questions.ask(
    {
      id: `reference:${textKey(draft.ref)}`,
      value: draft.ref,
      question: `Rows ${same.map(({ row }) => row).join(', ')} have the same reference, “${draft.ref}”. What are they?`,
      answers: [
        { id: 'separate', label: 'Different agreements: keep each' },
        { id: 'first', label: 'One agreement: keep the first row' },
        { id: 'last', label: 'One agreement: keep the last row' },
      ],
      byDefault: 'separate',
    },
    { sheet: draft.sheet, row: draft.row, column: null },
  );
  if (draft !== first) {
    problems.push({
      sheet: draft.sheet,
      row: draft.row,
      column: null,
      value: draft.ref,
      problem: `The reference stands in rows ${rows}`,
      kept: true,
    });
  }
  if (answer === 'first' && draft !== first)
    return `Row ${first?.row ?? 0} with the same reference was kept`;
  if (answer === 'last' && draft !== last)
    return `Row ${last?.row ?? 0} with the same reference was kept`;
  return null;
}
