import type { AuditedAgreement, AuditReport } from '../../../shared/audit/report.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import type { Agreement } from '../../../shared/register/agreement.ts';
import { lackedBy } from '../../../shared/register/lacking.ts';
import type { PartnerKind } from '../../../shared/register/partner.ts';
import type { Dated } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { DateValue } from '../../../shared/register/terms.ts';
import { openCounts } from './open-findings.ts';

function dated(value: DateValue | null | undefined): Dated | null {
  return value?.kind === 'date' ? { on: value.on, precision: value.precision } : null;
}

/** The kinds of the bodies in an agreement, apart from the force itself; each once. */
export function partnerKindsOf(agreement: Agreement, register: Register): PartnerKind[] {
  const kinds = new Set<PartnerKind>();
  for (const { partnerId } of agreement.parties) {
    const partner = partnerId === null ? undefined : register.partners[partnerId];
    if (partner !== undefined && partner.name !== register.profile.forceName) {
      kinds.add(partner.kind);
    }
  }
  return [...kinds];
}

type Rows = Output<'register.rows'>;

/** The rows of one register: made anew where an agreement or what is said of it changed, else kept. */
export interface RegisterRows {
  /**
   * The Register view: one row an agreement, in the order of the register. Where the rows of `since`
   * were the last that were asked for as at the same day, only those that are others now.
   */
  readonly of: (
    register: Register,
    report: AuditReport,
    revision: number,
    since: number | null,
  ) => Rows;
}

interface KeptRow {
  readonly agreement: Agreement;
  readonly hasDocument: boolean;
  readonly row: RegisterRow;
}

interface Sent {
  readonly asAt: string;
  readonly revision: number;
  readonly rows: ReadonlyMap<string, RegisterRow>;
}

/** Starts with no row kept. */
export function createRegisterRows(): RegisterRows {
  let kept = new WeakMap<AuditedAgreement, KeptRow>();
  let partners: Register['partners'] | null = null;
  let sent: Sent | null = null;

  function rowsOf(register: Register, report: AuditReport): Map<string, RegisterRow> {
    // The kinds of partner in a row are those of the partners' records.
    if (partners !== register.partners) kept = new WeakMap();
    partners = register.partners;
    const documented = new Set(Object.values(register.documents).map((each) => each.agreementId));
    const rows = new Map<string, RegisterRow>();
    for (const audited of report.agreements) {
      const agreement = register.agreements[audited.id];
      if (agreement === undefined) continue;
      const hasDocument = documented.has(audited.id);
      const known = kept.get(audited);
      const isSame = known?.agreement === agreement && known.hasDocument === hasDocument;
      const row = isSame ? known.row : rowOf(audited, agreement, hasDocument, register);
      if (!isSame) kept.set(audited, { agreement, hasDocument, row });
      rows.set(audited.id, row);
    }
    return rows;
  }

  return {
    of: (register, report, revision, since) => {
      const rows = rowsOf(register, report);
      const before = sent?.asAt === report.asAt && sent.revision === since ? sent : null;
      sent = { asAt: report.asAt, revision, rows };
      const difference = before === null ? null : differenceOf(before.rows, rows);
      return {
        revision,
        since: difference === null ? null : since,
        ...(difference ?? { rows: [...rows.values()], gone: [] }),
        summary: report.summary,
        partnerships: Object.values(register.partnerships).map(({ id, name }) => ({ id, name })),
        partners: Object.values(register.partners).map(({ id, name, kind }) => ({
          id,
          name,
          kind,
        })),
      };
    },
  };
}

/** What changed from some rows to others; null where rows that stayed stand in another order. */
function differenceOf(
  before: ReadonlyMap<string, RegisterRow>,
  after: ReadonlyMap<string, RegisterRow>,
): Pick<Rows, 'rows' | 'gone'> | null {
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const left = [...before.keys()].filter((id) => after.has(id));
  const ids = [...after.keys()];
  // What is new stands at the end, or the rows have to be sent in their order.
  if (left.some((id, place) => ids[place] !== id)) return null;
  return { gone, rows: [...after].flatMap(([id, row]) => (before.get(id) === row ? [] : [row])) };
}

function rowOf(
  audited: AuditedAgreement,
  agreement: Agreement,
  hasDocument: boolean,
  register: Register,
): RegisterRow {
  const { effectiveFrom, nextReview, expiresOn } = audited.dates;
  return {
    id: audited.id,
    ref: audited.ref,
    title: audited.title,
    partnershipId: audited.partnershipId,
    partnership: audited.partnership,
    partners: audited.partners,
    partnerKinds: partnerKindsOf(agreement, register),
    currency: audited.currency,
    rating: audited.rating,
    effectiveFrom,
    nextReview: nextReview === null ? null : { on: nextReview.on, precision: nextReview.precision },
    expiresOn,
    lastUsed: dated(agreement.terms.lastUsed?.value),
    businessOwner: agreement.terms.businessOwner?.value ?? null,
    lacks: lackedBy(agreement, hasDocument),
    ...openCounts(audited.findings),
  };
}
