import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';
import { notApplicable } from './verdict.ts';

export const signatoryStated = agreementRule({
  id: 'signatory-stated',
  topic: 'Signatory of the force',
  title: 'No signatory named for the force',
  asks: 'An agreement should be signed off by a senior officer whose post is recorded.',
  why: 'Senior sign-off shows that the force as a whole accepts what is shared.',
  advice:
    'Record the post of the officer who signed, for example the senior information risk owner.',
  force: 'code',
  severity: 'low',
  clause: 'C15',
  provisions: ['ico-framework-agreements'],
  terms: ['forceSignatory'],
  messages: presenceMessages('the post of the force’s signatory'),
  evaluate: (subject) => (subject.isDraft ? notApplicable : termPresent(subject, 'forceSignatory')),
});
