import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const hollow =
  /^(?:(?:to|for|in order to|the)\s+)*(?:compl(?:y|iance)\s+with|meet\w*|fulfil\w*|support\w*|deliver\w*)?\s*(?:our|its|their|the)?\s*(?:statutory\s+duties\s+under\s+)?(?:the\s+)?(?:crime\s+(?:and|&)\s+disorder(?:\s+act)?(?:\s*1998)?|(?:information|data)[\s-]+sharing|sharing|partnership\s+working|community\s+safety|policing\s+purposes?|police|various|general|legal\s+obligations?|statutory\s+duties)\s*\.?$/i;

export const purposeSpecific = agreementRule({
  id: 'purpose-specific',
  topic: 'Precision of the purpose',
  title: 'The purpose is not specific',
  asks: 'The purpose of an agreement should say what is to be achieved.',
  why: 'A purpose that fits everything limits nothing, and no use of the data can then be called wrong.',
  advice:
    'Say what the sharing is to achieve, for whom, and why it cannot be achieved without these data.',
  force: 'code',
  severity: 'medium',
  clause: 'C01',
  provisions: ['ico-code-agreements', 'uk-gdpr-art-5'],
  terms: ['purpose'],
  messages: { hollow: 'The purpose reads in full: “{words}”.' },
  evaluate: ({ terms }) => {
    const words = terms.purpose?.value ?? '';
    if (!isStated(terms, 'purpose')) return notApplicable;
    return hollow.test(words.trim())
      ? notMet('hollow', { words: words.trim() }, [termEvidence(terms, 'purpose')])
      : met;
  },
});
