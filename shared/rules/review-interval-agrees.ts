import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const reviewIntervalAgrees = documentRule({
  id: 'review-interval-agrees',
  topic: 'Review interval in register and document',
  title: 'Register and document give different review intervals',
  asks: 'The register should give the review interval that the parties agreed.',
  why: 'An agreement that is reviewed less often than was agreed breaks its own terms.',
  advice: 'Look at the page and correct the register, and the next review with it.',
  force: 'code',
  severity: 'low',
  clause: 'C14',
  provisions: ['ico-framework-agreements'],
  terms: ['reviewIntervalMonths', 'documents'],
  messages: {
    differs:
      'The register has a review every {register} months; the document, on page {page}, says every {document} months.',
  },
  evaluate: (subject) => {
    const reading = governingReading(subject);
    const { terms } = subject.agreement.agreement;
    const registered = terms.reviewIntervalMonths?.value ?? null;
    if (reading === null || registered === null) return notApplicable;
    const { reviewIntervalMonths: read } = reading;
    if (read.value === null || read.page === null) return notApplicable;
    if (read.value === registered) return met;
    const document = String(read.value);
    const data = { register: String(registered), document, page: String(read.page) };
    return notMet('differs', data, [
      termEvidence(terms, 'reviewIntervalMonths'),
      documentEvidence(subject.document, 'The interval in the document', document, read),
    ]);
  },
});
