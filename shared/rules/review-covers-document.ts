import { formatDated } from '../register/plain-date.ts';
import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const reviewCoversDocument = documentRule({
  id: 'review-covers-document',
  topic: 'Review of this text',
  title: 'The document is newer than the last review',
  asks: 'The last review in the register should be of the text that is kept.',
  why: 'A review of an earlier text says nothing of this one: it has never been looked at since it was made.',
  advice: 'Review the text that is in use, and record the day.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C14',
  provisions: ['ico-framework-agreements'],
  terms: ['lastReview', 'documents'],
  titles: { behind: 'The document records a later review than the register' },
  messages: {
    newer:
      'The register has the last review on {review:day}; the document, on page {page}, starts on {start}.',
    behind:
      'The register has the last review on {review:day}; the document, on page {page}, records one of {read}.',
  },
  evaluate: (subject) => {
    const reading = governingReading(subject);
    const { terms } = subject.agreement.agreement;
    const last = terms.lastReview?.value;
    if (reading === null || last?.kind !== 'date') return notApplicable;
    const { effectiveFrom: start, lastReview: read } = reading.dates;
    if (read.value !== null && read.page !== null && read.value > last.on) {
      const words = formatDated({ on: read.value, precision: read.precision ?? 'day' });
      return notMet('behind', { review: last.on, page: String(read.page), read: words }, [
        termEvidence(terms, 'lastReview'),
        documentEvidence(subject.document, 'Last review in the document', words, read),
      ]);
    }
    if (start.value === null || start.page === null) return notApplicable;
    if (start.value <= last.on) return met;
    const words = formatDated({ on: start.value, precision: start.precision ?? 'day' });
    return notMet('newer', { review: last.on, page: String(start.page), start: words }, [
      termEvidence(terms, 'lastReview'),
      documentEvidence(subject.document, 'Start in the document', words, start),
    ]);
  },
});
