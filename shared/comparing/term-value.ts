import type { Agreement } from '../register/agreement.ts';
import type { PartnerKind } from '../register/partner.ts';
import type { TermEntry, TermKey } from '../register/terms.ts';
import { comparedTerms, type ComparedTerm, type ComparisonForm } from '../standards/consistency.ts';
import { normaliseKinds, normaliseList, normaliseMonths, normaliseText } from './normalise.ts';
import { noPlace, saysNothing, type SaidValue } from './said-value.ts';

/** An agreement with what a comparison needs beside it. */
export interface ComparedAgreement {
  readonly agreement: Agreement;
  /** Kinds of the parties other than the force. */
  readonly kinds: readonly PartnerKind[];
  /** The liaison officer that its partnership names; an agreement's own comes first. */
  readonly liaisonOfficer: string | null;
}

type Normalise = (form: ComparisonForm, text: string) => SaidValue;

function entryValue(term: ComparedTerm, entry: TermEntry, normalise: Normalise): SaidValue {
  const { value } = entry;
  if (value === null) return saysNothing(entry.said ?? '');
  if (typeof value === 'string') return normalise(term.form, value);
  if (typeof value === 'number') return normaliseMonths(value);
  if (Array.isArray(value)) return normaliseList(term.form, value);
  return noPlace;
}

function valueOf(term: ComparedTerm, compared: ComparedAgreement, normalise: Normalise): SaidValue {
  if (term.id === 'partnerKinds') return normaliseKinds(compared.kinds);
  // Every other id of the table is a term key; a unit test holds the two together.
  const entry = compared.agreement.terms[term.id as TermKey];
  const own = entry === undefined ? noPlace : entryValue(term, entry, normalise);
  if (term.id === 'liaisonOfficer' && own.state !== 'said' && compared.liaisonOfficer !== null) {
    return normalise('post', compared.liaisonOfficer);
  }
  return own;
}

/** How many texts are remembered before all are forgotten. */
const bound = 20_000;

/**
 * Answers what an agreement says of each term, in the order of `comparedTerms`; remembers the answer
 * while the agreement is the same object, and each text, since registers say the same again and again.
 */
export function createValues(): (compared: ComparedAgreement) => readonly SaidValue[] {
  const known = new WeakMap<
    Agreement,
    { readonly key: string; readonly values: readonly SaidValue[] }
  >();
  const texts = new Map<string, SaidValue>();
  const normalise: Normalise = (form, text) => {
    const key = `${form} ${text}`;
    const before = texts.get(key);
    if (before !== undefined) return before;
    const value = normaliseText(form, text);
    if (texts.size >= bound) texts.clear();
    texts.set(key, value);
    return value;
  };
  return (compared) => {
    const key = `${compared.kinds.join(' ')} ${compared.liaisonOfficer ?? ''}`;
    const before = known.get(compared.agreement);
    if (before?.key === key) return before.values;
    const values = comparedTerms.map((term) => valueOf(term, compared, normalise));
    known.set(compared.agreement, { key, values });
    return values;
  };
}
