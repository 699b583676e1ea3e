import { gatewayOf } from '../standards/gateways.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';
import { lawNamed } from './law-named.ts';

export const gatewayEnoughAlone = agreementRule({
  id: 'gateway-enough-alone',
  topic: 'Strength of the legal power',
  title: 'The legal power is weak alone',
  headline: '{law} is weak alone',
  asks: 'An agreement should rest on a power that was made for sharing.',
  why: 'A general power, or a duty to co-operate, is easily challenged as a basis for giving away personal data.',
  advice:
    'Name an express power beside it, such as section 115 of the Crime and Disorder Act 1998.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C06',
  provisions: ['ico-code-agreements'],
  terms: ['gateways', 'flows'],
  messages: { weak: 'The register names only {law}, which carries no sharing by itself.' },
  evaluate: (subject) => {
    const cited = subject.law.powers.filter((each) => each.number !== null);
    if (cited.length === 0) return notApplicable;
    const natures = cited.map((each) => (each.gateway === null ? null : gatewayOf(each.gateway)));
    if (natures.some((each) => each === null || !each.weakAlone)) return met;
    // What is no power at all is worse than weak, and is another question.
    if (natures.every((each) => each?.nature === 'none')) return notApplicable;
    const law = cited.map(lawNamed).join(', ');
    return notMet('weak', { law }, [termEvidence(subject.terms, 'gateways')]);
  },
});
