import {
  findingsMoved,
  findingsOf,
  presentSide,
  recordedSide,
  trendPoint,
  type AuditSide,
  type ToldChange,
  type TrendPoint,
} from '../../../shared/audit/audits-compared.ts';
import { changedSince } from '../../../shared/audit/changed-since.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import {
  effectivePack,
  rulesBeforeSettings,
} from '../../../shared/audit/tailoring/effective-pack.ts';
import type { AuditsCompared } from '../../../shared/contract/channels-audits.ts';
import type { HistoryEntry } from '../../../shared/contract/view-models.ts';
import { isoDate, type IsoDate } from '../../../shared/register/plain-date.ts';
import type { AuditRecord, Register } from '../../../shared/register/register.ts';
import { termDefinitions } from '../../../shared/register/terms.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import type { Rule } from '../../../shared/rules/rule.ts';

/** The recorded audits, oldest first. */
function recorded(register: Register): readonly AuditRecord[] {
  return Object.values(register.audits).toSorted((a, b) =>
    `${a.asAt} ${a.madeAt}` < `${b.asAt} ${b.madeAt}` ? -1 : 1,
  );
}

/** The audit as at the day of a report as a side: what was asked is what the force's standard asks then. */
function presentAudit(register: Register, report: AuditReport): AuditSide {
  const { rules } = effectivePack(rulePack, register, report.asAt);
  return presentSide(
    report,
    rules.map(({ id }) => id),
  );
}

/** The trend: every recorded audit, and last the audit as at the day. */
export function auditTrend(register: Register, report: AuditReport): TrendPoint[] {
  return [
    ...recorded(register).map((record) => trendPoint(record.id, recordedSide(record))),
    trendPoint(null, presentAudit(register, report)),
  ];
}

/** Every rule that the standard has or had on one of the days: those of the last day first. */
function rulesOn(register: Register, days: readonly IsoDate[]): readonly Rule[] {
  const byId = new Map<string, Rule>();
  for (const day of days) {
    for (const rule of rulesBeforeSettings(rulePack, register, day)) {
      if (!byId.has(rule.id)) byId.set(rule.id, rule);
    }
  }
  return [...byId.values()];
}

/** The labels under which a history tells changes of what a rule looks at. */
function labelsOf(rules: readonly Rule[]): (rule: string) => readonly string[] {
  const labels: Readonly<Record<string, { readonly label: string }>> = termDefinitions;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (id) => (byId.get(id)?.terms ?? []).flatMap((term) => labels[term]?.label ?? []);
}

/** The changes of an agreement, newest first; that it came into the register is no change of it. */
function told(history: readonly HistoryEntry[]): readonly ToldChange[] {
  return history
    .slice(0, -1)
    .filter(({ undone }) => !undone)
    .map(({ at, what }) => ({ at, on: isoDate(at.slice(0, 10)), what }));
}

function answerOf({
  agreements,
  findings,
}: Pick<AuditsCompared, 'agreements' | 'findings'>): string {
  const better = agreements.filter(({ direction }) => direction === 'better').length;
  const worse = agreements.filter(({ direction }) => direction === 'worse').length;
  const count = (move: string) => findings.filter((finding) => finding.move === move).length;
  if (agreements.length === 0 && findings.length === 0)
    return 'Nothing changed between the two audits.';
  const agreed = `${worse} ${worse === 1 ? 'agreement is' : 'agreements are'} worse and ${better} better.`;
  return `${agreed} ${count('new')} findings are new, ${count('resolved')} are resolved.`;
}

/** Two audits held against each other; null where there is no audit of one of the ids. */
export function auditsCompared(
  register: Register,
  report: AuditReport,
  thenId: string,
  nowId: string | null,
  historyOf: (agreementId: string) => readonly HistoryEntry[],
): AuditsCompared | null {
  const record = register.audits[thenId];
  const later = nowId === null ? null : register.audits[nowId];
  if (record === undefined || later === undefined) return null;
  const then = recordedSide(record);
  const now = later === null ? presentAudit(register, report) : recordedSide(later);
  const rules = rulesOn(register, [now.asAt, then.asAt]);
  const histories = new Map<string, readonly ToldChange[]>();
  const changesOf = (id: string): readonly ToldChange[] => {
    const known = histories.get(id) ?? told(historyOf(id));
    histories.set(id, known);
    return known;
  };
  const titles = new Map(findingsOf(report).map(({ id, title }) => [id, title]));
  const ruleTitles = new Map(rules.map(({ id, title }) => [id, title]));
  const nameOf = (id: string) => {
    const agreement = register.agreements[id];
    return {
      ref: agreement?.ref ?? '',
      title: agreement?.title ?? 'an agreement that was removed',
    };
  };
  const agreements = changedSince(then.states, now.states).map((moved) => ({
    id: moved.id,
    ...nameOf(moved.id),
    direction: moved.direction,
    ratingThen: moved.then?.rating ?? null,
    ratingNow: moved.now?.rating ?? null,
    currencyThen: moved.then?.currency ?? null,
    currencyNow: moved.now?.currency ?? null,
  }));
  const findings = findingsMoved(then, now, { labels: labelsOf(rules), changesOf }).map(
    (moved) => ({
      ...moved,
      ref: moved.agreementId === null ? null : nameOf(moved.agreementId).ref,
      title: titles.get(moved.id) ?? ruleTitles.get(moved.rule) ?? moved.rule,
    }),
  );
  return {
    then: trendPoint(thenId, then),
    now: trendPoint(nowId, now),
    agreements,
    findings,
    answer: answerOf({ agreements, findings }),
  };
}
