import type { Overview } from '../../../shared/contract/view-models.ts';
import { addMonths, type IsoDate } from '../../../shared/register/plain-date.ts';

type Entry = Overview['horizon'][number];

/** A month of the horizon and what falls in it, by kind, earliest first. */
export interface HorizonMonth {
  /** The first day that counts: the day of the audit in the first month, else the first of it. */
  readonly key: string;
  readonly from: IsoDate;
  readonly reviews: readonly Entry[];
  readonly expiries: readonly Entry[];
  readonly bodies: readonly Entry[];
}

/** The months from the day of the audit to the same day a year on: thirteen, the ends being parts. */
export function horizonMonths(horizon: readonly Entry[], asAt: IsoDate): readonly HorizonMonth[] {
  return Array.from({ length: 13 }, (_, index) => {
    const from = addMonths(asAt, index);
    const key = from.slice(0, 7);
    const within = horizon.filter((entry) => entry.on.startsWith(key));
    return {
      key,
      from,
      reviews: within.filter((entry) => entry.kind === 'review'),
      expiries: within.filter((entry) => entry.kind === 'expiry'),
      bodies: within.filter((entry) => entry.kind === 'body-ends'),
    };
  });
}
