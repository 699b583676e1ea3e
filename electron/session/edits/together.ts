import { apply } from '../../../shared/changes/apply.ts';
import type { SimpleChange } from '../../../shared/changes/change.ts';
import type { Edit, OneEdit } from '../../../shared/contract/edit.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { err } from '../../../shared/result/result.ts';
import { prepared, together, type EditContext, type Prepared } from './edit-context.ts';

type Together = Extract<Edit, { kind: 'together' }>;
type Prepare = (edit: OneEdit, context: EditContext) => Prepared;

/** What became of each of several edits: the changes that it makes, or why it can't be made. */
export interface EachPrepared {
  readonly at: number;
  readonly changes: readonly SimpleChange[];
  readonly refusal: Refusal | null;
}

/** The last setting of a term counts, as where a block is pasted that names an agreement twice. */
function lastSettings(edits: readonly OneEdit[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  for (const [at, edit] of edits.entries()) {
    last.set(edit.kind === 'set-term' ? `${edit.agreementId}\n${edit.term}` : `edit ${at}`, at);
  }
  return new Set(last.values());
}

/**
 * Prepares edits one after the other, each on what the ones before it made. Settings of terms do not
 * depend on each other, so that ten thousand of them do not copy the register ten thousand times.
 */
export function prepareEach(
  edits: readonly OneEdit[],
  context: EditContext,
  prepare: Prepare,
): readonly EachPrepared[] {
  const counting = lastSettings(edits);
  let { register } = context;
  return edits.map((edit, at) => {
    if (!counting.has(at)) return { at, changes: [], refusal: null };
    const one = prepare(edit, { ...context, register });
    if (!one.ok) return { at, changes: [], refusal: one.error };
    const { change } = one.value;
    if (change === null) return { at, changes: [], refusal: null };
    if (edit.kind !== 'set-term') {
      const applied = apply(register, change);
      if (!applied.ok) return { at, changes: [], refusal: applied.error };
      register = applied.value;
    }
    return { at, changes: change.kind === 'batch' ? change.changes : [change], refusal: null };
  });
}

/** Several edits as one change. One that can't be made refuses them all: nothing is made by halves. */
export function makeTogether(edit: Together, context: EditContext, prepare: Prepare): Prepared {
  const each = prepareEach(edit.edits, context, prepare);
  const refused = each.find(({ refusal }) => refusal !== null);
  if (refused?.refusal != null) return err(refused.refusal);
  return prepared(together(each.flatMap(({ changes }) => changes)), edit.label, null);
}
