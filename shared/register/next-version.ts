import type { Agreement } from './agreement.ts';
import type { IsoDate } from './plain-date.ts';
import { termKeys, termsSchema, type TermKey, type Terms } from './terms.ts';

/** Terms that belong to the old version only: its dates, its signatures and where it lies. */
export const termsLeftEmpty: readonly TermKey[] = [
  'signedByForceOn',
  'allPartnersSigned',
  'unsignedPartners',
  'effectiveFrom',
  'expiresOn',
  'lastReview',
  'nextReview',
  'lastUsed',
  'breaches',
  'supersededBy',
  'documentLocation',
  'published',
  'statedRating',
];

/** `3.0` becomes `4.0`, `2` becomes `3`, `v1` becomes `v2`; other words are kept. */
export function nextVersionWords(version: string): string {
  return version.replace(/\d+/, (figures) => String(Number(figures) + 1));
}

/** A reference for the next version: `ISA-014` becomes `ISA-014/2`, and `ISA-014/2` becomes `ISA-014/3`. */
export function nextReference(ref: string): string {
  const numbered = /^(.+)\/(\d{1,3})$/.exec(ref);
  const stem = numbered?.[1] ?? ref;
  return `${stem}/${Number(numbered?.[2] ?? 1) + 1}`;
}

/**
 * The draft that takes the place of an agreement one day: parties, flows and terms as they are, without
 * the dates and signatures of the old version, linked to it by its reference. What the register has no
 * place for stays so.
 */
export function nextVersionOf(
  agreement: Agreement,
  made: { readonly id: string; readonly ref: string; readonly at: string; readonly today: IsoDate },
): Agreement {
  const source = { how: 'typed', at: made.at } as const;
  const own: Record<string, unknown> = {
    status: 'draft',
    dateDrafted: { kind: 'date', on: made.today, precision: 'day' },
    linkedAgreements: [...(agreement.terms.linkedAgreements?.value ?? []), agreement.ref],
  };
  const version = agreement.terms.version?.value;
  if (version != null) own['version'] = nextVersionWords(version);
  const empty = new Set<TermKey>(termsLeftEmpty);
  const entries = termKeys.flatMap((key): (readonly [string, unknown])[] => {
    const entry = agreement.terms[key];
    if (key in own) return [[key, { value: own[key], said: null, source }]];
    if (entry === undefined) return [];
    return [[key, { value: empty.has(key) ? null : entry.value, said: null, source }]];
  });
  // Each value is one that the old version has, or one of its kind: the schema confirms it.
  const terms: Terms = termsSchema.parse(Object.fromEntries(entries));
  return {
    ...agreement,
    id: made.id,
    ref: made.ref,
    parties: agreement.parties.map((party) => ({
      ...party,
      signature: { ...party.signature, state: 'not-signed', on: null },
    })),
    terms,
    asImported: null,
  };
}
