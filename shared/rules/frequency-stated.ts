import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';
import { met } from './verdict.ts';
import { everyFlowSays } from './every-flow.ts';

export const frequencyStated = agreementRule({
  id: 'frequency-stated',
  topic: 'Frequency',
  title: 'Frequency not stated',
  asks: 'An agreement should say how often data are shared.',
  why: 'Who does not know when data are due does not notice that they are missing.',
  advice: 'State the frequency, or that data are shared on request.',
  force: 'code',
  severity: 'low',
  clause: 'C04',
  provisions: ['ico-code-agreements'],
  terms: ['frequency', 'flows'],
  messages: presenceMessages('the frequency'),
  evaluate: (subject) => {
    const { flows } = subject.agreement;
    const inEveryFlow = everyFlowSays(flows, ({ frequency }) => frequency);
    return inEveryFlow ? met : termPresent(subject, 'frequency');
  },
});
