import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { addDays } from '../register/plain-date.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** Reviews are held at meetings: a month and a bit beside the reckoned day is no contradiction. */
const slack = 45;

export const reviewDatesAgree = agreementRule({
  id: 'review-dates-agree',
  topic: 'Review dates among themselves',
  title: 'The next review does not follow from the last',
  asks: 'The next review should follow from the last one and the interval.',
  why: 'One of the three is wrong, and a review that is put off in the register is put off in fact.',
  advice: 'Look the interval up in the agreement, and correct what is wrong.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C14',
  provisions: ['ico-framework-agreements'],
  terms: ['nextReview', 'lastReview', 'reviewIntervalMonths'],
  messages: {
    later:
      'The last review was on {last:day} and the interval is {months} months, which gives {reckoned:day}; the register says {next:day}.',
    reversed: 'The next review, {next:day}, is not after the last one, {last:day}.',
  },
  evaluate: ({ terms, dates }, { lookups }) => {
    const { nextReview: next, lastReview: last } = dates;
    if (next?.how !== 'stated' || last === null) return notApplicable;
    const evidence = [termEvidence(terms, 'nextReview'), termEvidence(terms, 'lastReview')];
    if (next.on < last.on) return notMet('reversed', { next: next.on, last: last.on }, evidence);
    const months = terms.reviewIntervalMonths?.value ?? null;
    if (months === null) return met;
    const reckoned = lookups.monthsAfter(last.on, months);
    if (next.on <= reckoned || next.on <= addDays(reckoned, slack)) return met;
    return notMet('later', { last: last.on, next: next.on, reckoned, months: String(months) }, [
      ...evidence,
      termEvidence(terms, 'reviewIntervalMonths'),
    ]);
  },
});
