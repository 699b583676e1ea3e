import type { SimpleChange } from '../../../shared/changes/change.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import {
  cannot,
  notThere,
  prepared,
  together,
  type EditContext,
  type Prepared,
} from './edit-context.ts';

type MergePartners = Extract<Edit, { kind: 'merge-partners' }>;

/**
 * Makes one partner of several. Parties, memberships and requests that named the others name the kept
 * one; the names of the others become its aliases, so that the next import finds it. The names that
 * agreements give their parties stay as they are written.
 */
export function mergePartners(edit: MergePartners, context: EditContext): Prepared {
  const { register } = context;
  const keep = register.partners[edit.keepId];
  if (keep === undefined) return notThere('The partner', edit.keepId);
  const gone = new Set(edit.goneIds);
  if (gone.has(keep.id)) {
    return cannot('same-partner', 'A partner can’t be merged into itself.', 'Choose two partners.');
  }
  const missing = edit.goneIds.find((id) => register.partners[id] === undefined);
  if (missing !== undefined) return notThere('The partner', missing);
  const others = [...gone].flatMap((id) => register.partners[id] ?? []);
  const changes: SimpleChange[] = [];
  for (const agreement of Object.values(register.agreements)) {
    for (const [position, before] of agreement.parties.entries()) {
      if (before.partnerId === null || !gone.has(before.partnerId)) continue;
      const after = { ...before, partnerId: keep.id };
      const { id: agreementId } = agreement;
      changes.push({ kind: 'party-set', agreementId, partyId: before.id, position, before, after });
    }
  }
  for (const before of Object.values(register.partnerships)) {
    if (!before.memberIds.some((id) => gone.has(id))) continue;
    const renamed = before.memberIds.map((id) => (gone.has(id) ? keep.id : id));
    const after = { ...before, memberIds: [...new Set(renamed)] };
    const { id } = before;
    changes.push({ kind: 'record-put', collection: 'partnerships', id, before, after });
  }
  for (const before of Object.values(register.accessBarriers)) {
    if (!gone.has(before.partnerId)) continue;
    const after = { ...before, partnerId: keep.id };
    const { id } = before;
    changes.push({ kind: 'record-put', collection: 'accessBarriers', id, before, after });
  }
  const names = others.flatMap(({ name, aliases }) => [name, ...aliases]);
  const aliases = [...new Set([...keep.aliases, ...names])].filter((name) => name !== keep.name);
  changes.push({
    kind: 'record-put',
    collection: 'partners',
    id: keep.id,
    before: keep,
    after: { ...keep, aliases },
  });
  for (const before of others) {
    const { id } = before;
    changes.push({ kind: 'record-put', collection: 'partners', id, before, after: null });
  }
  const label = `merging ${others.map(({ name }) => name).join(', ')} into ${keep.name}`;
  return prepared(together(changes), label.slice(0, 200), keep.id);
}
