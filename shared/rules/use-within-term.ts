import { dateOf } from './agreement-dates.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const useWithinTerm = agreementRule({
  id: 'use-within-term',
  topic: 'Use within the term',
  title: 'Used after it ended',
  asks: 'Data should be shared only while the agreement is in force.',
  why: 'What was shared after the end was shared without the safeguards that the agreement gave.',
  advice:
    'Establish what was shared and on what basis, tell the data protection officer, and renew the agreement or stop.',
  force: 'code',
  severity: 'high',
  clause: 'C14',
  alsoWhenEnded: true,
  provisions: ['ico-code-agreements'],
  terms: ['lastUsed', 'expiresOn', 'effectiveFrom'],
  titles: { early: 'Used before it started' },
  messages: {
    late: 'It ended on {end:day} and was last used on {used:day}.',
    early: 'It was used on {used:day} and starts only on {start:day}.',
  },
  evaluate: ({ terms, dates }, { asAt }) => {
    const used = dateOf(terms, 'lastUsed');
    // A month or a year counts by its last day, which says nothing of use after another day in it.
    if (used?.precision !== 'day' || used.on > asAt) return notApplicable;
    const { expiresOn: end, effectiveFrom: start } = dates;
    if (end === null && start === null) return notApplicable;
    const evidence = termEvidence(terms, 'lastUsed');
    if (end !== null && used.on > end.on) {
      return notMet('late', { end: end.on, used: used.on }, [
        termEvidence(terms, 'expiresOn'),
        evidence,
      ]);
    }
    if (start !== null && used.on < start.on) {
      return notMet(
        'early',
        { start: start.on, used: used.on },
        [termEvidence(terms, 'effectiveFrom'), evidence],
        'medium',
      );
    }
    return met;
  },
});
