import { audit } from '../../../shared/audit/audit.ts';
import { compileOwnRule } from '../../../shared/audit/tailoring/compile-own-rule.ts';
import { effectOf, type Effect } from '../../../shared/audit/tailoring/effect.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import type { TriedRule } from '../../../shared/contract/channels-standard.ts';
import type { OwnRule } from '../../../shared/register/own-rule.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { RuleSetting } from '../../../shared/register/rule-setting.ts';
import { rulePack } from '../../../shared/rules/index.ts';

/** As many findings as are shown of a rule that is tried. */
const mostFound = 200;

/** What a rule would find on a day if it were saved, in the order of the register. */
export function triedRule(rule: OwnRule, register: Register, asAt: IsoDate): TriedRule {
  // The rule alone: neither decisions nor settings nor other rules have a say in what it finds.
  const alone = { ...register, ruleSettings: {}, ownRules: {}, rulePacks: {}, decisions: {} };
  const report = audit(alone, { ...rulePack, rules: [compileOwnRule(rule)] }, asAt);
  const found = report.agreements.flatMap(({ id, ref, title, findings }) =>
    findings.map(({ outcome, message, evidence }) => ({
      agreementId: id,
      ref: ref === '' ? title : ref,
      agreementTitle: title,
      outcome,
      message,
      evidence: evidence.map(({ label, value }) => ({ label, value })),
    })),
  );
  const notMet = found.filter(({ outcome }) => outcome === 'not-met');
  const open = found.filter(({ outcome }) => outcome === 'cannot-tell');
  return {
    agreements: report.agreements.length,
    notMet: notMet.length,
    cannotTell: open.length,
    found: [...notMet, ...open].slice(0, mostFound),
  };
}

/** What a setting would change on a day. */
export function triedSetting(
  ruleId: string,
  setting: RuleSetting | null,
  register: Register,
  report: AuditReport,
): Effect {
  const others = Object.entries(register.ruleSettings).filter(([id]) => id !== ruleId);
  const ruleSettings = Object.fromEntries(
    setting === null ? others : [...others, [ruleId, { ...setting, id: ruleId }]],
  );
  return effectOf(report, audit({ ...register, ruleSettings }, rulePack, report.asAt));
}
