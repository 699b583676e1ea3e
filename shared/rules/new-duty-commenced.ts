import { isInForce } from '../standards/in-force.ts';
import { provisionOf } from '../standards/provisions.ts';
import { lawEvidence } from './cited-law.ts';
import { agreementRule } from './rule.ts';
import { cannotTell, notApplicable } from './verdict.ts';

export const newDutyCommenced = agreementRule({
  id: 'new-duty-commenced',
  topic: 'Commencement of the duty to share for safeguarding',
  title: 'It rests on a duty whose commencement is not known',
  asks: 'A duty must have been commenced before it is relied on.',
  why: 'Section 16LA was enacted on 29 April 2026; whether it has been brought into force was not verified.',
  advice:
    'Look up the commencement of the section, and rest on another power until it is in force.',
  force: 'law',
  severity: 'medium',
  clause: 'C06',
  provisions: ['children-2004-s-16la'],
  terms: ['gateways', 'flows'],
  messages: {
    unverified:
      'The register cites “{words}”. Whether section 16LA has been commenced is not verified.',
  },
  evaluate: ({ law, terms }, { asAt }) => {
    const text = law.texts.find(({ citations }) =>
      citations.some(({ provision }) => provision === 'children-2004-s-16la'),
    );
    // Before its enactment it is law that has not begun, which another rule says.
    if (text === undefined || !isInForce(provisionOf('children-2004-s-16la').inForce, asAt)) {
      return notApplicable;
    }
    return cannotTell('unverified', { words: text.words }, [lawEvidence(terms, text, text.words)]);
  },
});
