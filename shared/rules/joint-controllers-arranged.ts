import { agreementRule } from './rule.ts';
import { presenceOf } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

const arrangement =
  /\barrangements?\b|\bart(?:icle)?\.?\s*26\b|\bs(?:ection)?\.?\s*58\b|\bjoint[-\s]controller/i;

export const jointControllersArranged = agreementRule({
  id: 'joint-controllers-arranged',
  topic: 'Arrangement of joint controllers',
  title: 'Joint controllers without an arrangement',
  asks: 'Joint controllers must have an arrangement between them that names a contact point.',
  why: 'Without one each of them is answerable for everything, and people do not know whom to ask.',
  advice:
    'Make the arrangement (Article 26, or section 58 under Part 3), link it here and publish its essence.',
  force: 'law',
  severity: 'high',
  clause: 'C03',
  provisions: ['uk-gdpr-art-26', 'dpa-2018-s-58'],
  terms: ['controllerRelationship', 'linkedAgreements'],
  messages: {
    none: 'The parties are joint controllers, and no arrangement is linked or mentioned.',
    unknown:
      'The parties are joint controllers; the register has no place that would show an arrangement.',
  },
  evaluate: ({ terms, parties }) => {
    const joint =
      terms.controllerRelationship?.value === 'joint-controllers' ||
      parties.some(({ party }) => party.role === 'joint-controller');
    if (!joint) return notApplicable;
    const words = [
      terms.comments?.value,
      terms.documentLocation?.value,
      terms.purpose?.value,
      ...(terms.linkedAgreements?.value ?? []),
    ];
    if (words.some((each) => typeof each === 'string' && arrangement.test(each))) return met;
    const linked = presenceOf(terms, 'linkedAgreements');
    if (linked === 'no-place' || linked === 'stated') return cannotTell('unknown');
    return notMet('none', {}, [
      termEvidence(terms, 'controllerRelationship'),
      termEvidence(terms, 'linkedAgreements'),
    ]);
  },
});
