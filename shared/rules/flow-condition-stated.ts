import { flowRule } from './rule.ts';
import { isStopgap } from './term-presence.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const flowConditionStated = flowRule({
  id: 'flow-condition-stated',
  topic: 'Condition of a flow',
  title: 'A flow of special category data without a condition',
  headline: '{flow}: no condition for special category data',
  asks: 'A flow of special category data must have a condition under Article 9 or Schedule 8.',
  why: 'Such data may be shared only where a condition is met; without one the flow is unlawful.',
  advice: 'Name the condition, with its paragraph of Schedule 1 or Schedule 8.',
  force: 'law',
  severity: 'high',
  clause: 'C07',
  presence: true,
  provisions: ['uk-gdpr-art-9', 'dpa-2018-sch-1', 'dpa-2018-sch-8'],
  terms: ['flows', 'condition'],
  messages: {
    missing: '“{flow}” carries special category data, and no condition is stated for it.',
  },
  evaluate: ({ flow, agreement }) => {
    if (flow.specialCategory !== 'yes') return notApplicable;
    const own = flow.condition ?? agreement.terms.condition?.value ?? '';
    if (own.trim() !== '' && !isStopgap(own)) return met;
    return notMet('missing', { flow: flow.name }, [otherEvidence('flows', 'Flow', flow.name)]);
  },
});
