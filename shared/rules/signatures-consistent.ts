import { agreementRule } from './rule.ts';
import { otherEvidence, termEvidence } from './term-evidence.ts';
import { unsignedNames } from './unsigned-names.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const signaturesConsistent = agreementRule({
  id: 'signatures-consistent',
  topic: 'Entries on signatures',
  title: 'All are said to have signed, and some are named who have not',
  asks: 'The entries of a register on signatures should agree with each other.',
  why: 'Whoever reads one column is assured of what the next one denies.',
  advice: 'Look at the signed copy, and correct the entry that is wrong.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C15',
  provisions: ['ico-framework-agreements'],
  terms: ['allPartnersSigned', 'unsignedPartners', 'parties'],
  messages: {
    contrary: 'The register says that every party has signed, and that these have not: {names}.',
  },
  evaluate: (subject) => {
    const { terms } = subject;
    if (terms.allPartnersSigned?.value !== 'yes') return notApplicable;
    const names = unsignedNames(subject);
    if (names.length === 0) return met;
    return notMet('contrary', { names: names.join(', ') }, [
      termEvidence(terms, 'allPartnersSigned'),
      otherEvidence('parties', 'Not signed', names.join('; ')),
    ]);
  },
});
