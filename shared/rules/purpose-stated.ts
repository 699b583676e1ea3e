import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent } from './term-presence.ts';

export const purposeStated = agreementRule({
  id: 'purpose-stated',
  topic: 'Purpose',
  title: 'Purpose not stated',
  asks: 'An agreement must state the purpose of the sharing.',
  why: 'Whether the sharing is lawful, necessary and proportionate can only be judged against its purpose.',
  advice:
    'Write the purpose in a sentence that says what is to be achieved and why these data are needed for it.',
  force: 'law',
  severity: 'high',
  clause: 'C01',
  presence: true,
  provisions: ['uk-gdpr-art-5', 'dpa-2018-s-36', 'ico-code-agreements'],
  terms: ['purpose'],
  messages: clauseMessages('the purpose'),
  evaluate: (subject) => clausePresent(subject, 'purpose'),
});
