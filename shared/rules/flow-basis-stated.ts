import { flowRule } from './rule.ts';
import { isStopgap } from './term-presence.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notMet } from './verdict.ts';

function says(text: string | null): boolean {
  return text !== null && text.trim() !== '' && !isStopgap(text);
}

export const flowBasisStated = flowRule({
  id: 'flow-basis-stated',
  topic: 'Lawful basis of a flow',
  title: 'A flow without a lawful basis',
  headline: '{flow}: lawful basis not stated',
  asks: 'For every flow the lawful basis must be stated, both of the party that discloses and of the party that receives.',
  why: 'The two parties are often under different regimes, and a basis of one is none for the other.',
  advice: 'Add the basis that is missing to the flow and to the agreement.',
  force: 'law',
  severity: 'high',
  clause: 'C05',
  presence: true,
  provisions: ['uk-gdpr-art-6', 'dpa-2018-s-35', 'ico-code-agreements'],
  terms: ['flows'],
  messages: {
    both: 'Neither the basis of the discloser nor that of the recipient is stated for “{flow}”.',
    discloser: 'The basis of the discloser is not stated for “{flow}”.',
    recipient: 'The basis of the recipient is not stated for “{flow}”.',
  },
  evaluate: ({ flow }) => {
    const [discloser, recipient] = [says(flow.discloserBasis), says(flow.recipientBasis)];
    if (discloser && recipient) return met;
    const missing = discloser ? 'recipient' : recipient ? 'discloser' : 'both';
    return notMet(missing, { flow: flow.name }, [otherEvidence('flows', 'Flow', flow.name)]);
  },
});
