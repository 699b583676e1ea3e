import type { Edit, OneEdit } from '../../../shared/contract/edit.ts';
import { prepared, type EditContext, type Prepared } from './edit-context.ts';
import { putMeeting } from './record-edits.ts';
import { makeTogether } from './together.ts';

type MinuteMeeting = Extract<Edit, { kind: 'minute-meeting' }>;

/**
 * Writes the minutes of a meeting, with an action for each decision, as one change. A partnership has
 * one meeting a day: minutes of the same day are the same meeting.
 */
export function minuteMeeting(
  edit: MinuteMeeting,
  context: EditContext,
  prepare: (edit: OneEdit, context: EditContext) => Prepared,
): Prepared {
  const { partnershipId, on, notes, decisions } = edit;
  const same = Object.values(context.register.meetings).find(
    (meeting) => meeting.partnershipId === partnershipId && meeting.on === on,
  );
  const put = {
    kind: 'put-meeting',
    id: same?.id ?? null,
    meeting: { partnershipId, on, notes },
  } as const;
  const meeting = putMeeting(put, context);
  if (!meeting.ok) return meeting;
  const { id: meetingId, label } = meeting.value;
  const actions = decisions.map(({ what, owner, due }) => ({
    kind: 'put-action' as const,
    id: null,
    action: {
      what,
      owner,
      due,
      raisedOn: on,
      doneOn: null,
      agreementId: null,
      findingId: null,
      meetingId,
    },
  }));
  const all = { kind: 'together' as const, label: `minutes, ${label}`, edits: [put, ...actions] };
  const made = makeTogether(all, context, prepare);
  return made.ok ? prepared(made.value.change, all.label, meetingId) : made;
}
