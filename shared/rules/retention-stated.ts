import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';

export const retentionStated = agreementRule({
  id: 'retention-stated',
  topic: 'Retention',
  title: 'Retention not stated',
  asks: 'An agreement must say how long each party keeps the data.',
  why: 'Data that nobody has to delete are kept for ever, which the law forbids.',
  advice:
    'State the period or the schedule that applies, for each party, and how data are deleted or returned.',
  force: 'law',
  severity: 'high',
  clause: 'C09',
  presence: true,
  provisions: ['uk-gdpr-art-5', 'dpa-2018-s-39', 'pirm-code'],
  terms: ['retention'],
  messages: presenceMessages('the retention period'),
  evaluate: (subject) => termPresent(subject, 'retention'),
});
