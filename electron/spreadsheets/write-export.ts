import type { AuditReport } from '../../shared/audit/report.ts';
import { toCalendar, type CalendarDay } from '../../shared/exchange/calendar.ts';
import {
  agreementsTable,
  asImportedTable,
  type OutTable,
} from '../../shared/exchange/export-columns.ts';
import { toCsv } from '../../shared/exchange/export-csv.ts';
import { registerToJson } from '../../shared/exchange/export-json.ts';
import { actionsTable, flowsTable, partnersTable } from '../../shared/exchange/export-tables.ts';
import { formatDated } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { assertNever } from '../../shared/result/result.ts';
import { reportingTables } from './reporting-tables.ts';
import { writeXlsx } from './write-xlsx.ts';

/** What a register can be handed back as. */
export type ExportFormat = 'csv' | 'xlsx' | 'json' | 'ics';

function findingsTable(register: Register, report: AuditReport): OutTable {
  const all = [
    ...report.agreements.flatMap(({ findings }) => findings),
    ...report.registerFindings,
  ];
  return {
    name: 'Findings',
    headings: [
      'Of agreement',
      'Finding',
      'How bad',
      'Outcome',
      'What is',
      'What should be',
      'What to do',
      'Rule',
      'Sources',
      'Decision',
      'As at',
    ],
    rows: all.map((finding) =>
      [
        finding.agreementId === null ? '' : (register.agreements[finding.agreementId]?.ref ?? ''),
        finding.title,
        finding.severity,
        finding.outcome === 'not-met' ? 'not met' : 'cannot tell',
        finding.message,
        finding.criteria,
        finding.recommendation,
        finding.rule,
        finding.citations.map((citation) => citation.text).join('; '),
        finding.decision ?? '',
        report.asAt,
      ].map((text) => ({ text })),
    ),
  };
}

/** Reviews and expiries of agreements that have not ended, and actions that are not done. */
function calendarDays(register: Register, report: AuditReport): CalendarDay[] {
  const { marking } = register.profile;
  const days: CalendarDay[] = [];
  for (const agreement of report.agreements) {
    if (agreement.currency === 'ended') continue;
    const { nextReview, expiresOn } = agreement.dates;
    const about = `${agreement.ref} ${agreement.title}`;
    const describe = (said: string): string =>
      [said, agreement.partners.join(', '), `Marking: ${marking}`]
        .filter((line) => line !== '')
        .join('\n');
    if (nextReview !== null) {
      const said = `Next review: ${formatDated(nextReview)}${nextReview.how === 'computed' ? ', from the last review and the interval' : ''}`;
      days.push({
        uid: `${agreement.id}.review@concordat`,
        day: nextReview.on,
        summary: `Review due: ${about}`,
        description: describe(said),
      });
    }
    if (expiresOn !== null) {
      days.push({
        uid: `${agreement.id}.expiry@concordat`,
        day: expiresOn.on,
        summary: `Ends: ${about}`,
        description: describe(`Ends: ${formatDated(expiresOn)}`),
      });
    }
  }
  for (const action of Object.values(register.actions)) {
    if (action.due === null || action.doneOn !== null) continue;
    days.push({
      uid: `${action.id}@concordat`,
      day: action.due,
      summary: `Action due: ${action.what}`,
      description: `${action.owner}\nMarking: ${marking}`.trim(),
    });
  }
  return days;
}

function sheets(register: Register, report: AuditReport): OutTable[] {
  const tables = [
    agreementsTable(register),
    findingsTable(register, report),
    actionsTable(register),
    partnersTable(register),
    flowsTable(register),
    asImportedTable(register),
  ];
  return tables.filter(({ rows }, at) => at === 0 || rows.length > 0);
}

/** A register in a format that others read. The same register and report give the same bytes. */
export function exportBytes(
  register: Register,
  report: AuditReport,
  format: ExportFormat,
): Promise<Uint8Array> {
  return Promise.resolve(bytesFor(register, report, format));
}

/**
 * The workbook for a force's own reporting: four sheets whose columns stay as they are. A cell that begins
 * like a formula has an apostrophe before it, as in every export.
 */
export function reportingBytes(
  register: Register,
  report: AuditReport,
  registerId: string,
): Uint8Array {
  return writeXlsx(reportingTables(register, report, registerId));
}

function bytesFor(register: Register, report: AuditReport, format: ExportFormat): Uint8Array {
  const encoder = new TextEncoder();
  switch (format) {
    case 'csv':
      return encoder.encode(toCsv(agreementsTable(register)));
    case 'xlsx':
      return writeXlsx(sheets(register, report));
    case 'json':
      return encoder.encode(registerToJson(register));
    case 'ics':
      return encoder.encode(
        toCalendar(register.profile.registerName, calendarDays(register, report), report.asAt),
      );
    default:
      return assertNever(format);
  }
}
