import type { Register } from '../register/register.ts';
import { worstFirst } from './audit-agreement.ts';
import type { AuditContext } from './audit-context.ts';
import { faultFinding, makeFinding } from './make-finding.ts';
import type { Finding } from './report.ts';

/** Judges what only the whole register can show: references that clash or lead nowhere. */
export function auditRegister(register: Register, context: AuditContext): Finding[] {
  const decisions = Object.values(register.decisions);
  const findings: Finding[] = [];
  for (const ready of context.registerRules) {
    try {
      for (const verdict of ready.rule.evaluate({ register }, context)) {
        findings.push(makeFinding(ready, verdict, verdict, decisions, context));
      }
    } catch (fault) {
      findings.push(faultFinding(ready, fault, { agreementId: null, discriminator: null }));
    }
  }
  return worstFirst(findings);
}
