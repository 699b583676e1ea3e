import { dateOf } from './agreement-dates.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** An assessment made longer than this before the start was made for something else. */
const monthsBeforeStart = 12;

export const dpiaCurrent = agreementRule({
  id: 'dpia-current',
  topic: 'Date of the impact assessment',
  title: 'The impact assessment is older than the agreement',
  asks: 'The impact assessment should have been made for this agreement, in the year before it started or since.',
  why: 'An assessment of an earlier arrangement says nothing of the risks of this one.',
  advice: 'Go through the assessment again with the partners, and record the new date.',
  force: 'code',
  severity: 'medium',
  clause: 'C12',
  provisions: ['ico-code-dpia', 'uk-gdpr-art-35'],
  terms: ['dpiaDate', 'effectiveFrom'],
  messages: {
    old: 'The assessment is of {dpia:day}, more than a year before the agreement started on {start:day}.',
  },
  evaluate: ({ terms, dates }, { lookups }) => {
    const dpia = dateOf(terms, 'dpiaDate');
    const start = dates.effectiveFrom;
    if (dpia === null || start === null) return notApplicable;
    if (lookups.monthsAfter(dpia.on, monthsBeforeStart) >= start.on) return met;
    return notMet('old', { dpia: dpia.on, start: start.on }, [
      termEvidence(terms, 'dpiaDate'),
      termEvidence(terms, 'effectiveFrom'),
    ]);
  },
});
