import type { Agreement } from '../register/agreement.ts';
import type { Decision } from '../register/experience.ts';
import type { Register } from '../register/register.ts';
import { agreementSubject, flowSubjects, type AgreementRecords } from '../rules/subject.ts';
import type { Verdict } from '../rules/verdict.ts';
import type { AuditContext, ReadyRule } from './audit-context.ts';
import { currencyOf } from './currency.ts';
import { hasFitnessTerms } from './fitness-terms.ts';
import { faultFinding, makeFinding } from './make-finding.ts';
import { rate } from './rating.ts';
import { reasonsFor } from './reasons.ts';
import { severities, type AuditedAgreement, type AuditedDates, type Finding } from './report.ts';

/** Findings worst first: not met before cannot tell, then by severity, then in the order of the rules. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const sorted: Finding[] = [];
  for (const outcome of ['not-met', 'cannot-tell'] as const) {
    for (const severity of severities) {
      for (const finding of findings) {
        if (finding.outcome === outcome && finding.severity === severity) sorted.push(finding);
      }
    }
  }
  return sorted;
}

/** Judges one agreement by every rule that bears on it. */
export function auditAgreement(
  agreement: Agreement,
  records: AgreementRecords,
  decisions: readonly Decision[],
  register: Pick<Register, 'partners' | 'partnerships'>,
  context: AuditContext,
): AuditedAgreement {
  const subject = agreementSubject(agreement, records, register, context);
  const found: Finding[] = [];
  const judge = (ready: ReadyRule, evaluate: () => Verdict, discriminator: string | null) => {
    if (subject.isEnded && !ready.rule.alsoWhenEnded) return;
    const place = { agreementId: agreement.id, discriminator };
    try {
      const verdict = evaluate();
      if (!('messageId' in verdict)) return;
      found.push(makeFinding(ready, verdict, place, decisions, context));
    } catch (fault) {
      found.push(faultFinding(ready, fault, place));
    }
  };
  for (const ready of context.agreementRules) {
    judge(ready, () => ready.rule.evaluate(subject, context), null);
  }
  for (const party of subject.parties) {
    for (const ready of context.partyRules) {
      judge(ready, () => ready.rule.evaluate(party, context), party.party.id);
    }
  }
  for (const flow of flowSubjects(subject)) {
    for (const ready of context.flowRules) {
      judge(ready, () => ready.rule.evaluate(flow, context), flow.flow.id);
    }
  }
  const findings = worstFirst(found);
  const currency = currencyOf(subject, context);
  const isAssessed = !subject.isEnded && hasFitnessTerms(agreement);
  const rating = rate({ currency, findings, ruleOf: context.ruleOf, isAssessed });
  const { effectiveFrom, expiresOn, nextReview, lastReview } = subject.dates;
  const dates: AuditedDates = {
    effectiveFrom: effectiveFrom && { on: effectiveFrom.on, precision: effectiveFrom.precision },
    expiresOn: expiresOn && { on: expiresOn.on, precision: expiresOn.precision },
    nextReview,
    lastReview: lastReview && { on: lastReview.on, precision: lastReview.precision },
  };
  return {
    id: agreement.id,
    ref: agreement.ref,
    title: agreement.title,
    partnershipId: agreement.partnershipId,
    partnership: subject.partnership?.name ?? null,
    partners: subject.others.map(({ party }) => party.name),
    dates,
    currency,
    rating,
    reasons: reasonsFor(rating, currency, dates, findings),
    findings,
  };
}
