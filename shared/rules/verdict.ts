import type { ClauseId } from '../standards/clauses.ts';

/** What a rule can answer. Only `not-met` and `cannot-tell` are findings. */
export const outcomes = ['met', 'not-met', 'cannot-tell', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** How bad a finding is, worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** The words of the register on which a verdict rests. */
export interface VerdictEvidence {
  /** A term key, or "parties", "flows", "practitionerViews" and the like. */
  readonly field: string;
  readonly label: string;
  /** What the register says, days as `YYYY-MM-DD`; null where it says nothing. */
  readonly value: string | null;
  readonly quote: {
    readonly documentId: string;
    readonly page: number;
    readonly words: string;
  } | null;
}

/** What fills the placeholders of a message. Days stay `YYYY-MM-DD` until they are printed. */
export type MessageData = Readonly<Record<string, string>>;

/** The requirement is met, or does not bear on this subject. */
export interface QuietVerdict {
  readonly outcome: 'met' | 'not-applicable';
}

/** The requirement is not met, or it cannot be told whether it is; says why, by message. */
export interface SpokenVerdict<M extends string = string> {
  readonly outcome: 'not-met' | 'cannot-tell';
  readonly messageId: M;
  readonly data: MessageData;
  readonly evidence: readonly VerdictEvidence[];
  /** Set where this case is worse or better than the rule's usual severity. */
  readonly severity: Severity | null;
}

export type Verdict<M extends string = string> = QuietVerdict | SpokenVerdict<M>;

/** A verdict of a rule that may find several things in one subject, with what tells them apart. */
export interface SeveralVerdict<M extends string = string> extends SpokenVerdict<M> {
  readonly discriminator: string;
  /** The clause that this finding is about; that of the rule where it is absent. */
  readonly clause?: ClauseId;
}

/** The requirement is met. */
export const met: QuietVerdict = { outcome: 'met' };
/** The requirement does not bear on this subject. */
export const notApplicable: QuietVerdict = { outcome: 'not-applicable' };

const noData: MessageData = {};
const noEvidence: readonly VerdictEvidence[] = [];

/** The requirement is not met. */
export function notMet<M extends string>(
  messageId: M,
  data: MessageData = noData,
  evidence: readonly VerdictEvidence[] = noEvidence,
  severity: Severity | null = null,
): SpokenVerdict<M> {
  return { outcome: 'not-met', messageId, data, evidence, severity };
}

/** It cannot be told whether the requirement is met. */
export function cannotTell<M extends string>(
  messageId: M,
  data: MessageData = noData,
  evidence: readonly VerdictEvidence[] = noEvidence,
): SpokenVerdict<M> {
  return { outcome: 'cannot-tell', messageId, data, evidence, severity: null };
}
