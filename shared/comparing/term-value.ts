import type { Agreement } from '../register/agreement.ts';
import type { PartnerKind } from '../register/partner.ts';
import type { TermEntry, TermKey } from '../register/terms.ts';
import { comparedTerms, type ComparedTerm } from '../standards/consistency.ts';
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

function entryValue(term: ComparedTerm, entry: TermEntry): SaidValue {
  const { value } = entry;
  if (value === null) return saysNothing(entry.said ?? '');
  if (typeof value === 'string') return normaliseText(term.form, value);
  if (typeof value === 'number') return normaliseMonths(value);
  if (Array.isArray(value)) return normaliseList(term.form, value);
  return noPlace;
}

/** What an agreement says of a term that is compared. */
export function valueOf(term: ComparedTerm, compared: ComparedAgreement): SaidValue {
  if (term.id === 'partnerKinds') return normaliseKinds(compared.kinds);
  // Every other id of the table is a term key; a unit test holds the two together.
  const entry = compared.agreement.terms[term.id as TermKey];
  const own = entry === undefined ? noPlace : entryValue(term, entry);
  if (term.id === 'liaisonOfficer' && own.state !== 'said' && compared.liaisonOfficer !== null) {
    return normaliseText('post', compared.liaisonOfficer);
  }
  return own;
}

/** All values of one agreement, in the order of `comparedTerms`. */
export function valuesOf(compared: ComparedAgreement): readonly SaidValue[] {
  return comparedTerms.map((term) => valueOf(term, compared));
}

/** Answers `valuesOf`, and remembers the answer while the agreement is the same object. */
export function createValues(): (compared: ComparedAgreement) => readonly SaidValue[] {
  const known = new WeakMap<
    Agreement,
    { readonly key: string; readonly values: readonly SaidValue[] }
  >();
  return (compared) => {
    const key = `${compared.kinds.join(' ')} ${compared.liaisonOfficer ?? ''}`;
    const before = known.get(compared.agreement);
    if (before?.key === key) return before.values;
    const values = valuesOf(compared);
    known.set(compared.agreement, { key, values });
    return values;
  };
}
