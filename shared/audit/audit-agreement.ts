import type { Agreement } from '../register/agreement.ts';
import type { Decision } from '../register/experience.ts';
import type { Register } from '../register/register.ts';
import {
  agreementSubject,
  documentSubjects,
  flowSubjects,
  type AgreementRecords,
  type AgreementSubject,
  type DocumentSubject,
} from '../rules/subject.ts';
import type { Rule } from '../rules/rule.ts';
import type { Verdict } from '../rules/verdict.ts';
import type { AuditContext, ReadyRule } from './audit-context.ts';
import { currencyOf } from './currency.ts';
import { hasFitnessTerms } from './fitness-terms.ts';
import { faultFinding, makeFinding, type FindingPlace } from './make-finding.ts';
import { withOcrNote } from './ocr-note.ts';
import { rate } from './rating.ts';
import { reasonsFor } from './reasons.ts';
import type { AuditedAgreement, AuditedDates, Finding } from './report.ts';
import { plainFinding } from './rule-finding.ts';

const ranks: Readonly<Record<Finding['severity'], number>> = {
  critical: 0,
  high: 1,
  medium: 2,
  low: 3,
  info: 4,
};

function rankOf({ outcome, severity }: Finding): number {
  return ranks[severity] + (outcome === 'not-met' ? 0 : 5);
}

/** More findings than an agreement has: from here on a sort that is made for many is quicker. */
const many = 60;

/** Findings worst first: not met before cannot tell, then by severity, then in the order of the rules. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const sorted = findings.slice();
  if (sorted.length > many) return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  for (let at = 1; at < sorted.length; at += 1) {
    const finding = sorted[at];
    if (finding === undefined) continue;
    const rank = rankOf(finding);
    let to = at;
    for (; to > 0; to -= 1) {
      const before = sorted[to - 1];
      if (before === undefined || rankOf(before) <= rank) break;
      sorted[to] = before;
    }
    sorted[to] = finding;
  }
  return sorted;
}

/** A rule's answer made a finding, or null where there is nothing to say. A rule that throws is told. */
function judge<S>(
  ready: ReadyRule<Rule & { evaluate: (subject: S, context: AuditContext) => Verdict }>,
  subject: S,
  place: FindingPlace,
  decisions: readonly Decision[],
  context: AuditContext,
): Finding | null {
  try {
    const verdict = ready.evaluate(subject, context);
    return 'messageId' in verdict ? makeFinding(ready, verdict, place, decisions, context) : null;
  } catch (fault) {
    return faultFinding(ready, fault, place);
  }
}

/** Judges the documents of an agreement, and marks what rests on a page that was read by OCR. */
function judgeDocuments(
  subject: AgreementSubject,
  found: Finding[],
  decisions: readonly Decision[],
  context: AuditContext,
): void {
  const { agreement, documents, isEnded } = subject;
  if (documents.length === 0) return;
  for (const each of documentSubjects(subject)) {
    const place = { agreementId: agreement.id, discriminator: each.document.id };
    for (const ready of context.documentRules) {
      if (isEnded && !ready.alsoWhenEnded) continue;
      found.push(...judgeDocument(ready, each, place, decisions, context));
    }
  }
  for (const [at, finding] of found.entries()) found[at] = withOcrNote(finding, documents);
}

function judgeDocument(
  ready: AuditContext['documentRules'][number],
  subject: DocumentSubject,
  place: FindingPlace,
  decisions: readonly Decision[],
  context: AuditContext,
): Finding[] {
  try {
    const verdict = ready.evaluate(subject, context);
    if ('outcome' in verdict) {
      return 'messageId' in verdict ? [makeFinding(ready, verdict, place, decisions, context)] : [];
    }
    return verdict.map((each) => {
      const discriminator = `${subject.document.id}--${each.discriminator}`;
      const finding = makeFinding(ready, each, { ...place, discriminator }, decisions, context);
      return each.clause === undefined
        ? finding
        : { ...plainFinding(finding), clause: each.clause };
    });
  } catch (fault) {
    return [faultFinding(ready, fault, place)];
  }
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
  const { isEnded } = subject;
  const whole = { agreementId: agreement.id, discriminator: null };
  for (const ready of context.agreementRules) {
    if (isEnded && !ready.alsoWhenEnded) continue;
    const finding = judge(ready, subject, whole, decisions, context);
    if (finding !== null) found.push(finding);
  }
  for (const party of subject.parties) {
    const place = { agreementId: agreement.id, discriminator: party.party.id };
    for (const ready of context.partyRules) {
      if (isEnded && !ready.alsoWhenEnded) continue;
      const finding = judge(ready, party, place, decisions, context);
      if (finding !== null) found.push(finding);
    }
  }
  for (const flow of flowSubjects(subject)) {
    const place = { agreementId: agreement.id, discriminator: flow.flow.id };
    for (const ready of context.flowRules) {
      if (isEnded && !ready.alsoWhenEnded) continue;
      const finding = judge(ready, flow, place, decisions, context);
      if (finding !== null) found.push(finding);
    }
  }
  judgeDocuments(subject, found, decisions, context);
  const findings = worstFirst(found);
  const currency = currencyOf(subject, context);
  const isAssessed = !subject.isEnded && hasFitnessTerms(subject);
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
