import { count, figure, opening } from '../../messages/counts.ts';
import type { Standing } from './counts.ts';

/** The one sentence that answers: are we fit? */
export function answer({ all, inDate, fit }: Standing): string {
  if (all === 0) return 'There is no agreement in this register yet.';
  if (all === 1) {
    const [dated, fitted] = [inDate === 1 ? '' : 'not ', fit === 1 ? '' : 'not '];
    return dated === '' && fitted === ''
      ? 'The one agreement is in date and fit for purpose.'
      : `The one agreement is ${dated}in date. It is ${fitted}fit for purpose.`;
  }
  if (inDate === all && fit === all) {
    return `All ${figure(all)} agreements are in date and fit for purpose.`;
  }
  const dated =
    inDate === all
      ? `All ${count(all, 'agreement')} are in date.`
      : inDate === 0
        ? `None of ${count(all, 'agreement')} is in date.`
        : `${figure(inDate)} of ${count(all, 'agreement')} ${inDate === 1 ? 'is' : 'are'} in date.`;
  return `${dated} ${fit === 0 ? 'None is' : `${figure(fit)} ${fit === 1 ? 'is' : 'are'}`} fit for purpose.`;
}

/** What falls soon, in a line: `6 reviews and 2 expiries in the next 90 days`. */
export function soonWords(reviews: number, expiries: number, days: number): string {
  return opening(
    `${count(reviews, 'review')} and ${count(expiries, 'expiry', 'expiries')} in the next ${figure(days)} days`,
  );
}

/** A long name for a narrow column. */
export function shortPartnership(name: string): string {
  return name.replace(/community safety partnership/i, 'CSP');
}

/** Days since, in words. */
export function ago(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return `${figure(days)} days ago`;
}
