import { gatewayOf } from '../standards/gateways.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';
import { lawNamed } from './law-named.ts';

export const gatewayIsPower = agreementRule({
  id: 'gateway-is-power',
  topic: 'Nature of the legal power',
  title: 'What is cited gives no power to share',
  headline: '{law} gives no power to share',
  asks: 'An agreement must rest on a law that lets the parties share.',
  why: 'A duty to have regard, or a restriction, supports a purpose; it lets nobody disclose anything.',
  advice:
    'Name the power as well: section 115 of the Crime and Disorder Act 1998, or the common law with a policing purpose.',
  force: 'law',
  severity: 'high',
  clause: 'C06',
  provisions: ['cda-1998-s-17', 'cda-1998-s-115', 'ico-code-agreements'],
  terms: ['gateways', 'flows'],
  messages: { none: 'The only law cited as a power is {law}. {limit}' },
  evaluate: (subject) => {
    const cited = subject.law.powers.filter((each) => each.number !== null);
    if (cited.length === 0) return notApplicable;
    const without = cited.filter(
      (each) => each.gateway !== null && gatewayOf(each.gateway)?.nature === 'none',
    );
    if (without.length < cited.length) return met;
    const first = without[0];
    const limit = first?.gateway == null ? '' : (gatewayOf(first.gateway)?.limits ?? '');
    const law = without.map(lawNamed).join(', ');
    return notMet('none', { law, limit }, [termEvidence(subject.terms, 'gateways')]);
  },
});
