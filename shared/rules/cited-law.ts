import { termDefinitions, type TermKey } from '../register/terms.ts';
import { isHistoric } from '../standards/historic-context.ts';
import type { ResolvedCitation } from '../standards/resolve-citations.ts';
import type { Lookups } from './lookups.ts';
import type { AgreementSubject } from './subject.ts';

/** Words of the register that name law, with the place in which they stand. */
export interface LawWords {
  readonly field: TermKey | 'flows';
  readonly label: string;
  readonly words: string;
}

/** A law that an agreement cites, with the words that cite it. */
export interface CitedLaw extends LawWords {
  readonly citation: ResolvedCitation;
  /** True where it is named as something of the past ("formerly section 29"). */
  readonly isHistoric: boolean;
}

const lawTerms = [
  'gateways',
  'article6Basis',
  'condition',
  'article10Basis',
  'confidentialityBasis',
] as const satisfies readonly TermKey[];
const basisTerms = ['article6Basis', 'gateways'] as const satisfies readonly TermKey[];

function wordsOf(
  subject: AgreementSubject,
  keys: readonly (typeof lawTerms)[number][],
): LawWords[] {
  const found: LawWords[] = [];
  for (const key of keys) {
    const value = subject.terms[key]?.value;
    if (value === undefined || value === null) continue;
    const { label } = termDefinitions[key];
    for (const words of typeof value === 'string' ? [value] : value) {
      if (words !== '') found.push({ field: key, label, words });
    }
  }
  return found;
}

function flowWords(subject: AgreementSubject): LawWords[] {
  return subject.agreement.flows.flatMap((flow) =>
    [flow.gateway, flow.discloserBasis, flow.recipientBasis].flatMap((words) =>
      words === null || words === '' ? [] : [{ field: 'flows' as const, label: flow.name, words }],
    ),
  );
}

/** What the register gives as power and basis: the terms, and the flows where there are any. */
export function basisTexts(subject: AgreementSubject): readonly LawWords[] {
  return [...wordsOf(subject, basisTerms), ...flowWords(subject)];
}

/** The laws that are cited as the power to share, in the terms and in the flows. */
export function citedGateways(
  subject: AgreementSubject,
  lookups: Lookups,
): readonly ResolvedCitation[] {
  const found: ResolvedCitation[] = [];
  const add = (text: string) => {
    for (const citation of lookups.citations(text)) {
      // Data protection law and human rights are no gateways, though people list them with these.
      if (!/^(?:dpa-|uk-gdpr|hra-)/.test(citation.instrument)) found.push(citation);
    }
  };
  for (const text of subject.terms.gateways?.value ?? []) add(text);
  for (const flow of subject.agreement.flows) if (flow.gateway !== null) add(flow.gateway);
  return found;
}

/** Every law that an agreement cites in the terms that are about law, and in its flows. */
export function citedLaw(subject: AgreementSubject, lookups: Lookups): readonly CitedLaw[] {
  const found: CitedLaw[] = [];
  for (const place of [...wordsOf(subject, lawTerms), ...flowWords(subject)]) {
    for (const citation of lookups.citations(place.words)) {
      const { start, end } = citation;
      found.push({ ...place, citation, isHistoric: isHistoric(place.words, start, end) });
    }
  }
  return found;
}
