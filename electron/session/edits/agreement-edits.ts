import type { SimpleChange } from '../../../shared/changes/change.ts';
import { isSame } from '../../../shared/changes/same.ts';
import type { Agreement } from '../../../shared/register/agreement.ts';
import { newId } from '../../../shared/register/identifier.ts';
import type { Register } from '../../../shared/register/register.ts';
import {
  termDefinition,
  termKeys,
  type TermKey,
  type Terms,
} from '../../../shared/register/terms.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import {
  cannot,
  nameOf,
  notThere,
  prepared,
  together,
  withAgreement,
  type EditContext,
  type Prepared,
} from './edit-context.ts';
import { readTermValue } from './term-value.ts';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** Sets a term to what was typed, with the moment of typing as its source. */
export function setTerm(edit: EditOf<'set-term'>, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const read = readTermValue(edit.term, edit.value);
    if (!read.ok) return read;
    const label = `${termDefinition(edit.term).label} of ${nameOf(agreement)}`;
    const before = agreement.terms[edit.term] ?? null;
    const after = { ...read.value, source: { how: 'typed', at: context.at } };
    const saysSo = before !== null && isSame(before.value, after.value);
    const change: SimpleChange | null = saysSo
      ? null
      : { kind: 'term-set', agreementId: agreement.id, term: edit.term, before, after };
    return prepared(change, label, agreement.id);
  });
}

/** Takes a term's entry away, so that the register has no place for it. */
export function forgetTerm(edit: EditOf<'forget-term'>, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const label = `${termDefinition(edit.term).label} of ${nameOf(agreement)}`;
    const before = agreement.terms[edit.term] ?? null;
    const change: SimpleChange | null =
      before === null
        ? null
        : { kind: 'term-set', agreementId: agreement.id, term: edit.term, before, after: null };
    return prepared(change, label, agreement.id);
  });
}

/** References are how a second import finds an agreement again, so two must not share one. */
function refTaken(register: Register, ref: string): boolean {
  return Object.values(register.agreements).some(
    (agreement) => agreement.ref.toLowerCase() === ref.toLowerCase(),
  );
}

function refuseTakenRef(ref: string): Prepared {
  return cannot(
    'reference-taken',
    `Another agreement has the reference "${ref}" already.`,
    'Give this one a reference of its own, or open the other agreement.',
  );
}

/** Changes reference, title or partnership. */
export function setDetails(edit: EditOf<'set-details'>, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const ref = edit.ref.trim();
    const { partnershipId } = edit;
    if (partnershipId !== null && context.register.partnerships[partnershipId] === undefined) {
      return notThere('The partnership', partnershipId);
    }
    if (ref !== agreement.ref && refTaken(context.register, ref)) {
      const onlyCase = ref.toLowerCase() === agreement.ref.toLowerCase();
      if (!onlyCase) return refuseTakenRef(ref);
    }
    const before = {
      ref: agreement.ref,
      title: agreement.title,
      partnershipId: agreement.partnershipId,
    };
    const after = { ref, title: edit.title.trim(), partnershipId };
    const change: SimpleChange | null = isSame(before, after)
      ? null
      : { kind: 'details-set', agreementId: agreement.id, before, after };
    return prepared(change, `heading of ${nameOf(agreement)}`, agreement.id);
  });
}

/**
 * The empty entries with which a new agreement starts: the terms that most agreements of the register
 * hold. The register keeps a place for these, so what is not entered is missing, not unknown.
 */
function termsKeptBy(register: Register, at: string): Terms {
  const agreements = Object.values(register.agreements);
  const kept = termKeys.filter(
    (term) =>
      agreements.filter((agreement) => agreement.terms[term] !== undefined).length * 2 >
      agreements.length,
  );
  const entry = { value: null, said: null, source: { how: 'typed', at } } as const;
  return Object.fromEntries(kept.map((term: TermKey) => [term, entry]));
}

/** Adds an agreement with the chosen partners as its parties. */
export function addAgreement(edit: EditOf<'add-agreement'>, context: EditContext): Prepared {
  const { register } = context;
  const ref = edit.ref.trim();
  if (refTaken(register, ref)) return refuseTakenRef(ref);
  if (edit.partnershipId !== null && register.partnerships[edit.partnershipId] === undefined) {
    return notThere('The partnership', edit.partnershipId);
  }
  const parties: Agreement['parties'] = [];
  for (const partnerId of new Set(edit.partnerIds)) {
    const partner = register.partners[partnerId];
    if (partner === undefined) return notThere('The partner', partnerId);
    parties.push({
      id: newId('party', partner.name, (id) => parties.some((party) => party.id === id)),
      name: partner.name,
      partnerId,
      role: 'unknown',
      signature: { state: 'unknown', on: null, signatory: null },
    });
  }
  const id = newId('agreement', ref, (taken) => Object.hasOwn(register.agreements, taken));
  const after: Agreement = {
    id,
    ref,
    title: edit.title.trim(),
    partnershipId: edit.partnershipId,
    parties,
    flows: [],
    terms: termsKeptBy(register, context.at),
    asImported: null,
  };
  const change = { kind: 'record-put', collection: 'agreements', id, before: null, after } as const;
  return prepared(change, `adding ${nameOf(after)}`, id);
}

/**
 * Removes an agreement with what hangs on it: views, documents, decisions and actions. A refusal of
 * data is a fact about a partner and stays, without the agreement.
 */
export function removeAgreement(edit: EditOf<'remove-agreement'>, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const { register } = context;
    const belongs = (record: { readonly agreementId: string | null }) =>
      record.agreementId === agreement.id;
    const changes: SimpleChange[] = [];
    for (const before of Object.values(register.practitionerViews).filter(belongs)) {
      const { id } = before;
      changes.push({
        kind: 'record-put',
        collection: 'practitionerViews',
        id,
        before,
        after: null,
      });
    }
    for (const before of Object.values(register.accessBarriers).filter(belongs)) {
      const after = { ...before, agreementId: null };
      const { id } = before;
      changes.push({ kind: 'record-put', collection: 'accessBarriers', id, before, after });
    }
    for (const before of Object.values(register.actions).filter(belongs)) {
      const { id } = before;
      changes.push({ kind: 'record-put', collection: 'actions', id, before, after: null });
    }
    for (const before of Object.values(register.decisions).filter(belongs)) {
      const { id } = before;
      changes.push({ kind: 'record-put', collection: 'decisions', id, before, after: null });
    }
    for (const before of Object.values(register.documents).filter(belongs)) {
      const { id } = before;
      changes.push({ kind: 'record-put', collection: 'documents', id, before, after: null });
    }
    changes.push({
      kind: 'record-put',
      collection: 'agreements',
      id: agreement.id,
      before: agreement,
      after: null,
    });
    return prepared(together(changes), `removing ${nameOf(agreement)}`, null);
  });
}
