import { z } from 'zod';
import { meetingBriefingSchema } from '../audit/meeting-briefing.ts';
import { meetingSchema } from '../register/experience.ts';
import { isoDateSchema } from '../register/plain-date.ts';

/** The partnerships with what has been minuted of each, and the days on which they met. */
export const meetingsListSchema = z.object({
  revision: z.number().int(),
  partnerships: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      agreements: z.number().int(),
      fit: z.number().int(),
      lastMeeting: isoDateSchema.nullable(),
      /** Actions of its meetings that are not done. */
      openActions: z.number().int(),
    }),
  ),
  /** Newest first. */
  meetings: z.array(
    z.object({
      meeting: meetingSchema,
      partnership: z.string(),
      actions: z.number().int(),
      done: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
});
export type MeetingsList = z.infer<typeof meetingsListSchema>;

const at = z.object({ asAt: isoDateSchema });

/** Meetings: what is brought into one, and what came of those before. Both only look. */
export const deskChannels = {
  'meetings.list': { input: at, output: meetingsListSchema },
  'meetings.brief': {
    input: at.extend({
      partnershipId: z.string(),
      on: isoDateSchema,
      /** The meeting after it; null for a quarter later. */
      nextOn: isoDateSchema.nullable(),
    }),
    output: meetingBriefingSchema.extend({ revision: z.number().int() }),
  },
} as const;
