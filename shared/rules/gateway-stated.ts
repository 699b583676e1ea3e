import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent } from './term-presence.ts';
import { met } from './verdict.ts';
import { everyFlowSays } from './every-flow.ts';

export const gatewayStated = agreementRule({
  id: 'gateway-stated',
  topic: 'Legal power',
  title: 'Legal power not stated',
  asks: 'An agreement must name the legal power under which each party shares.',
  why: 'A public body may do only what the law lets it do: without a power the sharing itself is unlawful.',
  advice:
    'Name the enactment and its section for each party, or the common law with the policing purpose.',
  force: 'law',
  severity: 'high',
  clause: 'C06',
  presence: true,
  provisions: ['ico-code-agreements', 'dpa-2018-s-35', 'uk-gdpr-art-6'],
  terms: ['gateways', 'flows'],
  messages: clauseMessages('the legal power to share'),
  evaluate: (subject) => {
    const { flows } = subject.agreement;
    const inEveryFlow = everyFlowSays(flows, ({ gateway }) => gateway);
    return inEveryFlow ? met : clausePresent(subject, 'gateways');
  },
});
