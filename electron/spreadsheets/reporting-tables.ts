import type { AuditReport, Finding } from '../../shared/audit/report.ts';
import type { Dated } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import type { OutCell, OutTable } from '../../shared/exchange/export-columns.ts';

/**
 * The columns of the tables for a force's own reporting. Reports are built on these names: a new column
 * goes to the end of its table, none is renamed, moved or taken out. Described in assets/help/reporting.md.
 */
export const reportingColumns = {
  agreements: [
    'register_id',
    'as_at',
    'agreement_id',
    'reference',
    'title',
    'partnership',
    'partners',
    'rating',
    'currency',
    'is_in_date',
    'effective_from',
    'expires_on',
    'last_review',
    'next_review',
    'findings_open',
    'findings_not_met',
    'findings_cannot_tell',
    'flows',
    'actions_open',
  ],
  findings: [
    'register_id',
    'as_at',
    'finding_id',
    'agreement_id',
    'rule',
    'clause',
    'scope',
    'severity',
    'outcome',
    'force',
    'title',
    'message',
    'recommendation',
    'decision',
  ],
  flows: [
    'register_id',
    'as_at',
    'flow_id',
    'agreement_id',
    'name',
    'from_party',
    'to_parties',
    'data_items',
    'special_category',
    'criminal_offence',
    'law_enforcement',
    'regime',
    'gateway',
    'discloser_basis',
    'recipient_basis',
    'condition',
    'frequency',
    'transfer_method',
  ],
  actions: [
    'register_id',
    'as_at',
    'action_id',
    'agreement_id',
    'finding_id',
    'what',
    'owner',
    'raised_on',
    'due_on',
    'done_on',
    'is_overdue',
  ],
} as const;

type Value = string | number | boolean | null;

function cell(value: Value): OutCell {
  if (value === null) return { text: '' };
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no' };
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? { text: value, day: value }
    : { text: String(value) };
}

/** Rows by the name of their column, so that none can slip under another heading. */
function table<K extends string>(
  name: string,
  headings: readonly K[],
  rows: readonly Readonly<Record<K, Value>>[],
): OutTable {
  return { name, headings, rows: rows.map((row) => headings.map((key) => cell(row[key]))) };
}

/** The day; a date that is known only by its month or year is the day by which the audit judges it. */
function dayOf(dated: Dated | null): string | null {
  return dated?.on ?? null;
}

const inDate: readonly string[] = ['in-date', 'review-due', 'expiring'];

/**
 * One row for each agreement, finding, flow and action, as at the day of the report. Ids and the register's
 * id join the tables, also those of many registers; codes are those of the audit, not labels.
 */
export function reportingTables(
  register: Register,
  report: AuditReport,
  registerId: string,
): readonly OutTable[] {
  const { asAt } = report;
  const head = { register_id: registerId, as_at: asAt };
  const actions = Object.values(register.actions);
  const findings: Finding[] = [
    ...report.agreements.flatMap((agreement) => agreement.findings),
    ...report.registerFindings,
  ];
  return [
    table(
      'agreements',
      reportingColumns.agreements,
      report.agreements.map((audited) => {
        const open = audited.findings.filter(({ decision }) => decision === null);
        const count = (outcome: Finding['outcome']): number =>
          open.filter((finding) => finding.outcome === outcome).length;
        const { dates } = audited;
        return {
          ...head,
          agreement_id: audited.id,
          reference: audited.ref,
          title: audited.title,
          partnership: audited.partnership,
          partners: audited.partners.join('; '),
          rating: audited.rating,
          currency: audited.currency,
          is_in_date: inDate.includes(audited.currency),
          effective_from: dayOf(dates.effectiveFrom),
          expires_on: dayOf(dates.expiresOn),
          last_review: dayOf(dates.lastReview),
          next_review: dayOf(dates.nextReview),
          findings_open: open.length,
          findings_not_met: count('not-met'),
          findings_cannot_tell: count('cannot-tell'),
          flows: register.agreements[audited.id]?.flows.length ?? 0,
          actions_open: actions.filter(
            ({ agreementId, doneOn }) => agreementId === audited.id && doneOn === null,
          ).length,
        };
      }),
    ),
    table(
      'findings',
      reportingColumns.findings,
      findings.map((finding) => ({
        ...head,
        finding_id: finding.id,
        agreement_id: finding.agreementId,
        rule: finding.rule,
        clause: finding.clause,
        scope: finding.scope,
        severity: finding.severity,
        outcome: finding.outcome,
        force: finding.force,
        title: finding.title,
        message: finding.message,
        recommendation: finding.recommendation,
        decision: finding.decision,
      })),
    ),
    table(
      'flows',
      reportingColumns.flows,
      Object.values(register.agreements).flatMap((agreement) => {
        const names = new Map(agreement.parties.map(({ id, name }) => [id, name]));
        return agreement.flows.map((flow) => ({
          ...head,
          flow_id: flow.id,
          agreement_id: agreement.id,
          name: flow.name,
          from_party: names.get(flow.fromPartyId) ?? null,
          to_parties: flow.toPartyIds.map((id) => names.get(id) ?? '').join('; '),
          data_items: flow.dataItems.join('; '),
          special_category: flow.specialCategory,
          criminal_offence: flow.criminalOffence,
          law_enforcement: flow.lawEnforcementPurpose,
          regime: flow.regime,
          gateway: flow.gateway,
          discloser_basis: flow.discloserBasis,
          recipient_basis: flow.recipientBasis,
          condition: flow.condition,
          frequency: flow.frequency,
          transfer_method: flow.transferMethod,
        }));
      }),
    ),
    table(
      'actions',
      reportingColumns.actions,
      actions.map((action) => ({
        ...head,
        action_id: action.id,
        agreement_id: action.agreementId,
        finding_id: action.findingId,
        what: action.what,
        owner: action.owner,
        raised_on: action.raisedOn,
        due_on: action.due,
        done_on: action.doneOn,
        is_overdue: action.doneOn === null && action.due !== null && action.due < asAt,
      })),
    ),
  ];
}
