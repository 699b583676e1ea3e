import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable } from './verdict.ts';

export const specialCategoryCondition = agreementRule({
  id: 'special-category-condition',
  topic: 'Condition for special category data',
  title: 'Special category data without a condition',
  asks: 'An agreement that covers special category data must state the condition that allows it.',
  why: 'Such data may be shared only where a condition is met; without one the sharing is unlawful.',
  advice:
    'Name the condition: Article 9 with the paragraph of Schedule 1, or for the police section 35 with Schedule 8.',
  force: 'law',
  severity: 'high',
  clause: 'C07',
  presence: true,
  provisions: ['uk-gdpr-art-9', 'dpa-2018-sch-1', 'dpa-2018-s-35', 'dpa-2018-sch-8'],
  terms: ['condition', 'specialCategory'],
  messages: {
    ...clauseMessages('the condition for special category data'),
    'not-said':
      'Whether special category data are shared is not recorded, so the condition cannot be asked for.',
  },
  evaluate: (subject) => {
    const { terms, agreement } = subject;
    if (agreement.flows.some((flow) => flow.specialCategory === 'yes')) return notApplicable;
    const entry = terms.specialCategory;
    if (entry?.value === 'no') return notApplicable;
    if (entry?.value === 'yes') return clausePresent(subject, 'condition');
    // A document that states the condition answers both questions.
    if (entry === undefined && terms.condition?.source.how === 'read') return met;
    return cannotTell(
      'not-said',
      {},
      entry === undefined ? [] : [termEvidence(terms, 'specialCategory')],
    );
  },
});
