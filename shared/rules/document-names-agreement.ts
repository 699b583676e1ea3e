import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const smallWords: ReadonlySet<string> = new Set(
  'a an and the of for to in on by with between from agreement sharing information data protocol isa dsa isp mou memorandum understanding version draft final signed copy police'.split(
    ' ',
  ),
);

function telling(folded: string): ReadonlySet<string> {
  return new Set(folded.split(' ').filter((word) => word.length > 2 && !smallWords.has(word)));
}

export const documentNamesAgreement = documentRule({
  id: 'document-names-agreement',
  topic: 'Name of the document',
  title: 'The document is of another agreement',
  headline: 'The document is headed “{document}”',
  asks: 'The document that is kept with an agreement should be that agreement.',
  why: 'If the wrong document is attached, everything that was read from it is said of the wrong agreement.',
  advice:
    'Open the document. If it belongs to another agreement, attach it there and find the one that belongs here.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: ['documents'],
  titles: { title: 'The document bears another title' },
  messages: {
    reference:
      'The register calls it {register}; the document, on page {page}, bears the reference {document}.',
    title:
      'The register calls it “{register}”; the document is headed “{document}”, which shares no telling word with it.',
  },
  evaluate: (subject, { lookups }) => {
    const reading = governingReading(subject);
    if (reading === null) return notApplicable;
    const { ref, title } = subject.agreement.agreement;
    const { reference, title: heading } = reading;
    if (reference.value !== null && reference.page !== null && ref.trim() !== '') {
      const [ours, theirs] = [lookups.folded(ref), lookups.folded(reference.value)];
      if (
        ours === theirs ||
        ` ${theirs} `.includes(` ${ours} `) ||
        ` ${ours} `.includes(` ${theirs} `)
      ) {
        return met;
      }
      const data = { register: ref, document: reference.value, page: String(reference.page) };
      return notMet('reference', data, [
        otherEvidence('ref', 'Reference', ref),
        documentEvidence(
          subject.document,
          'The reference in the document',
          reference.value,
          reference,
        ),
      ]);
    }
    if (heading.value === null || heading.page === null) return notApplicable;
    const [ours, theirs] = [telling(lookups.folded(title)), telling(lookups.folded(heading.value))];
    if (ours.size === 0 || theirs.size === 0) return notApplicable;
    if ([...ours].some((word) => theirs.has(word))) return met;
    return notMet(
      'title',
      { register: title, document: heading.value },
      [
        otherEvidence('title', 'Title', title),
        documentEvidence(subject.document, 'The title of the document', heading.value, heading),
      ],
      'low',
    );
  },
});
