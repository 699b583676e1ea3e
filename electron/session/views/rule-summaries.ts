import { citationsOf } from '../../../shared/audit/citations.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import type { RuleSummary } from '../../../shared/contract/view-models.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { blankProfile, type Profile } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { allFindings } from './open-findings.ts';

/** All rules with the sources in force on `asAt`, and how often each one failed in `report`. */
export function ruleSummaries(
  asAt: IsoDate,
  report: AuditReport | null,
  profile: Profile = blankProfile,
): RuleSummary[] {
  const failed = new Map<string, number>();
  for (const { rule, outcome } of report === null ? [] : allFindings(report)) {
    if (outcome === 'not-met') failed.set(rule, (failed.get(rule) ?? 0) + 1);
  }
  return rulePack.rules.map((rule) => ({
    id: rule.id,
    title: rule.topic,
    asks: rule.asks.replace('{days}', String(profile.dueDays)),
    why: rule.why,
    force: rule.force,
    severity: rule.severity,
    scope: rule.scope,
    clause: rule.clause,
    advice: rule.advice,
    citations: citationsOf(rule, asAt),
    findings: failed.get(rule.id) ?? 0,
  }));
}
