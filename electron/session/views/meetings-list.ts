import { meetingsOf } from '../../../shared/audit/meeting-briefing.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import type { MeetingsList } from '../../../shared/contract/channels-desk.ts';
import type { Action } from '../../../shared/register/experience.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';

function isDone({ doneOn }: Action, asAt: IsoDate): boolean {
  return doneOn !== null && doneOn <= asAt;
}

/** The partnerships and what became of their meetings, as at the day of the report. */
export function meetingsList(
  register: Register,
  report: AuditReport,
  revision: number,
): MeetingsList {
  const { asAt } = report;
  const byMeeting = new Map<string, Action[]>();
  for (const action of Object.values(register.actions)) {
    if (action.meetingId === null) continue;
    const before = byMeeting.get(action.meetingId);
    if (before === undefined) byMeeting.set(action.meetingId, [action]);
    else before.push(action);
  }
  const actionsOf = (id: string): readonly Action[] => byMeeting.get(id) ?? [];
  return {
    revision,
    partnerships: Object.values(register.partnerships).map(({ id, name }) => {
      const agreements = report.agreements.filter(
        ({ partnershipId, currency }) => partnershipId === id && currency !== 'ended',
      );
      const meetings = meetingsOf(register, id);
      return {
        id,
        name,
        agreements: agreements.length,
        fit: agreements.filter(({ rating }) => rating === 'green').length,
        lastMeeting: meetings.findLast(({ on }) => on <= asAt)?.on ?? null,
        openActions: meetings
          .flatMap((meeting) => actionsOf(meeting.id))
          .filter((action) => !isDone(action, asAt)).length,
      };
    }),
    meetings: Object.values(register.meetings)
      .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
      .map((meeting) => {
        const actions = actionsOf(meeting.id);
        const done = actions.filter((action) => isDone(action, asAt)).length;
        const overdue = actions.filter(
          (action) => !isDone(action, asAt) && action.due !== null && action.due < asAt,
        ).length;
        return {
          meeting,
          partnership: register.partnerships[meeting.partnershipId]?.name ?? '',
          actions: actions.length,
          done,
          overdue,
        };
      }),
  };
}
