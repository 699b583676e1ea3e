import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** Case, hyphens and handling instructions after the marking do not make another one. */
function marking(text: string): string | null {
  const found = /\b(?:official[\s–-]*sensitive|official|top\s+secret|secret)\b/i.exec(text)?.[0];
  return found === undefined ? null : found.toUpperCase().replace(/[^A-Z]+/g, '-');
}

export const markingAgrees = documentRule({
  id: 'marking-agrees',
  topic: 'Marking in register and document',
  title: 'Register and document carry different markings',
  asks: 'The register should give the marking that the document carries.',
  why: 'Whoever goes by the register handles the paper otherwise than it asks.',
  advice: 'Decide which marking is right, and put it on both.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C20',
  provisions: ['gsc-markings'],
  terms: ['marking', 'documents'],
  messages: {
    differs:
      'The register gives the marking “{register}”; the document, on page {page}, carries “{document}”.',
  },
  evaluate: (subject) => {
    const reading = governingReading(subject);
    const { terms } = subject.agreement.agreement;
    const registered = terms.marking?.value ?? null;
    if (reading === null || registered === null) return notApplicable;
    const { value, quote, page } = reading.marking;
    const [ours, theirs] = [marking(registered), marking(value ?? '')];
    // A marking that was withdrawn is a failing of its own.
    if (value === null || page === null || ours === null || theirs === null) return notApplicable;
    if (ours === theirs) return met;
    return notMet('differs', { register: registered, document: value, page: String(page) }, [
      termEvidence(terms, 'marking'),
      documentEvidence(subject.document, 'The marking in the document', value, { quote, page }),
    ]);
  },
});
