import { termDefinitions, type TermKey, type Terms } from '../register/terms.ts';
import type { Flow } from '../register/agreement.ts';
import { isHistoric } from '../standards/historic-context.ts';
import type { ResolvedCitation } from '../standards/resolve-citations.ts';
import type { Lookups } from './lookups.ts';
import type { VerdictEvidence } from './verdict.ts';

/** Words of the register that name law, with the place in which they stand and the laws they name. */
export interface LawWords {
  readonly field: TermKey | 'flows';
  readonly label: string;
  readonly words: string;
  readonly citations: readonly ResolvedCitation[];
}

/** The law that an agreement cites. */
export interface CitedLaw {
  /** Every text in the terms that are about law, and in the flows. */
  readonly texts: readonly LawWords[];
  /** Those of them that give power and basis: of the terms, and of the flows where there are any. */
  readonly basis: readonly LawWords[];
  /** The laws that are cited as the power to share, in the terms and in the flows. */
  readonly powers: readonly ResolvedCitation[];
}

const lawTerms = [
  'gateways',
  'article6Basis',
  'condition',
  'article10Basis',
  'confidentialityBasis',
] as const satisfies readonly TermKey[];

/** Data protection law and human rights are no gateways, though people list them with these. */
const noPower = /^(?:dpa-|uk-gdpr|hra-)/;

function isBasis(field: LawWords['field']): boolean {
  return field === 'article6Basis' || field === 'gateways' || field === 'flows';
}

/** Gathers the law that the terms and the flows of one agreement cite. */
export function citedLaw(terms: Terms, flows: readonly Flow[], lookups: Lookups): CitedLaw {
  const texts: LawWords[] = [];
  const basis: LawWords[] = [];
  const powers: ResolvedCitation[] = [];
  const add = (field: LawWords['field'], label: string, words: string, isPower: boolean) => {
    if (words === '') return;
    const citations = lookups.citations(words);
    const text = { field, label, words, citations };
    texts.push(text);
    if (isBasis(field)) basis.push(text);
    if (!isPower) return;
    for (const citation of citations) {
      if (!noPower.test(citation.instrument)) powers.push(citation);
    }
  };
  for (const key of lawTerms) {
    const value = terms[key]?.value ?? null;
    if (value === null) continue;
    const { label } = termDefinitions[key];
    if (typeof value === 'string') add(key, label, value, false);
    else for (const words of value) add(key, label, words, true);
  }
  for (const flow of flows) {
    add('flows', flow.name, flow.gateway ?? '', true);
    add('flows', flow.name, flow.discloserBasis ?? '', false);
    add('flows', flow.name, flow.recipientBasis ?? '', false);
  }
  return { texts, basis, powers };
}

/** The evidence that such words give: with their page where they were read from a document. */
export function lawEvidence(
  terms: Terms,
  { field, label }: Pick<LawWords, 'field' | 'label'>,
  words: string,
): VerdictEvidence {
  const source = field === 'flows' ? undefined : terms[field]?.source;
  const quote =
    source?.how === 'read'
      ? { documentId: source.documentId, page: source.page, words: source.quote }
      : null;
  return { field, label, value: words, quote };
}

/** True where a text names this law as something of the past ("formerly section 29"). */
export function isNamedAsPast(text: LawWords, citation: ResolvedCitation): boolean {
  return isHistoric(text.words, citation.start, citation.end);
}
