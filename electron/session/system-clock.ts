import { formatISO } from 'date-fns';
import { isoDate } from '../../shared/register/plain-date.ts';
import type { Clock } from './host-ports.ts';

/** The machine's clock, in the zone in which the machine stands. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => isoDate(formatISO(new Date(), { representation: 'date' })),
};
