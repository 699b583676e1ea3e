import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const forceSignatureDated = agreementRule({
  id: 'force-signature-dated',
  topic: 'Signature of the force',
  title: 'No date on which the force signed',
  asks: 'The register should show when the force signed.',
  why: 'A force that cannot show its own signature cannot ask a partner for theirs.',
  advice: 'Find the signed copy and record the date, or have it signed.',
  force: 'code',
  severity: 'medium',
  clause: 'C15',
  provisions: ['ico-framework-agreements'],
  terms: ['signedByForceOn'],
  messages: {
    empty: 'The place for the date on which the force signed holds no date.',
    'no-place': 'The register has no place for the date on which the force signed.',
  },
  evaluate: ({ terms, parties, isDraft }) => {
    if (isDraft) return notApplicable;
    const entry = terms.signedByForceOn;
    if (entry?.value?.kind === 'date') return met;
    const force = parties.find((party) => party.isForce)?.party.signature;
    if (force?.state === 'signed' && force.on !== null) return met;
    if (entry === undefined) return cannotTell('no-place');
    return notMet('empty', {}, [termEvidence(terms, 'signedByForceOn')]);
  },
});
