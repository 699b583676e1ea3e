import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { isInForce } from '../standards/in-force.ts';
import { provisionOf } from '../standards/provisions.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const oldCode = /\bMoPI\b(?!\s+groups?\b)|\bmanagement\s+of\s+police\s+information\b/i;
const newCode = /\bPIRM\b|\bpolice\s+information\s+and\s+records\s+management\b|\bAPP\b/i;

export const retentionCodeCurrent = agreementRule({
  id: 'retention-code-current',
  topic: 'Code for police records',
  title: 'Retention rests on the code of 2005',
  asks: 'Police retention should follow the Police Information and Records Management Code.',
  why: 'The code of 2005 was replaced on 20 July 2023; whoever looks it up finds rules that no longer hold.',
  advice: 'Refer to the code of 2023 and to the force’s review, retention and disposal schedule.',
  force: 'code',
  severity: 'low',
  clause: 'C09',
  provisions: ['pirm-code'],
  terms: ['retention'],
  messages: { old: 'The retention reads “{words}”.' },
  evaluate: ({ terms }, { asAt }) => {
    if (!isInForce(provisionOf('pirm-code').inForce, asAt)) return notApplicable;
    if (!isStated(terms, 'retention')) return notApplicable;
    const words = terms.retention?.value ?? '';
    if (!oldCode.test(words)) return notApplicable;
    return newCode.test(words) ? met : notMet('old', { words }, [termEvidence(terms, 'retention')]);
  },
});
