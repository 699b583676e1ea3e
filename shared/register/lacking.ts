import type { Agreement } from './agreement.ts';
import type { TermKey } from './terms.ts';

/** What an officer looks for the want of: "no DPIA", "without signed copy". */
export const lackables = [
  'dpia',
  'start',
  'end',
  'review',
  'use',
  'owner',
  'contact',
  'purpose',
  'power',
  'basis',
  'condition',
  'policy',
  'retention',
  'marking',
  'version',
  'liaison',
  'signatory',
  'document',
  'partner',
] as const;
export type Lackable = (typeof lackables)[number];

const termOf: Readonly<Partial<Record<Lackable, TermKey>>> = {
  dpia: 'dpiaRef',
  start: 'effectiveFrom',
  end: 'expiresOn',
  review: 'nextReview',
  use: 'lastUsed',
  owner: 'businessOwner',
  contact: 'igContact',
  purpose: 'purpose',
  power: 'gateways',
  basis: 'article6Basis',
  condition: 'condition',
  policy: 'apdRef',
  retention: 'retention',
  marking: 'marking',
  version: 'version',
  liaison: 'liaisonOfficer',
  signatory: 'forceSignatory',
};

/** What an agreement says nothing of. `hasDocument` is whether a file of it is held. */
export function lackedBy(agreement: Agreement, hasDocument: boolean): Lackable[] {
  return lackables.filter((each) => {
    if (each === 'document') return !hasDocument;
    if (each === 'partner') return agreement.parties.length === 0;
    const term = termOf[each];
    const value = term === undefined ? null : (agreement.terms[term]?.value ?? null);
    return value === null || (Array.isArray(value) && value.length === 0);
  });
}

/** The words by which each is asked for after "no" or "without"; the first is how it is shown. */
export const lackableWords: Readonly<Record<Lackable, readonly string[]>> = {
  dpia: ['DPIA', 'impact assessment'],
  start: ['start date', 'start'],
  end: ['end date', 'expiry date', 'expiry', 'end'],
  review: ['review date', 'review'],
  use: ['record of use', 'last use', 'use'],
  owner: ['owner', 'business owner'],
  contact: ['IG contact', 'contact'],
  purpose: ['purpose'],
  power: ['legal power', 'power', 'gateway'],
  basis: ['lawful basis', 'basis'],
  condition: ['condition'],
  policy: ['policy document', 'policy', 'APD'],
  retention: ['retention'],
  marking: ['marking'],
  version: ['version'],
  liaison: ['liaison officer', 'liaison'],
  signatory: ['signatory'],
  document: ['signed copy', 'document', 'copy'],
  partner: ['partner', 'partners', 'parties'],
};
