import type { SimpleChange } from '../../../shared/changes/change.ts';
import { describeChange } from '../../../shared/changes/describe.ts';
import { touchedAgreements } from '../../../shared/changes/touched.ts';
import type { EditPreview } from '../../../shared/contract/channels-grid.ts';
import type { Edit, OneEdit } from '../../../shared/contract/edit.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { nameOf, type EditContext } from '../edits/edit-context.ts';
import { editToChange } from '../edits/edit-to-change.ts';
import { prepareEach } from '../edits/together.ts';

function refOf(register: Register, id: string | null): string {
  const agreement = id === null ? undefined : register.agreements[id];
  return agreement === undefined ? '' : nameOf(agreement);
}

function told(changes: readonly SimpleChange[], register: Register): EditPreview['changed'] {
  const byAgreement = new Map<string | null, string[]>();
  for (const change of changes) {
    const [agreementId = null] = touchedAgreements(change);
    const words = describeChange(change, register);
    const before = byAgreement.get(agreementId);
    if (before === undefined) byAgreement.set(agreementId, [...words]);
    else before.push(...words);
  }
  return [...byAgreement].map(([agreementId, what]) => ({
    agreementId,
    ref: refOf(register, agreementId),
    what,
  }));
}

function agreementOf(edit: OneEdit | undefined): string | null {
  return edit !== undefined && 'agreementId' in edit ? edit.agreementId : null;
}

/**
 * What an edit would do to the register, in words. Of several edits those that can't be made are told
 * one by one; a single edit that can't be made is refused.
 */
export function editPreview(
  edit: Edit,
  context: EditContext,
  revision: number,
): Result<EditPreview, Refusal> {
  const { register } = context;
  if (edit.kind !== 'together') {
    const one = editToChange(edit, context);
    if (!one.ok) return err(one.error);
    const { change, label } = one.value;
    const changes = change === null ? [] : change.kind === 'batch' ? change.changes : [change];
    return ok({
      revision,
      label,
      changed: told(changes, register),
      unchanged: change === null ? 1 : 0,
      refused: [],
    });
  }
  const each = prepareEach(edit.edits, context, editToChange);
  return ok({
    revision,
    label: edit.label,
    changed: told(
      each.flatMap(({ changes }) => changes),
      register,
    ),
    unchanged: each.filter(({ changes, refusal }) => changes.length === 0 && refusal === null)
      .length,
    refused: each.flatMap(({ at, refusal }) =>
      refusal === null
        ? []
        : [
            {
              at,
              ref: refOf(register, agreementOf(edit.edits[at])),
              what: refusal.what,
              next: refusal.next,
            },
          ],
    ),
  });
}
