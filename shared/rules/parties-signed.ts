import { agreementRule } from './rule.ts';
import { otherEvidence, termEvidence } from './term-evidence.ts';
import { unsignedNames } from './unsigned-names.ts';
import { cannotTell, met, notApplicable, notMet, type VerdictEvidence } from './verdict.ts';

export const partiesSigned = agreementRule({
  id: 'parties-signed',
  topic: 'Signatures',
  title: 'Not signed by every party',
  asks: 'Every party should sign an agreement before it is relied on.',
  why: 'A party that has not signed has agreed to nothing: for it the agreement is not in force.',
  advice:
    'Obtain the signatures that are missing, from an officer with authority to sign, or stop sharing with that party.',
  force: 'code',
  severity: 'high',
  clause: 'C15',
  presence: true,
  provisions: ['ico-framework-agreements', 'ico-code-agreements'],
  terms: ['parties', 'allPartnersSigned', 'unsignedPartners'],
  titles: { named: 'Not signed by {names}' },
  messages: {
    named: 'By the register these have not signed: {names}.',
    unnamed: 'By the register not every party has signed; it does not say which.',
    unknown: 'Whether every party has signed is not recorded.',
  },
  evaluate: (subject) => {
    const { terms, parties } = subject;
    const names = unsignedNames(subject);
    const all = terms.allPartnersSigned?.value;
    if (names.length > 0) {
      const evidence: VerdictEvidence[] = [];
      if (terms.unsignedPartners?.value) evidence.push(termEvidence(terms, 'unsignedPartners'));
      if (all === 'no') evidence.push(termEvidence(terms, 'allPartnersSigned'));
      if (evidence.length === 0)
        evidence.push(otherEvidence('parties', 'Not signed', names.join('; ')));
      return notMet('named', { names: names.join(', ') }, evidence);
    }
    if (all === 'no') return notMet('unnamed', {}, [termEvidence(terms, 'allPartnersSigned')]);
    if (all === 'yes') return met;
    if (parties.length > 0 && parties.every(({ party }) => party.signature.state === 'signed'))
      return met;
    // A document that shows that signatures are missing is judged by a rule of its own.
    const read = subject.governing?.reading.signed.value;
    return read === 'no' || read === 'part' ? notApplicable : cannotTell('unknown');
  },
});
