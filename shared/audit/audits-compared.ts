import { z } from 'zod';
import { formatDay, isoDateSchema, type IsoDate } from '../register/plain-date.ts';
import type { AuditRecord } from '../register/register.ts';
import { recordedStates, statesOf, type AuditedState } from './changed-since.ts';
import { severities, type AuditReport, type Finding } from './report.ts';

/** What became of a finding between two audits. */
export const findingMoves = ['new', 'worsened', 'rule-changed', 'improved', 'resolved'] as const;
export type FindingMove = (typeof findingMoves)[number];

/** A finding that is not what it was, with the reason as far as the trail tells it. */
export const movedFindingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  agreementId: z.string().nullable(),
  move: z.enum(findingMoves),
  severityThen: z.string().nullable(),
  severityNow: z.string().nullable(),
  reason: z.string(),
});
export type MovedFinding = z.infer<typeof movedFindingSchema>;

/** One audit as it is held against another: recorded, or made now. */
export interface AuditSide {
  readonly asAt: IsoDate;
  /** When it was made; null for one that is made now. */
  readonly madeAt: string | null;
  readonly rulePackVersion: string;
  readonly states: ReadonlyMap<string, AuditedState>;
  /** By id; `severity` is '' where an audit of an earlier version did not keep it. */
  readonly findings: ReadonlyMap<
    string,
    { readonly rule: string; readonly outcome: string; readonly severity: string }
  >;
  /** Empty where it was not kept. */
  readonly ruleIds: ReadonlySet<string>;
}

/** One change of an agreement, as its history tells it. */
export interface ToldChange {
  /** Moment of the change, ISO 8601. */
  readonly at: string;
  readonly on: IsoDate;
  /** "Retention: 6 years → 2 years". */
  readonly what: readonly string[];
}

/** A recorded audit as a side. */
export function recordedSide(record: AuditRecord): AuditSide {
  const known = new Map(Object.entries(record.findings));
  return {
    asAt: record.asAt,
    madeAt: record.madeAt,
    rulePackVersion: record.rulePackVersion,
    states: recordedStates(record),
    findings: new Map(
      record.findingIds.map((id) => [
        id,
        known.get(id) ?? { rule: id.split('--')[0] ?? id, outcome: '', severity: '' },
      ]),
    ),
    ruleIds: new Set(record.ruleIds),
  };
}

/** All findings of a report. */
export function findingsOf(report: AuditReport): readonly Finding[] {
  return [...report.agreements.flatMap(({ findings }) => findings), ...report.registerFindings];
}

/** An audit that is made now as a side. */
export function presentSide(report: AuditReport, ruleIds: readonly string[]): AuditSide {
  return {
    asAt: report.asAt,
    madeAt: null,
    rulePackVersion: report.rulePack.version,
    states: statesOf(report.agreements),
    findings: new Map(findingsOf(report).map((finding) => [finding.id, finding])),
    ruleIds: new Set(ruleIds),
  };
}

/** The agreement that a finding's id names; null for the whole register. */
function agreementIn(findingId: string): string | null {
  const named = findingId.split('--')[1] ?? 'register';
  return named === 'register' ? null : named;
}

function grave(severity: string): number {
  const at = severities.findIndex((each) => each === severity);
  return at === -1 ? severities.length : at;
}

interface Told {
  readonly labels: (rule: string) => readonly string[];
  readonly changesOf: (agreementId: string) => readonly ToldChange[];
}

function why(
  id: string,
  rule: string,
  then: AuditSide,
  now: AuditSide,
  { labels, changesOf }: Told,
): string {
  const agreementId = agreementIn(id);
  if (agreementId !== null && !then.states.has(agreementId)) return 'The agreement is new.';
  if (agreementId !== null && !now.states.has(agreementId)) return 'The agreement was removed.';
  const between = (agreementId === null ? [] : changesOf(agreementId)).filter(
    ({ at }) =>
      (then.madeAt === null || at > then.madeAt) && (now.madeAt === null || at <= now.madeAt),
  );
  const wanted = labels(rule);
  for (const { what, on } of between) {
    const line = what.find((each) => wanted.some((label) => each.startsWith(`${label}:`)));
    if (line !== undefined) return `Changed on ${formatDay(on)}: ${line}.`;
  }
  const [last] = between;
  if (last !== undefined) {
    const [line = 'the agreement'] = last.what;
    return `The agreement was changed on ${formatDay(last.on)}: ${line}.`;
  }
  if (agreementId === null) return 'The register changed as a whole.';
  return then.asAt === now.asAt
    ? 'Nothing in the agreement changed; something that it rests on did.'
    : `Nothing was changed: the day moved on from ${formatDay(then.asAt)} to ${formatDay(now.asAt)}.`;
}

