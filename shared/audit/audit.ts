import type { IsoDate } from '../register/plain-date.ts';
import type { Register } from '../register/register.ts';
import type { RulePack } from '../rules/rule.ts';
import { createAuditor } from './auditor.ts';
import type { AuditReport } from './report.ts';

/** Judges a whole register as at a day. Pure: the same input gives the same report. */
export function audit(register: Register, rulePack: RulePack, asAt: IsoDate): AuditReport {
  return createAuditor(rulePack).audit(register, asAt);
}
