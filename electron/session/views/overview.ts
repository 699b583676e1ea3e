import { horizon } from '../../../shared/audit/horizon.ts';
import {
  currencies,
  type AuditedAgreement,
  type AuditReport,
  type Rating,
} from '../../../shared/audit/report.ts';
import type { Overview } from '../../../shared/contract/view-models.ts';
import { partnerKindLabels, partnerKinds } from '../../../shared/register/partner.ts';
import { daysBetween, type IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { allFindings, isToDecide, openCounts } from './open-findings.ts';
import { partnerKindsOf } from './register-rows.ts';
import { sinceLastAudit } from './since-last-audit.ts';

const inDateCurrencies: readonly string[] = ['in-date', 'review-due', 'expiring'];

function isInDate(audited: AuditedAgreement): boolean {
  return inDateCurrencies.includes(audited.currency);
}

function countRatings(audited: readonly AuditedAgreement[]): Record<Rating, number> {
  const counts: Record<Rating, number> = { red: 0, amber: 0, green: 0, grey: 0 };
  for (const { rating } of audited) counts[rating] += 1;
  return counts;
}

type Group = Overview['groups'][number];

function group(
  by: Group['by'],
  id: string | null,
  name: string,
  members: readonly AuditedAgreement[],
): Group[] {
  if (members.length === 0) return [];
  const inDate = members.filter(isInDate).length;
  return [{ by, id, name, ratings: countRatings(members), inDate, total: members.length }];
}

/** Puts each agreement under every key that it has. */
function byKey<K>(
  agreements: readonly AuditedAgreement[],
  keysOf: (audited: AuditedAgreement) => readonly K[],
): ReadonlyMap<K, readonly AuditedAgreement[]> {
  const found = new Map<K, AuditedAgreement[]>();
  for (const audited of agreements) {
    for (const key of keysOf(audited)) {
      const members = found.get(key);
      if (members === undefined) found.set(key, [audited]);
      else members.push(audited);
    }
  }
  return found;
}

/** Agreements by partnership, then by kind of partner; one with two kinds of partner is in both. */
function groups(register: Register, report: AuditReport): Group[] {
  const ofPartnership = byKey(report.agreements, ({ partnershipId }) => [partnershipId]);
  const ofKind = byKey(report.agreements, ({ id }) => {
    const agreement = register.agreements[id];
    return agreement === undefined ? [] : partnerKindsOf(agreement, register);
  });
  return [
    ...Object.values(register.partnerships).flatMap(({ id, name }) =>
      group('partnership', id, name, ofPartnership.get(id) ?? []),
    ),
    ...group('partnership', null, 'No partnership', ofPartnership.get(null) ?? []),
    ...partnerKinds.flatMap((kind) =>
      group('partner-kind', kind, partnerKindLabels[kind], ofKind.get(kind) ?? []),
    ),
  ];
}

/** How much an agreement has to be dealt with: more and worse findings weigh more, then its dates. */
function weight(audited: AuditedAgreement): number {
  const { findings } = openCounts(audited.findings);
  const dates = currencies.length - currencies.indexOf(audited.currency);
  return findings.critical * 1e9 + findings.high * 1e6 + findings.medium * 1e3 + dates;
}

function worst(report: AuditReport): Overview['worst'] {
  return report.agreements
    .filter(({ rating, currency }) => rating === 'red' && currency !== 'ended')
    .map((audited) => ({ audited, weight: weight(audited) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 5)
    .map(({ audited: { id, ref, title, reasons } }) => ({
      id,
      ref,
      title,
      because: reasons[0] ?? '',
    }));
}

function waiting(register: Register, asAt: IsoDate): Overview['waiting'] {
  return Object.values(register.actions)
    .filter(({ raisedOn, doneOn }) => raisedOn <= asAt && (doneOn === null || doneOn > asAt))
    .toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : a.raisedOn > b.raisedOn ? 1 : 0))
    .map(({ id, owner, what, agreementId, raisedOn, due }) => ({
      id,
      owner,
      what,
      agreementId,
      ref: register.agreements[agreementId ?? '']?.ref ?? null,
      days: daysBetween(raisedOn, asAt),
      overdue: due !== null && due < asAt,
    }));
}

/** The Overview as at the day of `report`. */
export function overview(register: Register, report: AuditReport): Overview {
  const actions = waiting(register, report.asAt);
  const notFit = report.agreements.filter(
    (audited) => isInDate(audited) && audited.rating !== 'green',
  );
  return {
    summary: report.summary,
    inDateNotFit: countRatings(notFit),
    groups: groups(register, report),
    worst: worst(report),
    since: sinceLastAudit(register, report),
    waiting: actions,
    horizon: [...horizon(report, register)],
    findingsToDecide: allFindings(report).filter(isToDecide).length,
    openActions: actions.length,
  };
}
