import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';

export const businessOwnerNamed = agreementRule({
  id: 'business-owner-named',
  topic: 'Business owner',
  title: 'No business owner',
  asks: 'An agreement should have a business owner in the force.',
  why: 'What nobody owns nobody reviews, and nobody notices when it stops working.',
  advice: 'Name the post that uses the data and answers for the agreement.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: ['businessOwner'],
  messages: presenceMessages('the business owner'),
  evaluate: (subject) => termPresent(subject, 'businessOwner'),
});
