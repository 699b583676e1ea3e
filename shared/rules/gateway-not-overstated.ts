import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const dutyWords =
  /\b(?:dut(?:y|ies)\s+to\s+(?:share|disclose|provide)|must\s+(?:share|disclose|provide)|(?:is|are)\s+(?:required|obliged)\s+to\s+(?:share|disclose|provide)|requires?\s+(?:\w+\s+){0,4}to\s+(?:share|disclose|provide)|(?:statutory|legal)\s+(?:obligation|requirement|duty))\b/i;
const denial =
  /\bno\s+(?:statutory\s+|legal\s+)?(?:duty|obligation)|\bnot\s+(?:a\s+duty|required|obliged|an\s+obligation)\b/i;

export const gatewayNotOverstated = agreementRule({
  id: 'gateway-not-overstated',
  topic: 'Power described as a duty',
  title: 'Section 115 is described as a duty',
  asks: 'A power to share must not be presented as a duty.',
  why: 'A partner who believes that it has to share does not ask whether it is necessary, and one who knows better stops trusting the agreement.',
  advice:
    'Say that section 115 lets a party disclose where it is necessary or expedient, and that each disclosure is decided on its merits.',
  force: 'law',
  severity: 'medium',
  clause: 'C06',
  provisions: ['cda-1998-s-115'],
  terms: ['gateways', 'purpose'],
  messages: { duty: 'Beside section 115 the register says “{words}”.' },
  evaluate: (subject) => {
    const cited = subject.law.powers;
    if (!cited.some((each) => each.gateway === 'cda-1998-s-115')) return notApplicable;
    // A duty that is cited as well may be what the words are about.
    if (cited.some((each) => each.gateway !== null && each.gateway !== 'cda-1998-s-115')) {
      return notApplicable;
    }
    const { terms } = subject;
    const texts = [...(terms.gateways?.value ?? []), terms.purpose?.value ?? ''];
    for (const text of texts) {
      const words = dutyWords.exec(text)?.[0];
      if (words !== undefined && !denial.test(text)) {
        return notMet('duty', { words }, [
          termEvidence(
            terms,
            terms.gateways?.value?.includes(text) === true ? 'gateways' : 'purpose',
          ),
        ]);
      }
    }
    return met;
  },
});
