import { citationsOf } from '../../../shared/audit/citations.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import { adoptedPackOn } from '../../../shared/audit/tailoring/adopted-pack.ts';
import { rulesBeforeSettings } from '../../../shared/audit/tailoring/effective-pack.ts';
import { settingsOn, tailoringOf } from '../../../shared/audit/tailoring/tailoring.ts';
import type { StandardRule, StandardView } from '../../../shared/contract/channels-standard.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { emptyRegister, type Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { isMustClause } from '../../../shared/standards/clauses.ts';
import { allFindings } from '../views/open-findings.ts';
import { packHolds } from './pack-words.ts';

function originOf({ id }: Rule): StandardRule['origin'] {
  if (id.startsWith('own-')) return 'own';
  return id.startsWith('pack-') ? 'pack' : 'concordat';
}

/** How often each rule failed, and how often it could not be told. */
function tally(report: AuditReport | null) {
  const tallies = new Map<string, { notMet: number; cannotTell: number }>();
  for (const { rule, outcome } of report === null ? [] : allFindings(report)) {
    const one = tallies.get(rule) ?? { notMet: 0, cannotTell: 0 };
    if (outcome === 'not-met') one.notMet += 1;
    else one.cannotTell += 1;
    tallies.set(rule, one);
  }
  return tallies;
}

/**
 * All rules by which `register` is judged, those that are switched off among them, with the sources in
 * force on `asAt` and what each one found in `report`. Without a register they are Concordat's own.
 */
export function standardRules(
  asAt: IsoDate,
  register: Register = emptyRegister,
  report: AuditReport | null = null,
): StandardRule[] {
  const tallies = tally(report);
  const holding = new Map(settingsOn(register, asAt).map((setting) => [setting.id, setting]));
  return rulesBeforeSettings(rulePack, register, asAt).map((rule) => {
    const { id, topic, asks, why, advice, force, severity, scope, clause } = rule;
    return {
      id,
      title: topic,
      asks: asks.replace('{days}', String(register.profile.dueDays)),
      why,
      advice,
      force,
      severity: holding.get(id)?.severity ?? severity,
      usualSeverity: severity,
      scope,
      clause,
      decidesRating: rule.presence && clause !== null && isMustClause(clause),
      origin: originOf(rule),
      citations: citationsOf(rule, asAt),
      notMet: tallies.get(id)?.notMet ?? 0,
      cannotTell: tallies.get(id)?.cannotTell ?? 0,
      setting: register.ruleSettings[id] ?? null,
      settingHolds: holding.has(id),
    };
  });
}

/** The Standards view: by what a register is judged on a day. */
export function standardView(
  asAt: IsoDate,
  register: Register,
  report: AuditReport | null,
  revision: number | null,
): StandardView {
  const inUse = adoptedPackOn(register, asAt);
  return {
    revision,
    rules: standardRules(asAt, register, report),
    tailoring: tailoringOf(register, asAt),
    ownRules: Object.values(register.ownRules),
    packs: Object.values(register.rulePacks)
      .toSorted((a, b) => (a.adoptedAt < b.adoptedAt ? 1 : -1))
      .map(({ content, ...record }) => ({
        ...record,
        title: content.title,
        version: content.version,
        issuer: content.issuer,
        holds: packHolds(content),
        inUse: record.id === inUse?.id,
      })),
    agreements: Object.keys(register.agreements).length,
  };
}
