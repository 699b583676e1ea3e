import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';
import { met } from './verdict.ts';
import { everyFlowSays } from './every-flow.ts';

export const transferMethodStated = agreementRule({
  id: 'transfer-method-stated',
  topic: 'Transfer method',
  title: 'Transfer method not stated',
  asks: 'An agreement must say how data are transferred securely.',
  why: 'Without a method each officer uses what is at hand, and that is where data are lost.',
  advice: 'Name the method, for example secure e-mail between named domains, or a portal.',
  force: 'law',
  severity: 'high',
  clause: 'C09',
  presence: true,
  provisions: ['uk-gdpr-art-32', 'dpa-2018-s-40', 'ico-code-agreements'],
  terms: ['transferMethod', 'flows'],
  messages: presenceMessages('the transfer method'),
  evaluate: (subject) => {
    const { flows } = subject.agreement;
    const inEveryFlow = everyFlowSays(flows, ({ transferMethod }) => transferMethod);
    return inEveryFlow ? met : termPresent(subject, 'transferMethod');
  },
});
