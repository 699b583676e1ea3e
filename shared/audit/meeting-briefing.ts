import { z } from 'zod';
import { actionSchema, meetingSchema } from '../register/experience.ts';
import { addMonths, isoDateSchema, type IsoDate } from '../register/plain-date.ts';
import type { Register } from '../register/register.ts';
import { horizon } from './horizon.ts';
import { differencesToRaise } from './meeting-differences.ts';
import { failingsToRaise, questionsToAsk } from './meeting-points.ts';
import { severities, type AuditReport } from './report.ts';

/** An agreement to which a point belongs, and the finding that says it there. */
const placeSchema = z.object({
  agreementId: z.string(),
  ref: z.string(),
  title: z.string(),
  findingId: z.string(),
});

/** The same failing, or the same unknown, in some agreements of a partnership. */
export const meetingPointSchema = z.object({
  rule: z.string(),
  title: z.string(),
  severity: z.enum(severities),
  /** What to do, or what to ask. */
  recommendation: z.string(),
  places: z.array(placeSchema),
});
export type MeetingPoint = z.infer<typeof meetingPointSchema>;

/** Where the partnership's agreement stands apart from the others for the same thing. */
export const meetingDifferenceSchema = z.object({
  /** What the agreements are for. */
  arrangement: z.string(),
  /** Null where the partnership has no agreement for it. */
  agreementId: z.string().nullable(),
  ref: z.string().nullable(),
  sentences: z.array(z.string()),
});
export type MeetingDifference = z.infer<typeof meetingDifferenceSchema>;

const fallsDueSchema = z.object({
  on: isoDateSchema,
  kind: z.enum(['review', 'expiry', 'body-ends']),
  agreementId: z.string().nullable(),
  ref: z.string().nullable(),
  label: z.string(),
});

const promiseSchema = z.object({
  action: actionSchema,
  /** The day of the meeting at which it was agreed. */
  agreedOn: isoDateSchema,
  ref: z.string().nullable(),
});

const openRequestSchema = z.object({
  id: z.string(),
  partner: z.string(),
  dataRequested: z.string(),
  requestedOn: isoDateSchema,
  outcome: z.string(),
  reasonGiven: z.string(),
  agreementId: z.string().nullable(),
  ref: z.string().nullable(),
});

/** What an officer brings into the meeting of one partnership. */
export const meetingBriefingSchema = z.object({
  partnershipId: z.string(),
  partnership: z.string(),
  /** The day of the meeting, and the day before which the next one is. */
  on: isoDateSchema,
  nextOn: isoDateSchema,
  agreements: z.object({ all: z.number().int(), fit: z.number().int(), inDate: z.number().int() }),
  /** The minutes of this day's meeting where they are written already. */
  meeting: meetingSchema.nullable(),
  /** The meeting before it. */
  last: meetingSchema.nullable(),
  /** What the last meeting agreed, and what is still open of the ones before. */
  promised: z.array(promiseSchema),
  /** What this day's meeting agreed, once its minutes are written. */
  agreed: z.array(promiseSchema),
  failings: z.array(meetingPointSchema),
  differences: z.array(meetingDifferenceSchema),
  requests: z.array(openRequestSchema),
  /** From the day of the audit to the next meeting, both included; at most a year. */
  fallsDue: z.array(fallsDueSchema),
  questions: z.array(meetingPointSchema),
});
export type MeetingBriefing = z.infer<typeof meetingBriefingSchema>;

/** Partnerships meet each quarter where nobody says otherwise. */
const usualMonths = 3;

/**
 * What to raise, ask and follow up at a partnership's meeting on a day. `nextOn: null` takes the next
 * meeting to be a quarter later. Null where the register has no such partnership.
 */
