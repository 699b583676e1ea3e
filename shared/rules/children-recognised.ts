import { dataWords, isDepersonalised } from './personal-data.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const childrenRecognised = agreementRule({
  id: 'children-recognised',
  topic: 'Recognition of data on children',
  title: 'Data on children are shared and denied',
  asks: 'Data on children should be recognised as such.',
  why: 'Data on children ask for more care; an assessment that leaves them out weighs the wrong risk.',
  advice: 'Correct the entry, and look whether the impact assessment speaks of children.',
  force: 'code',
  severity: 'low',
  clause: 'C04',
  provisions: ['ico-code-agreements'],
  terms: ['children', 'dataCategories'],
  messages: {
    denied: 'The register says that no data on children are shared, and lists “{data}”.',
  },
  evaluate: ({ terms }) => {
    if (terms.children?.value !== 'no') return notApplicable;
    const items = terms.dataCategories?.value ?? [];
    if (items.length === 0) return notApplicable;
    const telling = items.filter(
      (item) => dataWords.children.test(item) && !isDepersonalised(item),
    );
    if (telling.length === 0) return met;
    return notMet('denied', { data: telling.join('; ') }, [
      termEvidence(terms, 'children'),
      termEvidence(terms, 'dataCategories'),
    ]);
  },
});
