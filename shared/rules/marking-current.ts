import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const legacy =
  /\b(?:not\s+protectively\s+marked|NPM|unclassified|GPMS|restricted|confidential|IL\s?[0-6])\b|^\s*protect\b/i;
const current = /\bofficial\b|\bsecret\b/i;

/** The day from which the present classifications apply. */
const changedOn = '2014-04-02';

export const markingCurrent = agreementRule({
  id: 'marking-current',
  topic: 'Kind of marking',
  title: 'A marking that was withdrawn in 2014',
  asks: 'The marking of an agreement should be one that is in use.',
  why: 'A withdrawn marking tells nobody how to handle the paper, and shows that nobody has looked at it since 2014.',
  advice: 'Mark it OFFICIAL, or OFFICIAL-SENSITIVE where it shows operational detail.',
  force: 'good-practice',
  severity: 'high',
  clause: 'C20',
  provisions: ['gsc-markings'],
  terms: ['marking'],
  messages: { legacy: 'The marking is “{marking}”.' },
  evaluate: ({ terms }, { asAt }) => {
    if (asAt < changedOn || !isStated(terms, 'marking')) return notApplicable;
    const marking = terms.marking?.value ?? '';
    if (!legacy.test(marking) || current.test(marking)) return met;
    return notMet('legacy', { marking }, [termEvidence(terms, 'marking')]);
  },
});
