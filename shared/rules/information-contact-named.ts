import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';

export const informationContactNamed = agreementRule({
  id: 'information-contact-named',
  topic: 'Information governance contact',
  title: 'No information governance contact',
  asks: 'An agreement should name a point of contact for information governance.',
  why: 'Requests of data subjects and breaches run against the clock; they cannot wait for somebody to be found.',
  advice: 'Name the post, with an address that outlives its holder.',
  force: 'code',
  severity: 'low',
  clause: 'C02',
  provisions: ['ico-code-agreements'],
  terms: ['igContact'],
  messages: presenceMessages('the information governance contact'),
  evaluate: (subject) => termPresent(subject, 'igContact'),
});
