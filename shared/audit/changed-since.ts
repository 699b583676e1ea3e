import type { AuditRecord } from '../register/register.ts';
import {
  currencies,
  ratings,
  type AuditedAgreement,
  type Currency,
  type Rating,
} from './report.ts';

/** The state of one agreement in one audit. */
export interface AuditedState {
  readonly rating: Rating;
  readonly currency: Currency;
}

/** An agreement whose rating or currency is not what it was; null on the side where it is not there. */
export interface Moved {
  readonly id: string;
  readonly then: AuditedState | null;
  readonly now: AuditedState | null;
  readonly direction: 'new' | 'gone' | 'better' | 'worse' | 'same-rating';
}

/** The states of a report's agreements, by id. */
export function statesOf(
  agreements: readonly AuditedAgreement[],
): ReadonlyMap<string, AuditedState> {
  return new Map(agreements.map(({ id, rating, currency }) => [id, { rating, currency }]));
}

/** The states that a recorded audit holds; what it says in words that are no longer known is left out. */
export function recordedStates(record: AuditRecord): ReadonlyMap<string, AuditedState> {
  const states = new Map<string, AuditedState>();
  for (const [id, said] of Object.entries(record.agreements)) {
    const rating = ratings.find((each) => each === said.rating);
    const currency = currencies.find((each) => each === said.currency);
    if (rating !== undefined && currency !== undefined) states.set(id, { rating, currency });
  }
  return states;
}

/** Grey stands between: it is neither fit nor known to be unfit. */
const rank: Readonly<Record<Rating, number>> = { red: 0, grey: 1, amber: 2, green: 3 };

function directionOf(then: AuditedState | null, now: AuditedState | null): Moved['direction'] {
  if (then === null) return 'new';
  if (now === null) return 'gone';
  const step = rank[now.rating] - rank[then.rating];
  if (step === 0) return 'same-rating';
  return step > 0 ? 'better' : 'worse';
}

/** What moved between two audits, in the order of the later one, with what is gone at the end. */
export function changedSince(
  then: ReadonlyMap<string, AuditedState>,
  now: ReadonlyMap<string, AuditedState>,
): readonly Moved[] {
  const moved: Moved[] = [];
  const add = (id: string) => {
    const [before, after] = [then.get(id) ?? null, now.get(id) ?? null];
    if (before?.rating === after?.rating && before?.currency === after?.currency) return;
    moved.push({ id, then: before, now: after, direction: directionOf(before, after) });
  };
  for (const id of now.keys()) add(id);
  for (const id of then.keys()) if (!now.has(id)) add(id);
  return moved;
}
