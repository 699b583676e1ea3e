import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';
import { met } from './verdict.ts';

export const directionStated = agreementRule({
  id: 'direction-stated',
  topic: 'Direction',
  title: 'Direction of the sharing not stated',
  asks: 'An agreement should say which party discloses and which receives.',
  why: 'Basis and regime differ by direction; without it they cannot be checked.',
  advice: 'State the direction, or enter the flows one by one.',
  force: 'code',
  severity: 'low',
  clause: 'C04',
  provisions: ['ico-code-agreements'],
  terms: ['direction', 'flows'],
  messages: presenceMessages('the direction of the sharing'),
  evaluate: (subject) =>
    subject.agreement.flows.length > 0 ? met : termPresent(subject, 'direction'),
});
