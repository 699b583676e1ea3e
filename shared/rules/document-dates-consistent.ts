import { formatDated } from '../register/plain-date.ts';
import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const names = {
  effectiveFrom: 'start',
  expiresOn: 'end',
  nextReview: 'next review',
  lastReview: 'last review',
} as const;

export const documentDatesConsistent = documentRule({
  id: 'document-dates-consistent',
  topic: 'Dates within the document',
  title: 'The document gives two dates for one thing',
  headline: 'The document gives two dates for the {term}',
  asks: 'An agreement should give one date for its start, its end and its review.',
  why: 'Where a document says two things nobody can say whether it is in force, and each party may rely on the other date.',
  advice:
    'Settle with the parties which date holds, correct the document, and have the change signed.',
  force: 'code',
  severity: 'medium',
  clause: 'C14',
  provisions: ['ico-code-agreements'],
  terms: ['documents', 'effectiveFrom', 'expiresOn', 'nextReview', 'lastReview'],
  messages: { conflict: 'For its {term} the document says {dates}.' },
  evaluate: (subject) => {
    const reading = governingReading(subject);
    if (reading === null) return notApplicable;
    if (reading.conflicts.length === 0) return met;
    return reading.conflicts.map(({ term, values }) => {
      const said = values.map(({ value, precision, quote, page }) => ({
        at: { quote, page },
        words:
          value === null
            ? 'that there is none'
            : formatDated({ on: value, precision: precision ?? 'day' }),
      }));
      const dates = said
        .map(({ words, at }) => (at.page === null ? words : `${words} (page ${String(at.page)})`))
        .join(' and ');
      const evidence = said.map(({ words, at }) =>
        documentEvidence(subject.document, `The ${names[term]} in the document`, words, at),
      );
      return {
        ...notMet('conflict', { term: names[term], dates }, evidence),
        discriminator: term,
      };
    });
  },
});