/** Why a rule was asked in only one of two audits: another version of the rules, or the force's own setting. */
function whyAsked(then: AuditSide, now: AuditSide, isNew: boolean): string {
  const isSameVersion = then.rulePackVersion === now.rulePackVersion;
  if (isNew) {
    return isSameVersion
      ? `The force’s standard changed: it did not ask this rule on ${formatDay(then.asAt)}.`
      : `The rule is new: version ${now.rulePackVersion} asks it, version ${then.rulePackVersion} did not.`;
  }
  return isSameVersion
    ? `The force’s standard changed: it does not ask this rule on ${formatDay(now.asAt)}.`
    : `The rule is no longer asked in version ${now.rulePackVersion}.`;
}

/**
 * What became of the findings between two audits: what is worse first. A finding whose rule one of
 * the audits did not ask is `rule-changed`, whichever way it went.
 */
export function findingsMoved(
  then: AuditSide,
  now: AuditSide,
  told: Told,
): readonly MovedFinding[] {
  const moved: MovedFinding[] = [];
  const wasAsked = ({ ruleIds }: AuditSide, rule: string) =>
    ruleIds.size === 0 || ruleIds.has(rule);
  for (const id of new Set([...now.findings.keys(), ...then.findings.keys()])) {
    const [before, after] = [then.findings.get(id), now.findings.get(id)];
    const rule = (after ?? before)?.rule ?? '';
    const base = {
      id,
      rule,
      agreementId: agreementIn(id),
      severityThen: before?.severity ?? null,
      severityNow: after?.severity ?? null,
    };
    if (before === undefined || after === undefined) {
      const missing = before === undefined ? then : now;
      if (!wasAsked(missing, rule)) {
        moved.push({
          ...base,
          move: 'rule-changed',
          reason: whyAsked(then, now, after !== undefined),
        });
        continue;
      }
      const move = before === undefined ? 'new' : 'resolved';
      moved.push({ ...base, move, reason: why(id, rule, then, now, told) });
      continue;
    }
    if (before.severity === '' || after.severity === '') continue;
    const step = grave(after.severity) - grave(before.severity);
    if (step === 0) continue;
    moved.push({
      ...base,
      move: step < 0 ? 'worsened' : 'improved',
      reason: why(id, rule, then, now, told),
    });
  }
  return moved.toSorted(
    (a, b) =>
      findingMoves.indexOf(a.move) - findingMoves.indexOf(b.move) ||
      grave(a.severityNow ?? a.severityThen ?? '') - grave(b.severityNow ?? b.severityThen ?? '') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** One audit in the trend. */
export const trendPointSchema = z.object({
  /** Null for the audit that is made now. */
  id: z.string().nullable(),
  asAt: isoDateSchema,
  madeAt: z.string().nullable(),
  rulePackVersion: z.string(),
  total: z.number().int(),
  inDate: z.number().int(),
  fit: z.number().int(),
  amber: z.number().int(),
  red: z.number().int(),
  notAssessed: z.number().int(),
  findings: z.number().int(),
  /** Critical and high; null where the audit did not keep how bad its findings were. */
  grave: z.number().int().nullable(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

/** One side as a point of the trend. */
export function trendPoint(id: string | null, side: AuditSide): TrendPoint {
  const states = [...side.states.values()];
  const rated = (rating: string) => states.filter((state) => state.rating === rating).length;
  const kept = [...side.findings.values()];
  const current = new Set(['in-date', 'review-due', 'expiring']);
  return {
    id,
    asAt: side.asAt,
    madeAt: side.madeAt,
    rulePackVersion: side.rulePackVersion,
    total: states.length,
    inDate: states.filter(({ currency }) => current.has(currency)).length,
    fit: rated('green'),
    amber: rated('amber'),
    red: rated('red'),
    notAssessed: rated('grey'),
    findings: kept.length,
    grave: kept.every(({ severity }) => severity !== '')
      ? kept.filter(({ severity }) => severity === 'critical' || severity === 'high').length
      : null,
  };
}
