import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const endDateStated = agreementRule({
  id: 'end-date-stated',
  topic: 'Stated end',
  title: 'No end is stated',
  asks: 'An agreement should state when it ends.',
  why: 'An open-ended agreement outlives the need, the parties and the law that it was written for.',
  advice: 'Set an end at the next review, with what happens then to the data that were shared.',
  force: 'code',
  severity: 'low',
  clause: 'C14',
  provisions: ['ico-code-agreements'],
  terms: ['expiresOn'],
  titles: { open: 'Open-ended' },
  messages: {
    open: 'The register says “{words}” where the end should stand.',
    empty: 'The place for the end in the register holds no date.',
    'no-place': 'The register has no place for an end, and no document that was read shows one.',
  },
  evaluate: ({ terms, dates }) => {
    if (dates.expiresOn !== null) return met;
    const evidence = termEvidence(terms, 'expiresOn');
    if (dates.noEndStated !== null) return notMet('open', { words: dates.noEndStated }, [evidence]);
    // With no review either, the want of any date is one failing, not two.
    if (dates.nextReview === null) return notApplicable;
    return terms.expiresOn === undefined ? cannotTell('no-place') : notMet('empty', {}, [evidence]);
  },
});
