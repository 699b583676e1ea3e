import { reportJson } from '../../shared/audit/report-json.ts';
import type { AuditReport } from '../../shared/audit/report.ts';
import type { PackData } from '../../shared/pack/attachment.ts';
import type { PackOptions } from '../../shared/register/packs.ts';
import type { Register } from '../../shared/register/register.ts';
import { narrowedTo } from '../session/views/narrowed-report.ts';
import { exportBytes } from '../spreadsheets/write-export.ts';

/**
 * The data that a pack carries: the audit as JSON and the register as CSV, of the agreements that the
 * pack is about and of no others.
 */
export async function packData(
  register: Register,
  report: AuditReport,
  options: PackOptions,
): Promise<readonly PackData[]> {
  if (!options.withData) return [];
  const scope =
    options.kind === 'agreement'
      ? { ...report, agreements: report.agreements.filter(({ id }) => id === options.agreementId) }
      : narrowedTo(report, options.partnershipId);
  const ids = new Set(scope.agreements.map(({ id }) => id));
  const agreements = Object.fromEntries(
    Object.entries(register.agreements).filter(([id]) => ids.has(id)),
  );
  const json = `${JSON.stringify(reportJson(scope, []), null, 2)}\n`;
  return [
    {
      name: `audit-${options.asAt}.json`,
      mediaType: 'application/json',
      description: 'The audit: ratings, findings and their sources',
      bytes: new TextEncoder().encode(json),
    },
    {
      name: `register-${options.asAt}.csv`,
      mediaType: 'text/csv',
      description: 'The register extract, one agreement a row',
      bytes: await exportBytes({ ...register, agreements }, scope, 'csv'),
    },
  ];
}
