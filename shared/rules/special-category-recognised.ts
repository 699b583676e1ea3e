import { dataWords, isDepersonalised } from './personal-data.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const specialCategoryRecognised = agreementRule({
  id: 'special-category-recognised',
  topic: 'Recognition of special category data',
  title: 'Special category data are shared and denied',
  asks: 'Data on health, origin, belief or sex life must be recognised as special category data.',
  why: 'Where such data are not recognised, no condition is asked for and none is met: the sharing is unlawful without anybody noticing.',
  advice:
    'Go through the data items; where one is about health, origin, belief or sex life, say so and state the condition.',
  force: 'law',
  severity: 'high',
  clause: 'C07',
  provisions: ['uk-gdpr-art-9', 'dpa-2018-s-35'],
  terms: ['specialCategory', 'dataCategories'],
  messages: {
    denied: 'The register says that no special category data are shared, and lists “{data}”.',
  },
  evaluate: ({ terms }) => {
    if (terms.specialCategory?.value !== 'no') return notApplicable;
    const items = terms.dataCategories?.value ?? [];
    if (items.length === 0) return notApplicable;
    const telling = items.filter((item) => dataWords.special.test(item) && !isDepersonalised(item));
    if (telling.length === 0) return met;
    return notMet('denied', { data: telling.join('; ') }, [
      termEvidence(terms, 'specialCategory'),
      termEvidence(terms, 'dataCategories'),
    ]);
  },
});
