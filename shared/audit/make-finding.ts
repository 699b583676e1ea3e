import type { Decision } from '../register/experience.ts';
import { checkData } from '../rules/message.ts';
import type { SpokenVerdict } from '../rules/verdict.ts';
import { decisionOn, type AuditContext, type ReadyRule } from './audit-context.ts';
import type { Finding } from './report.ts';
import { RuleFinding } from './rule-finding.ts';

/** Where a finding belongs. */
export interface FindingPlace {
  readonly agreementId: string | null;
  /** Tells findings of one rule about one agreement apart; null where there is but one. */
  readonly discriminator: string | null;
}

/** The stable id: the same failing of the same subject has the same id in every audit. */
function findingId({ stem }: ReadyRule, { agreementId, discriminator }: FindingPlace): string {
  const id = stem + (agreementId ?? 'register');
  return discriminator === null ? id : `${id}--${discriminator}`;
}

/**
 * Makes the finding of a verdict. A message that the rule does not have, or whose facts the verdict
 * lacks, throws here, where the rule is judged, and not later, where the words are read.
 */
export function makeFinding(
  ready: ReadyRule,
  verdict: SpokenVerdict,
  place: FindingPlace,
  decisions: readonly Decision[],
  context: AuditContext,
): Finding {
  const template = ready.templates.get(verdict.messageId);
  if (template === undefined)
    throw new Error(`${ready.rule.id} has no message ${verdict.messageId}`);
  checkData(template.message, verdict.data);
  if (verdict.outcome === 'not-met') checkData(template.title, verdict.data);
  const id = findingId(ready, place);
  const decision = decisions.length === 0 ? null : decisionOn(decisions, id, context.asAt);
  return new RuleFinding(ready, verdict, id, place.agreementId, decision);
}

/** The finding of a rule that failed while it judged: a visible fault, never silence. */
export function faultFinding(ready: ReadyRule, fault: unknown, place: FindingPlace): Finding {
  const { rule } = ready;
  const words = fault instanceof Error ? fault.message : String(fault);
  return {
    id: findingId(ready, place),
    rule: rule.id,
    scope: rule.scope,
    agreementId: place.agreementId,
    outcome: 'cannot-tell',
    severity: rule.severity,
    title: `${rule.topic}: the rule failed`,
    message: `This could not be judged because the rule failed (${words}). The fault is in Concordat, not in the agreement.`,
    criteria: rule.asks,
    consequence: rule.why,
    recommendation: 'Judge this by hand, and report the fault with the name of the rule.',
    terms: ready.terms,
    clause: rule.clause,
    force: rule.force,
    evidence: [],
    citations: ready.citations,
    restsOn: ready.restsOn,
    decision: null,
  };
}
