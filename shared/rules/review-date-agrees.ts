import { dateAgreementMessages, dateAgrees } from './date-agreement.ts';
import { documentRule } from './rule.ts';
import { notApplicable } from './verdict.ts';

export const reviewDateAgrees = documentRule({
  id: 'review-date-agrees',
  topic: 'Review in register and document',
  title: 'Register and document give different reviews',
  asks: 'The register should give the review that the parties agreed, or the later one that followed it.',
  why: 'A review that is entered later than it was agreed is missed without anybody noticing.',
  advice:
    'Look at the page; where a review has been made since, record it, otherwise correct the date.',
  force: 'code',
  severity: 'medium',
  clause: 'C14',
  provisions: ['ico-framework-agreements', 'ico-code-agreements'],
  terms: ['nextReview', 'documents'],
  messages: dateAgreementMessages('the next review'),
  evaluate: (subject) => {
    const { terms } = subject.agreement.agreement;
    const [registered, last] = [terms.nextReview?.value, terms.lastReview?.value];
    const agreed = subject.reading?.dates.nextReview.value ?? null;
    // A review that was made since has set a later one: the document still gives the first.
    const wasMade = last?.kind === 'date' && registered?.kind === 'date' && agreed !== null;
    if (wasMade && registered.on > agreed) return notApplicable;
    return dateAgrees(subject, 'nextReview', 'The next review in the document');
  },
});
