import type { Terms } from '../register/terms.ts';

/** True where an agreement is withdrawn, terminated or superseded: nothing is asked of it any more. */
export function isEndedAgreement(terms: Terms): boolean {
  const status = terms.status?.value;
  if (status === 'withdrawn' || status === 'terminated' || status === 'superseded') return true;
  const successor = terms.supersededBy?.value;
  return (
    typeof successor === 'string' &&
    successor.trim() !== '' &&
    !/^(?:n\/?a|none|no|-|tbc|\?)$/i.test(successor.trim())
  );
}
