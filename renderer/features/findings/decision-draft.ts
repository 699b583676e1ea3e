import { addMonths, formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';

/** The longest time for which a risk may be accepted before somebody looks again. */
const longestAcceptanceMonths = 12;

/** The fields of the two decisions. A dismissal has no end. */
export interface DecisionDraft {
  readonly reason: string;
  readonly approver: string;
  readonly until: IsoDate | null;
  /** Why what was typed is no day; null where it is one or nothing. */
  readonly untilProblem: string | null;
}

export type DecisionErrors = Partial<Readonly<Record<'reason' | 'approver' | 'until', string>>>;

export type DecisionRead =
  | {
      readonly ok: true;
      readonly reason: string;
      readonly approver: string;
      readonly until: IsoDate | null;
    }
  | { readonly ok: false; readonly errors: DecisionErrors };

/** Checks a decision; the errors stand beside their fields. */
export function readDecision(
  kind: 'risk-accepted' | 'dismissed',
  draft: DecisionDraft,
  today: IsoDate,
): DecisionRead {
  const reason = draft.reason.trim();
  const approver = draft.approver.trim();
  const until = kind === 'dismissed' ? null : readUntil(draft, today);
  const errors: DecisionErrors = {
    ...(reason === '' ? { reason: missingReason[kind] } : {}),
    ...(reason.length > 4_000 ? { reason: 'The reason is longer than 4,000 characters.' } : {}),
    ...(approver === '' ? { approver: 'Say which post decided, for example the SIRO.' } : {}),
    ...(approver.length > 200 ? { approver: 'The post is longer than 200 characters.' } : {}),
    ...(until !== null && typeof until !== 'string' ? { until: until.error } : {}),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, reason, approver, until: typeof until === 'string' ? until : null };
}

const missingReason = {
  'risk-accepted': 'Say why the risk is accepted. Inspectors will read it.',
  dismissed: 'Say why this is not a failing. Inspectors will read it.',
} as const;

function readUntil(draft: DecisionDraft, today: IsoDate): IsoDate | { readonly error: string } {
  const on = draft.until;
  if (draft.untilProblem !== null) return { error: draft.untilProblem };
  if (on === null) return { error: 'Say until which day the risk is accepted.' };
  const latest = addMonths(today, longestAcceptanceMonths);
  if (on < today) return { error: `${formatDay(on)} has passed. Choose today or later.` };
  if (on > latest) {
    return {
      error: `${formatDay(on)} is too far. A risk is accepted for a year at most: ${formatDay(latest)}.`,
    };
  }
  return on;
}
