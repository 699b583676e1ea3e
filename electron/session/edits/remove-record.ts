import type { RecordPut, SimpleChange } from '../../../shared/changes/change.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import type { Register } from '../../../shared/register/register.ts';
import {
  cannot,
  nameOf,
  notThere,
  prepared,
  together,
  type EditContext,
  type Prepared,
} from './edit-context.ts';

type RemoveRecord = Extract<Edit, { kind: 'remove-record' }>;

/** What still names a partner or a partnership, in words; null where nothing does. */
function stillNamedBy(register: Register, edit: RemoveRecord): string | null {
  const agreements = Object.values(register.agreements);
  if (edit.collection === 'partners') {
    const agreement = agreements.find(({ parties }) =>
      parties.some(({ partnerId }) => partnerId === edit.id),
    );
    if (agreement !== undefined) return `it is a party to ${nameOf(agreement)}`;
    const partnership = Object.values(register.partnerships).find(({ memberIds }) =>
      memberIds.includes(edit.id),
    );
    if (partnership !== undefined) return `it is a member of ${partnership.name}`;
    const barrier = Object.values(register.accessBarriers).find(
      ({ partnerId }) => partnerId === edit.id,
    );
    return barrier === undefined ? null : 'a refusal of data is recorded against it';
  }
  if (edit.collection === 'partnerships') {
    const agreement = agreements.find(({ partnershipId }) => partnershipId === edit.id);
    if (agreement !== undefined) return `${nameOf(agreement)} belongs to it`;
    const meeting = Object.values(register.meetings).find(
      ({ partnershipId }) => partnershipId === edit.id,
    );
    return meeting === undefined ? null : 'a meeting of it is recorded';
  }
  return null;
}

/** Actions outlive the meeting or the recommendation that they came from, and keep all but its name. */
function actionsLetGo(register: Register, edit: RemoveRecord): SimpleChange[] {
  const field = { meetings: 'meetingId', recommendations: 'recommendationId' } as const;
  const { collection } = edit;
  if (collection !== 'meetings' && collection !== 'recommendations') return [];
  return Object.values(register.actions)
    .filter((action) => action[field[collection]] === edit.id)
    .map((before) => ({
      kind: 'record-put',
      collection: 'actions',
      id: before.id,
      before,
      after: { ...before, [field[collection]]: null },
    }));
}

const words = {
  partners: 'partner',
  partnerships: 'partnership',
  practitionerViews: 'view',
  accessBarriers: 'refusal of data',
  actions: 'action',
  meetings: 'meeting',
  packTemplates: 'pack template',
  savedViews: 'saved view',
  recommendations: 'recommendation',
  logos: 'logo',
} as const;

/** Removes a record that nothing else names; says what names it where something does. */
export function removeRecord(edit: RemoveRecord, context: EditContext): Prepared {
  const { register } = context;
  const before = register[edit.collection][edit.id];
  const word = words[edit.collection];
  if (before === undefined) return notThere(`The ${word}`, edit.id);
  const name = 'name' in before ? before.name : edit.id;
  const because = stillNamedBy(register, edit);
  if (because !== null) {
    return cannot(
      'still-in-use',
      `The ${word} ${name} can't be removed: ${because}.`,
      'Change what names it first; then remove it.',
    );
  }
  // `before` was looked up in the collection that the change names.
  const removal = {
    kind: 'record-put',
    collection: edit.collection,
    id: edit.id,
    before,
    after: null,
  } as RecordPut;
  const change = together([...actionsLetGo(register, edit), removal]);
  return prepared(change, `removing ${word} ${'name' in before ? name : ''}`.trim(), null);
}
