import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const hollow =
  /^(?:data\s+(?:is|are|will be)\s+)?(?:kept|retained|held)?\s*(?:for\s+)?(?:(?:as|so)\s+long\s+as\s+(?:is\s+)?(?:necessary|required|needed)|no\s+longer\s+than\s+(?:is\s+)?(?:necessary|required|needed)|indefinite(?:ly)?|permanent(?:ly)?|for\s?ever)\.?$/i;

export const retentionSpecific = agreementRule({
  id: 'retention-specific',
  topic: 'Precision of the retention',
  title: 'The retention is not measurable',
  asks: 'Retention should be given as a period, or by a schedule that holds one.',
  why: '“As long as necessary” repeats the law without applying it: nobody can say when it has been broken.',
  advice: 'Name the period, or the retention schedule of each party.',
  force: 'code',
  severity: 'medium',
  clause: 'C09',
  provisions: ['ico-code-agreements', 'uk-gdpr-art-5'],
  terms: ['retention'],
  messages: { hollow: 'The retention reads in full: “{words}”.' },
  evaluate: ({ terms }) => {
    if (!isStated(terms, 'retention')) return notApplicable;
    const words = (terms.retention?.value ?? '').trim();
    return hollow.test(words)
      ? notMet('hollow', { words }, [termEvidence(terms, 'retention')])
      : met;
  },
});