export function meetingBriefing(
  register: Register,
  report: AuditReport,
  asked: {
    readonly partnershipId: string;
    readonly on: IsoDate;
    readonly nextOn: IsoDate | null;
  },
): MeetingBriefing | null {
  const partnership = register.partnerships[asked.partnershipId];
  if (partnership === undefined) return null;
  const { on } = asked;
  const nextOn = asked.nextOn ?? addMonths(on, usualMonths);
  const agreements = report.agreements.filter(
    ({ partnershipId, currency }) => partnershipId === partnership.id && currency !== 'ended',
  );
  const ids = new Set(agreements.map(({ id }) => id));
  const bodies = new Set([
    ...partnership.memberIds,
    ...agreements.flatMap(({ id }) =>
      (register.agreements[id]?.parties ?? []).flatMap(({ partnerId }) => partnerId ?? []),
    ),
  ]);
  const bodyNames = new Set([...bodies].map((id) => register.partners[id]?.name));
  const meetings = meetingsOf(register, partnership.id);
  const earlier = meetings.filter((meeting) => meeting.on < on);
  const last = earlier.at(-1) ?? null;
  const meeting = meetings.find((each) => each.on === on) ?? null;
  const inDate = new Set(['in-date', 'review-due', 'expiring']);
  return {
    partnershipId: partnership.id,
    partnership: partnership.name,
    on,
    nextOn,
    agreements: {
      all: agreements.length,
      fit: agreements.filter(({ rating }) => rating === 'green').length,
      inDate: agreements.filter(({ currency }) => inDate.has(currency)).length,
    },
    meeting,
    last,
    promised: earlier.flatMap(({ id, on: agreedOn }) =>
      agreedAt(register, id, agreedOn).filter(
        ({ action: { doneOn } }) =>
          id === last?.id || doneOn === null || (last !== null && doneOn > last.on),
      ),
    ),
    agreed: meeting === null ? [] : agreedAt(register, meeting.id, meeting.on),
    failings: failingsToRaise(agreements),
    differences: differencesToRaise(register, report, partnership.id),
    requests: openRequests(register, report.asAt, ids, partnership.memberIds),
    fallsDue: horizon(report, register)
      .filter(
        ({ on: day, agreementId, label }) =>
          day <= nextOn && (agreementId === null ? bodyNames.has(label) : ids.has(agreementId)),
      )
      .map(({ on: day, kind, agreementId, ref, label }) => ({
        on: day,
        kind,
        agreementId,
        ref,
        label,
      })),
    questions: questionsToAsk(agreements),
  };
}

/** The meetings of a partnership, earliest first. */
export function meetingsOf(register: Register, partnershipId: string) {
  return Object.values(register.meetings)
    .filter((meeting) => meeting.partnershipId === partnershipId)
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function agreedAt(
  register: Register,
  meetingId: string,
  agreedOn: IsoDate,
): MeetingBriefing['promised'] {
  return Object.values(register.actions)
    .filter((action) => action.meetingId === meetingId)
    .map((action) => ({
      action,
      agreedOn,
      ref: register.agreements[action.agreementId ?? '']?.ref ?? null,
    }));
}

/** Requests that still wait: of the partnership's agreements, or of a member outside any agreement. */
function openRequests(
  register: Register,
  asAt: IsoDate,
  agreementIds: ReadonlySet<string>,
  memberIds: readonly string[],
): MeetingBriefing['requests'] {
  return Object.values(register.accessBarriers)
    .filter(
      ({ agreementId, partnerId, requestedOn, resolvedOn }) =>
        requestedOn <= asAt &&
        (resolvedOn === null || resolvedOn > asAt) &&
        (agreementId === null ? memberIds.includes(partnerId) : agreementIds.has(agreementId)),
    )
    .toSorted((a, b) => (a.requestedOn < b.requestedOn ? -1 : 1))
    .map(({ id, partnerId, agreementId, dataRequested, requestedOn, outcome, reasonGiven }) => ({
      id,
      partner: register.partners[partnerId]?.name ?? '',
      dataRequested,
      requestedOn,
      outcome,
      reasonGiven,
      agreementId,
      ref: register.agreements[agreementId ?? '']?.ref ?? null,
    }));
}
