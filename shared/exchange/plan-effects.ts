import type { SimpleChange } from '../changes/change.ts';
import type { Agreement } from '../register/agreement.ts';
import { newId } from '../register/identifier.ts';
import type { Partner, Partnership } from '../register/partner.ts';
import type { ImportRecord, Register } from '../register/register.ts';
import type { RowMatch } from './match-rows.ts';
import { mergeRow } from './merge-row.ts';
import type { ImportPlan } from './plan.ts';
import type { RowDraft } from './read-row.ts';

/** A line of the plan. */
export type PlanRow = ImportPlan['rows'][number];

/** An agreement that is not there yet, from its row. */
function fromDraft(draft: RowDraft, ref: string, id: string, importId: string): Agreement {
  return {
    id,
    ref,
    title: draft.title === '' ? ref : draft.title,
    partnershipId: draft.partnershipId,
    parties: [...draft.parties],
    flows: [],
    terms: draft.terms,
    asImported: { importId, sheet: draft.sheet, row: draft.row, cells: [...draft.cells] },
  };
}

/** A record that is put, tied to its collection. */
export function put(collection: 'partners', before: null, after: Partner): SimpleChange;
export function put(collection: 'partnerships', before: null, after: Partnership): SimpleChange;
export function put(
  collection: 'agreements',
  before: Agreement | null,
  after: Agreement,
): SimpleChange;
export function put(collection: 'imports', before: null, after: ImportRecord): SimpleChange;
export function put(
  collection: string,
  before: unknown,
  after: { readonly id: string },
): SimpleChange {
  // The overloads tie each collection to its record; the union cannot be built from their sum.
  return { kind: 'record-put', collection, id: after.id, before, after } as SimpleChange;
}

/** What an import's rows come to. */
export interface Effects {
  readonly rows: PlanRow[];
  readonly changes: SimpleChange[];
}

/** What each row does to the register: the changes, and a line for each row. */
export function effects(
  matches: readonly RowMatch[],
  register: Register,
  importId: string,
): Effects {
  const rows: PlanRow[] = [];
  const changes: SimpleChange[] = [];
  const present = new Map<string, Agreement>(Object.entries(register.agreements));
  for (const { draft, ref, existing, skipped, notes } of matches) {
    const base = { sheet: draft.sheet, row: draft.row, ref, title: draft.title };
    if (skipped !== null) {
      rows.push({ ...base, effect: 'skipped', details: [skipped] });
      continue;
    }
    const agreement = existing === null ? undefined : present.get(existing);
    if (agreement === undefined) {
      const id = newId('agreement', ref, (taken) => present.has(taken));
      const added = fromDraft(draft, ref, id, importId);
      present.set(id, added);
      changes.push(put('agreements', null, added));
      rows.push({
        ...base,
        title: added.title,
        effect: 'added',
        details: [...notes, ...draft.notes],
      });
      continue;
    }
    const merged = mergeRow(register, agreement, draft, importId);
    if (merged.after === null) {
      rows.push({
        ...base,
        ref: agreement.ref,
        title: agreement.title,
        effect: 'unchanged',
        details: [],
      });
      continue;
    }
    present.set(agreement.id, merged.after);
    changes.push(put('agreements', agreement, merged.after));
    rows.push({
      ...base,
      ref: agreement.ref,
      title: merged.after.title,
      effect: 'changed',
      details: [...merged.details],
    });
  }
  return { rows, changes };
}
