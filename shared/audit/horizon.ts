import { addDays, addMonths, type IsoDate } from '../register/plain-date.ts';
import type { Register } from '../register/register.ts';
import type { AuditReport } from './report.ts';

/** Something that falls in the coming months. */
export interface HorizonEntry {
  readonly on: IsoDate;
  readonly kind: 'review' | 'expiry' | 'body-ends';
  /** Null for a body, which may be party to several agreements. */
  readonly agreementId: string | null;
  readonly ref: string | null;
  readonly label: string;
  /** Inside the force's "due" threshold. */
  readonly soon: boolean;
}

/** How far the horizon reaches. */
const months = 12;

/** What falls from the day of the audit to the same day a year on, both included, by day. */
export function horizon(report: AuditReport, register: Register): readonly HorizonEntry[] {
  const { asAt } = report;
  const until = addMonths(asAt, months);
  const dueUntil = addDays(asAt, register.profile.dueDays);
  const entries: HorizonEntry[] = [];
  const add = (on: IsoDate, rest: Omit<HorizonEntry, 'on' | 'soon'>) => {
    if (on >= asAt && on <= until) entries.push({ on, ...rest, soon: on <= dueUntil });
  };
  for (const { id, ref, title, currency, dates } of report.agreements) {
    if (currency === 'ended') continue;
    const place = { agreementId: id, ref, label: title };
    if (dates.nextReview !== null) add(dates.nextReview.on, { kind: 'review', ...place });
    if (dates.expiresOn !== null) add(dates.expiresOn.on, { kind: 'expiry', ...place });
  }
  for (const partner of Object.values(register.partners)) {
    if (partner.endedOn === null) continue;
    const place = { agreementId: null, ref: null, label: partner.name };
    add(partner.endedOn, { kind: 'body-ends', ...place });
  }
  return entries.sort((a, b) => (a.on === b.on ? compare(a, b) : a.on < b.on ? -1 : 1));
}

function compare(a: HorizonEntry, b: HorizonEntry): number {
  const [left, right] = [`${a.kind} ${a.ref ?? a.label}`, `${b.kind} ${b.ref ?? b.label}`];
  return left === right ? 0 : left < right ? -1 : 1;
}
