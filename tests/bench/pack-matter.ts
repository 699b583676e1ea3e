import { audit } from '../../shared/audit/audit.ts';
import type { AuditReport } from '../../shared/audit/report.ts';
import type { PackOptions } from '../../shared/pack/pack-input.ts';
import { usualChoices } from '../../shared/register/packs.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { packRegister } from '../fixtures/pack-register.ts';

/** So many agreements give a pack of about 300 pages. */
export const benchAgreements = 1_600;

export const benchOptions: PackOptions = {
  ...usualChoices,
  asAt: isoDate('2026-11-22'),
  partnershipId: null,
  meetingOn: isoDate('2026-12-03'),
  marking: 'OFFICIAL-SENSITIVE',
  handling: '',
  reference: 'IGP-2026-11',
  version: '1.0',
  author: 'Information governance officer',
};

export const benchMadeAt = '2026-11-22T20:42:00.000Z';

/** The register and the audit that are printed by both. */
export function benchMatter(agreements: number): { register: Register; report: AuditReport } {
  const register = packRegister(agreements);
  return { register, report: audit(register, rulePack, benchOptions.asAt) };
}
