import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err } from '../../shared/result/result.ts';
import type { Dispatch } from './dispatch.ts';

/** How much a window may ask. */
export interface RateLimits {
  /** Messages that may come at once after a rest. */
  readonly burst: number;
  /** Messages a second over a longer time. */
  readonly perSecond: number;
  /** Messages that may wait for their answers at the same time. */
  readonly waiting: number;
}

/** Many times what the views ask, even while a folder of documents comes in. */
export const usualRate: RateLimits = { burst: 400, perSecond: 200, waiting: 64 };

/**
 * Refuses a flood instead of queueing it: neither the number of messages in a time nor the number
 * that wait for an answer grows without end. `now` counts milliseconds and never goes back.
 */
export function limitRate(
  dispatch: Dispatch,
  now: () => number,
  limits: RateLimits = usualRate,
): Dispatch {
  let left = limits.burst;
  let refilledAt = now();
  let waiting = 0;
  return async (channel, input) => {
    const at = now();
    left = Math.min(limits.burst, left + ((at - refilledAt) / 1000) * limits.perSecond);
    refilledAt = at;
    if (left < 1 || waiting >= limits.waiting) return err(tooMuch());
    left -= 1;
    waiting += 1;
    try {
      return await dispatch(channel, input);
    } finally {
      waiting -= 1;
    }
  };
}

function tooMuch(): Refusal {
  return refusal(
    'too-much-at-once',
    'The window asked for more at once than Concordat answers.',
    'Wait a moment and do it again; if it happens again, restart Concordat.',
  );
}
