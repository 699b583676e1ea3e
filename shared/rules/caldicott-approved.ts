import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';
import { notApplicable } from './verdict.ts';

export const caldicottApproved = agreementRule({
  id: 'caldicott-approved',
  topic: 'Caldicott approval',
  title: 'No Caldicott approval',
  asks: 'The Caldicott Guardian of each NHS party should approve the agreement.',
  why: 'The Guardian speaks for the patients; without that approval staff of the NHS body will hesitate to share, and rightly.',
  advice: 'Ask the Caldicott Guardian for approval and record the date.',
  force: 'code',
  severity: 'medium',
  clause: 'C10',
  provisions: ['caldicott-guardian', 'nhs-police-sharing'],
  terms: ['caldicottApproval'],
  messages: presenceMessages('the approval of the Caldicott Guardian'),
  evaluate: (subject) =>
    subject.hasHealthParty ? termPresent(subject, 'caldicottApproval') : notApplicable,
});
