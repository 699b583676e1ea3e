import { z } from 'zod';
import { isoDateSchema, type IsoDate } from '../register/plain-date.ts';
import type { RulePack } from '../rules/rule.ts';
import { citationsOf } from './citations.ts';
import {
  auditedAgreementSchema,
  auditSummarySchema,
  citationSchema,
  findingSchema,
  severities,
  type AuditReport,
  type Finding,
} from './report.ts';
import { tailoringSchema } from './tailoring/tailoring.ts';

/** A rule as it was asked on the day of an audit: what an annex prints of it. */
export const askedRuleSchema = z.object({
  id: z.string(),
  /** Names the failing in one line, whatever the case. */
  title: z.string(),
  asks: z.string(),
  force: z.enum(['law', 'code', 'good-practice']),
  severity: z.enum(severities),
  citations: z.array(citationSchema),
});
export type AskedRule = z.infer<typeof askedRuleSchema>;

/** The rules of a pack as they are asked on a day, with the sources of that day. */
export function askedRules({ rules }: RulePack, asAt: IsoDate): AskedRule[] {
  return rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    asks: rule.asks,
    force: rule.force,
    severity: rule.severity,
    citations: citationsOf(rule, asAt),
  }));
}

/** What findings of one rule have in common; kept once for all of them. */
const factsShape = {
  scope: true,
  criteria: true,
  consequence: true,
  recommendation: true,
  terms: true,
  clause: true,
  force: true,
  citations: true,
  restsOn: true,
  lawNow: true,
} as const;
const factsSchema = findingSchema.pick(factsShape);
type Facts = z.infer<typeof factsSchema>;
const frozenFindingSchema = findingSchema.omit(factsShape).extend({
  /** The place of what it shares with others, in `facts`. */
  facts: z.number().int().nonnegative(),
});
type FrozenFinding = z.infer<typeof frozenFindingSchema>;

/**
 * An audit as it was made, with all its words: findings, sources, the rules that were asked and what the
 * force had set of them. It needs no rule any more, so that another version of the rules can print it.
 */
export const frozenAuditSchema = z.object({
  format: z.literal(1),
  asAt: isoDateSchema,
  rulePack: z.object({ version: z.string(), checkedOn: z.string() }),
  tailoring: tailoringSchema,
  summary: auditSummarySchema,
  rules: z.array(askedRuleSchema),
  facts: z.array(factsSchema),
  agreements: z.array(auditedAgreementSchema.extend({ findings: z.array(frozenFindingSchema) })),
  registerFindings: z.array(frozenFindingSchema),
});
export type FrozenAudit = z.infer<typeof frozenAuditSchema>;

/** An audit that was kept, ready to be printed again. */
export interface ThawedAudit {
  readonly report: AuditReport;
  readonly rules: readonly AskedRule[];
}

function factsOf(finding: Finding): Facts {
  const { scope, criteria, consequence, recommendation, terms, clause, force, citations } = finding;
  const { restsOn, lawNow } = finding;
  return {
    scope,
    criteria,
    consequence,
    recommendation,
    terms,
    clause,
    force,
    citations,
    ...(restsOn === undefined ? {} : { restsOn }),
    ...(lawNow === undefined ? {} : { lawNow }),
  };
}

/** Keeps an audit as it is, with the rules by which it was made. */
export function freezeAudit(report: AuditReport, rules: readonly AskedRule[]): FrozenAudit {
  const facts: Facts[] = [];
  const places = new Map<string, number>();
  const freeze = (finding: Finding): FrozenFinding => {
    const own = factsOf(finding);
    const key = JSON.stringify(own);
    let at = places.get(key);
    if (at === undefined) {
      at = facts.push(own) - 1;
      places.set(key, at);
    }
    const { id, rule, agreementId, outcome, severity, title, message, evidence, decision } =
      finding;
    return {
      id,
      rule,
      agreementId,
      outcome,
      severity,
      title,
      message,
      evidence,
      decision,
      facts: at,
    };
  };
  const agreements = report.agreements.map((agreement) => ({
    ...agreement,
    findings: agreement.findings.map(freeze),
  }));
  const registerFindings = report.registerFindings.map(freeze);
  const { asAt, rulePack, tailoring, summary } = report;
  return {
    format: 1,
    asAt,
    rulePack,
    tailoring,
    summary,
    rules: [...rules],
    facts,
    agreements,
    registerFindings,
  };
}

/** The audit as it was kept; null where a finding names facts that are not there. */
export function thawAudit(frozen: FrozenAudit): ThawedAudit | null {
  const { facts, rules, asAt, rulePack, tailoring, summary } = frozen;
  const kept = [...frozen.agreements.flatMap(({ findings }) => findings)];
  if ([...kept, ...frozen.registerFindings].some(({ facts: at }) => at >= facts.length))
    return null;
  const thaw = ({ facts: at, ...own }: FrozenFinding): Finding[] => {
    const shared = facts[at];
    return shared === undefined ? [] : [{ ...shared, ...own }];
  };
  return {
    rules,
    report: {
      asAt,
      rulePack,
      tailoring,
      summary,
      agreements: frozen.agreements.map((agreement) => ({
        ...agreement,
        findings: agreement.findings.flatMap(thaw),
      })),
      registerFindings: frozen.registerFindings.flatMap(thaw),
    },
  };
}
