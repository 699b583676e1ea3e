import type { Decision } from '../register/experience.ts';
import { fillMessage } from '../rules/message.ts';
import type { Rule } from '../rules/rule.ts';
import type { SpokenVerdict } from '../rules/verdict.ts';
import { decisionOn, type AuditContext, type ReadyRule } from './audit-context.ts';
import type { Finding } from './report.ts';

/** Where a finding belongs. */
export interface FindingPlace {
  readonly agreementId: string | null;
  /** Tells findings of one rule about one agreement apart; null where there is but one. */
  readonly discriminator: string | null;
}

/** The stable id: the same failing of the same subject has the same id in every audit. */
export function findingId(rule: string, place: FindingPlace): string {
  const stem = `${rule}--${place.agreementId ?? 'register'}`;
  return place.discriminator === null ? stem : `${stem}--${place.discriminator}`;
}

/** A term that was read from a document is said of the document, and not of the register. */
function ofItsSource(message: string, { evidence }: SpokenVerdict, scope: Rule['scope']): string {
  if (evidence.length === 0 || scope === 'document') return message;
  if (evidence.some(({ quote }) => quote === null)) return message;
  return message
    .replace(/\bthe register\b/g, 'the document')
    .replace(/^The register\b/, 'The document');
}

/** Makes the finding of a verdict: fills its message and adds what the rule says of all its findings. */
export function makeFinding(
  ready: ReadyRule,
  verdict: SpokenVerdict,
  place: FindingPlace,
  decisions: readonly Decision[],
  context: AuditContext,
): Finding {
  const { rule } = ready;
  const template = rule.templates.get(verdict.messageId);
  if (template === undefined) throw new Error(`${rule.id} has no message ${verdict.messageId}`);
  const id = findingId(rule.id, place);
  const { sayDay } = context.lookups;
  const finding: Finding = {
    id,
    rule: rule.id,
    scope: rule.scope,
    agreementId: place.agreementId,
    outcome: verdict.outcome,
    severity: rule.fixedSeverity ?? verdict.severity ?? rule.severity,
    title:
      verdict.outcome === 'cannot-tell'
        ? ready.titleUntold
        : fillMessage(template.title, verdict.data, sayDay),
    message: ofItsSource(fillMessage(template.message, verdict.data, sayDay), verdict, rule.scope),
    criteria: rule.asks,
    consequence: rule.why,
    recommendation: rule.advice,
    terms: ready.terms,
    clause: rule.clause,
    force: rule.force,
    evidence: verdict.evidence as Finding['evidence'],
    citations: ready.citations,
    restsOn: ready.restsOn,
    decision: decisions.length === 0 ? null : decisionOn(decisions, id, context.asAt),
  };
  if (ready.lawNow !== null) finding.lawNow = ready.lawNow;
  return finding;
}

/** The finding of a rule that failed while it judged: a visible fault, never silence. */
export function faultFinding(ready: ReadyRule, fault: unknown, place: FindingPlace): Finding {
  const { rule } = ready;
  const words = fault instanceof Error ? fault.message : String(fault);
  return {
    id: findingId(rule.id, place),
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
