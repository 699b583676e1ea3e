import type { Decision } from '../register/experience.ts';
import type { RegisterPart } from '../rules/register-part.ts';
import type { RegisterSubject } from '../rules/subject.ts';
import type { AuditContext } from './audit-context.ts';
import { faultFinding, makeFinding } from './make-finding.ts';
import type { Finding } from './report.ts';

/** What each rule about the whole register found, by the id of the rule and in the order of the rules. */
export type RegisterAnswers = ReadonlyMap<string, readonly Finding[]>;

/** The answers of an earlier register that still hold but for what changed since. */
export interface EarlierAnswers {
  readonly answers: RegisterAnswers;
  readonly changed: ReadonlySet<RegisterPart>;
}

/**
 * Judges what only the whole register can show: references that clash or lead nowhere. Where an
 * earlier answer is given, only the rules that look at what changed are asked again.
 */
export function auditRegister(
  subject: RegisterSubject,
  decisions: readonly Decision[],
  context: AuditContext,
  earlier: EarlierAnswers | null,
): RegisterAnswers {
  const answers = new Map<string, readonly Finding[]>();
  for (const ready of context.registerRules) {
    const { id, looksAt } = ready.rule;
    const holds = earlier !== null && !looksAt.some((part) => earlier.changed.has(part));
    const known = holds ? earlier.answers.get(id) : undefined;
    answers.set(id, known ?? ask(ready, subject, decisions, context));
  }
  return answers;
}

function ask(
  ready: AuditContext['registerRules'][number],
  subject: RegisterSubject,
  decisions: readonly Decision[],
  context: AuditContext,
): readonly Finding[] {
  try {
    return ready.rule
      .evaluate(subject, context)
      .map((verdict) => makeFinding(ready, verdict, verdict, decisions, context));
  } catch (fault) {
    return [faultFinding(ready, fault, { agreementId: null, discriminator: null })];
  }
}
