import { audit } from '../../shared/audit/audit.ts';
import type { AuditReport, Finding } from '../../shared/audit/report.ts';
import type { PackOptions } from '../../shared/pack/pack-input.ts';
import { usualChoices } from '../../shared/register/packs.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { packRegister } from '../fixtures/pack-register.ts';

/** How many agreements give an evidence pack of about 30, 300 and 600 pages. */
export const benchSizes = { few: 8, many: 1_800, most: 3_750 } as const;

/** A size by the name that a child is given. */
export function sizeCalled(name: string): number {
  if (name === 'many' || name === 'most') return benchSizes[name];
  return benchSizes.few;
}

export const benchOptions: PackOptions = {
  ...usualChoices,
  // The kind that says everything, and so the longest.
  kind: 'inspection',
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

/** The register and the audit that are printed by all: every third agreement's document was read. */
export function benchMatter(agreements: number): {
  readonly register: Register;
  readonly report: AuditReport;
} {
  const register = packRegister(agreements);
  const report = audit(register, rulePack, benchOptions.asAt);
  const read = report.agreements.map((agreement, at) =>
    at % 3 === 0 ? { ...agreement, findings: agreement.findings.map(quoted) } : agreement,
  );
  return { register, report: { ...report, agreements: read } };
}

/** A finding that rests on the words of a document, as those of an agreement that was read. */
function quoted(finding: Finding, at: number): Finding {
  if (finding.outcome !== 'not-met') return finding;
  const words = `The parties shall keep the data that are shared under clause ${at + 2} for as long as each of them needs it, and shall review the arrangement from time to time.`;
  const quote = { documentId: `document-${finding.agreementId ?? ''}`, page: at + 1, words };
  return {
    ...finding,
    evidence: finding.evidence.map((evidence, index) =>
      index === 0 ? { ...evidence, quote } : evidence,
    ),
  };
}
