import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';
import { met, notApplicable } from './verdict.ts';

export const liaisonOfficerNamed = agreementRule({
  id: 'liaison-officer-named',
  topic: 'Designated liaison officer',
  title: 'No designated liaison officer',
  asks: 'For a community safety partnership each responsible authority must nominate a designated liaison officer.',
  why: 'The regulations make this officer the one who sees that information is shared; without one nobody does.',
  advice: 'Ask each responsible authority for the post it has nominated.',
  force: 'law',
  severity: 'low',
  clause: 'C19',
  provisions: ['si-2007-1830-reg-4'],
  terms: ['liaisonOfficer'],
  messages: presenceMessages('the designated liaison officer'),
  evaluate: (subject) => {
    const { partnership } = subject;
    if (partnership === null) return notApplicable;
    if ((partnership.liaisonOfficer ?? '').trim() !== '') return met;
    return termPresent(subject, 'liaisonOfficer');
  },
});
