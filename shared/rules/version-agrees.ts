import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** "Version 1.0", "v1" and "1" are one version. */
function numbered(text: string): string | null {
  const number = /\d+(?:\.\d+)*/.exec(text)?.[0];
  return number === undefined ? null : number.replace(/(?:\.0+)+$/, '');
}

export const versionAgrees = documentRule({
  id: 'version-agrees',
  topic: 'Version in register and document',
  title: 'Register and document give different versions',
  asks: 'The register should give the version of the document that it holds.',
  why: 'Either the register describes another text than the one that is kept, or the wrong text is kept.',
  advice: 'Find out which version was signed; attach it, and record its number.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C20',
  provisions: ['ico-framework-agreements'],
  terms: ['version', 'documents'],
  messages: {
    differs:
      'The register gives version “{register}”; the document, on page {page}, says “{document}”.',
  },
  evaluate: (subject) => {
    const reading = governingReading(subject);
    const { terms } = subject.agreement.agreement;
    const registered = terms.version?.value ?? null;
    if (reading === null || registered === null) return notApplicable;
    const { value, quote, page } = reading.version;
    const [ours, theirs] = [numbered(registered), numbered(value ?? '')];
    if (value === null || page === null || ours === null || theirs === null) return notApplicable;
    if (ours === theirs) return met;
    return notMet('differs', { register: registered, document: value, page: String(page) }, [
      termEvidence(terms, 'version'),
      documentEvidence(subject.document, 'The version in the document', value, { quote, page }),
    ]);
  },
});
