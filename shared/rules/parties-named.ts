import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notMet } from './verdict.ts';

export const partiesNamed = agreementRule({
  id: 'parties-named',
  topic: 'Parties',
  title: 'No partner is named',
  asks: 'An agreement must name every body that shares or receives data under it.',
  why: 'Without a named partner nobody can be held to the agreement, and nobody can say who has the data.',
  advice: 'Take the parties from the signed copy and enter each of them.',
  force: 'law',
  severity: 'high',
  clause: 'C02',
  presence: true,
  provisions: ['ico-code-agreements', 'ico-framework-agreements'],
  terms: ['parties'],
  messages: { none: 'The register names no party other than the force.' },
  evaluate: ({ others }) =>
    others.length > 0 ? met : notMet('none', {}, [otherEvidence('parties', 'Parties', null)]),
});
