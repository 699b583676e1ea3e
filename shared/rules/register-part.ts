import type { Agreement } from '../register/agreement.ts';
import { termKeys, type TermKey } from '../register/terms.ts';
import { comparedTerms } from '../standards/consistency.ts';

/**
 * A part of an agreement at which a rule about the whole register may look. `places` is which terms
 * have a place, whatever stands in it.
 */
export type RegisterPart = 'ref' | 'title' | 'partnershipId' | 'parties' | 'places' | TermKey;

/** The parts by which agreements of several areas are found to be for the same thing, and compared. */
export const arrangementParts: readonly RegisterPart[] = [
  'ref',
  'title',
  'partnershipId',
  'parties',
  'status',
  'supersededBy',
  'effectiveFrom',
  ...termKeys.filter((key) => comparedTerms.some(({ id }) => id === key)),
];

const ownParts = ['ref', 'title', 'partnershipId', 'parties'] as const;

/** The parts in which two versions of an agreement differ, by identity. */
export function changedParts(a: Agreement, b: Agreement): readonly RegisterPart[] {
  const changed: RegisterPart[] = ownParts.filter((part) => a[part] !== b[part]);
  if (a.terms === b.terms) return changed;
  const terms = termKeys.filter((key) => a.terms[key] !== b.terms[key]);
  const isPlaced = terms.some(
    (key) => (a.terms[key] === undefined) !== (b.terms[key] === undefined),
  );
  return [...changed, ...terms, ...(isPlaced ? (['places'] as const) : [])];
}
