import type { NeedMatcher } from '../comparing/need-words.ts';
import type { Candidate } from './coverage-candidates.ts';
import type { Covering } from './coverage.ts';

function fitnessOf({ audited, isNeverUsed }: Candidate): Covering['state'] {
  if (audited.rating === 'red' || audited.currency === 'not-in-force') return 'unfit';
  if (audited.rating === 'grey') return 'cannot-tell';
  if (isNeverUsed) return 'never-used';
  return audited.rating === 'green' ? 'fit' : 'gaps';
}

/** How agreements that cover a need are ordered. */
export const bestFirst: readonly Covering['state'][] = [
  'fit',
  'gaps',
  'never-used',
  'unfit',
  'cannot-tell',
];

/** An agreement that covers a need, with the reason. */
export function covering(candidate: Candidate, because: string, isAnswered: boolean): Covering {
  const { agreement, audited } = candidate;
  return {
    agreementId: agreement.id,
    ref: agreement.ref,
    title: agreement.title,
    rating: audited.rating,
    currency: audited.currency,
    state: fitnessOf(candidate),
    because,
    isAnswered,
  };
}

/** Why an agreement is held to cover a need; null where nothing says so. */
export function matched(
  { agreement, items }: Candidate,
  matches: NeedMatcher,
): { readonly because: string; readonly by: 'item' | 'title' | 'purpose' } | null {
  for (const item of items) {
    const found = matches(item);
    if (found !== null) return { because: `Its data items name “${item}”.`, by: 'item' };
  }
  const inTitle = matches(agreement.title);
  if (inTitle !== null) return { because: `Its title names “${inTitle}”.`, by: 'title' };
  const inPurpose = matches(agreement.terms.purpose?.value ?? '');
  if (inPurpose === null) return null;
  return items.length === 0
    ? { because: `Its purpose names “${inPurpose}”; it has no list of data items.`, by: 'purpose' }
    : null;
}
