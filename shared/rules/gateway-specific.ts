import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** Bodies of law that have no sections. */
const unsectioned: ReadonlySet<string> = new Set(['common-law', 'si-2007-1830', 'si-2007-1831']);

export const gatewaySpecific = agreementRule({
  id: 'gateway-specific',
  topic: 'Section of the legal power',
  title: 'Legal power without a section',
  headline: '{act} is named without a section',
  asks: 'A legal power should be named with its section.',
  why: 'An Act holds many powers and many limits; without the section nobody can check who may share what.',
  advice: 'Name the section, for example section 115 of the Crime and Disorder Act 1998.',
  force: 'code',
  severity: 'medium',
  clause: 'C06',
  provisions: ['ico-code-agreements'],
  terms: ['gateways', 'flows'],
  messages: { unsectioned: 'As its legal power the register names only: {act}.' },
  evaluate: (subject) => {
    const cited = subject.law.powers;
    if (cited.length === 0) return notApplicable;
    // One power named with its section carries the agreement; the others are then context.
    const specific = cited.some((each) => each.number !== null || unsectioned.has(each.instrument));
    if (specific) return met;
    const act = [...new Set(cited.map((each) => each.name))].join(', ');
    return notMet('unsectioned', { act }, [termEvidence(subject.terms, 'gateways')]);
  },
});
