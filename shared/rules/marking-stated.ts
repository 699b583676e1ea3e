import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';

export const markingStated = agreementRule({
  id: 'marking-stated',
  topic: 'Marking',
  title: 'No marking',
  asks: 'An agreement should carry a marking.',
  why: 'Whoever holds it has to know how to handle it, and what it describes.',
  advice: 'Mark it OFFICIAL, or OFFICIAL-SENSITIVE where it shows operational detail.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C20',
  presence: true,
  provisions: ['gsc-markings'],
  terms: ['marking'],
  messages: presenceMessages('the marking'),
  evaluate: (subject) => termPresent(subject, 'marking'),
});
