import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const processorUnderContract = agreementRule({
  id: 'processor-under-contract',
  topic: 'Contract with a processor',
  title: 'A processor under a sharing agreement',
  asks: 'A processor must work under a contract that binds it to the controller’s instructions.',
  why: 'A sharing agreement is between controllers; it does not bind a processor as the law asks.',
  advice: 'Replace it by, or add, a processing contract (Article 28, or section 59 under Part 3).',
  force: 'law',
  severity: 'medium',
  clause: 'C03',
  provisions: ['uk-gdpr-art-28', 'dpa-2018-s-59'],
  terms: ['controllerRelationship', 'agreementType'],
  messages: {
    'other-type':
      'The parties are controller and processor; the type of the agreement is “{type}”.',
    unknown:
      'The parties are controller and processor; the register does not say what type of agreement it is.',
  },
  evaluate: ({ terms }) => {
    if (terms.controllerRelationship?.value !== 'controller-processor') return notApplicable;
    const type = terms.agreementType?.value ?? null;
    if (type === null) return cannotTell('unknown');
    if (type === 'processing-contract') return met;
    return notMet('other-type', { type: type === 'other' ? 'other' : type.toUpperCase() }, [
      termEvidence(terms, 'controllerRelationship'),
      termEvidence(terms, 'agreementType'),
    ]);
  },
});
