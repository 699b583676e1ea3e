import type { SimpleChange } from '../../../shared/changes/change.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { newId } from '../../../shared/register/identifier.ts';
import { nextVersionOf } from '../../../shared/register/next-version.ts';
import {
  cannot,
  nameOf,
  prepared,
  together,
  withAgreement,
  type EditContext,
  type Prepared,
} from './edit-context.ts';

type StartNextVersion = Extract<Edit, { kind: 'start-next-version' }>;

/**
 * Starts the next version of an agreement: a draft with its terms, and an action on the draft for each
 * thing that must be put right, as one change. The agreement itself stays as it is.
 */
export function startNextVersion(edit: StartNextVersion, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const { agreements, actions } = context.register;
    const ref = edit.ref.trim();
    if (Object.values(agreements).some((each) => each.ref.toLowerCase() === ref.toLowerCase())) {
      return cannot(
        'reference-taken',
        `Another agreement has the reference "${ref}" already.`,
        'Give the next version a reference of its own.',
      );
    }
    const id = newId('agreement', ref, (taken) => Object.hasOwn(agreements, taken));
    const { at, today } = context;
    const draft = nextVersionOf(agreement, { id, ref, at, today });
    const changes: SimpleChange[] = [
      { kind: 'record-put', collection: 'agreements', id, before: null, after: draft },
    ];
    const taken = new Set(Object.keys(actions));
    for (const { what, findingId } of edit.putRight) {
      const actionId = newId('action', what.slice(0, 40), (each) => taken.has(each));
      taken.add(actionId);
      const after = {
        id: actionId,
        what,
        owner: edit.owner.trim(),
        raisedOn: today,
        due: edit.due,
        doneOn: null,
        agreementId: id,
        findingId,
        meetingId: null,
      };
      changes.push({
        kind: 'record-put',
        collection: 'actions',
        id: actionId,
        before: null,
        after,
      });
    }
    return prepared(together(changes), `next version of ${nameOf(agreement)}`, id);
  });
}
