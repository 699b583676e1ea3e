import { dateOf } from './agreement-dates.ts';
import { agreementRule } from './rule.ts';
import { otherEvidence, termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** How much of `YYYY-MM-DD` is known. */
const lengths = { day: 10, month: 7, year: 4 };

export const signatureBeforeStart = agreementRule({
  id: 'signature-before-start',
  topic: 'Signature before the start',
  title: 'It was signed after it started',
  asks: 'Every party should sign before the agreement starts.',
  why: 'Whatever was shared between the start and the signature was shared without an agreement.',
  advice:
    'Find out what was shared in between and on what basis, and record it; correct the start if it is wrong.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C15',
  provisions: ['ico-framework-agreements'],
  terms: ['signedByForceOn', 'effectiveFrom', 'parties'],
  messages: { late: 'It started on {start:day} and the last signature was made on {signed:day}.' },
  evaluate: ({ terms, dates, parties }) => {
    const start = dates.effectiveFrom;
    if (start === null) return notApplicable;
    const byForce = dateOf(terms, 'signedByForceOn');
    let last = byForce;
    for (const { party } of parties) {
      const { on, state } = party.signature;
      if (state === 'signed' && on !== null && (last === null || on.on > last.on)) last = on;
    }
    if (last === null) return notApplicable;
    // "March 2024" may be its first day or its last: only what is surely late is called late.
    const known = Math.min(lengths[last.precision], lengths[start.precision]);
    if (last.on.slice(0, known) <= start.on.slice(0, known)) return met;
    const signature =
      last === byForce
        ? termEvidence(terms, 'signedByForceOn')
        : otherEvidence('parties', 'Last signature', last.on);
    return notMet('late', { start: start.on, signed: last.on }, [
      termEvidence(terms, 'effectiveFrom'),
      signature,
    ]);
  },
});
