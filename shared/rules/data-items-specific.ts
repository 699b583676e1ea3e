import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const vague =
  /^(?:(?:all|any|the|such|other)\s+)*(?:(?:relevant|necessary|appropriate|personal|required|police|partnership)\s+(?:and\s+)?)*(?:information|data|intelligence|details|records)(?:\s+(?:as|where|when|if)\s+(?:\w+\s*){1,4})?\.?$|^(?:various|as required|as necessary|see (?:agreement|document|isa)|personal data)\.?$/i;

export const dataItemsSpecific = agreementRule({
  id: 'data-items-specific',
  topic: 'Precision of the data items',
  title: 'The data items are not specific',
  asks: 'An agreement must list the data precisely enough to show that no more is shared than is necessary.',
  why: '“Relevant information” limits nothing: each officer decides alone, and each area does so differently.',
  advice: 'Replace the general words by a list of fields.',
  force: 'law',
  severity: 'high',
  clause: 'C04',
  provisions: ['uk-gdpr-art-5', 'ico-code-agreements'],
  terms: ['dataCategories'],
  messages: { vague: 'The data are described only as “{words}”.' },
  evaluate: ({ terms, agreement }) => {
    const items = terms.dataCategories?.value ?? [];
    if (items.length === 0 || !isStated(terms, 'dataCategories')) return notApplicable;
    if (agreement.flows.some((flow) => flow.dataItems.length > 0)) return met;
    if (!items.every((item) => vague.test(item.trim()))) return met;
    return notMet('vague', { words: items.join('; ') }, [termEvidence(terms, 'dataCategories')]);
  },
});
