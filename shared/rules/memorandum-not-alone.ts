import type { PartnerKind } from '../register/partner.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** Between government departments and law enforcement bodies a memorandum can be the agreement. */
const enough: ReadonlySet<PartnerKind> = new Set<PartnerKind>([
  'police-force',
  'government',
  'probation',
  'police-and-crime-commissioner',
]);

export const memorandumNotAlone = agreementRule({
  id: 'memorandum-not-alone',
  topic: 'Memorandum of understanding',
  title: 'A memorandum in place of an agreement',
  asks: 'A sharing with bodies outside government and law enforcement should rest on an agreement, not on a memorandum of understanding alone.',
  why: 'A memorandum says that bodies mean to work together; it does not say what may be shared on what basis.',
  advice: 'Make the sharing agreement beneath it, and link the two.',
  force: 'code',
  severity: 'medium',
  clause: null,
  provisions: ['ico-code-agreements'],
  terms: ['agreementType', 'linkedAgreements'],
  messages: {
    alone: 'It is a memorandum of understanding, and {party} is a party; no agreement is linked.',
  },
  evaluate: ({ terms, others }) => {
    if (terms.agreementType?.value !== 'mou') return notApplicable;
    const party = others.find(({ kind }) => kind !== null && kind !== 'other' && !enough.has(kind));
    const linked = (terms.linkedAgreements?.value ?? []).length > 0;
    if (party === undefined || linked) return met;
    return notMet('alone', { party: party.party.name }, [termEvidence(terms, 'agreementType')]);
  },
});
