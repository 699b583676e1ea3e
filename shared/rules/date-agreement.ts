import { formatDated, type Dated } from '../register/plain-date.ts';
import type { DocumentReading } from '../register/document-reading.ts';
import { documentEvidence, governingReading } from './document-evidence.ts';
import type { DocumentSubject } from './subject.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet, type Verdict } from './verdict.ts';

type DateTerm = keyof DocumentReading['dates'];

/** Below this the document may well mean another date: it is proposed to the officer, not held up. */
const sureEnough = 0.7;

/** True where one date lies in the month or year that the other one gives. */
function isSameDay(a: Dated, b: Dated): boolean {
  const coarsest = [a.precision, b.precision];
  const length = coarsest.includes('year') ? 4 : coarsest.includes('month') ? 7 : 10;
  return a.on.slice(0, length) === b.on.slice(0, length);
}

/** The messages of a rule that holds a date of the register against the document; `thing` as in "the end". */
export function dateAgreementMessages(thing: string) {
  return {
    differs: `The register gives {register} as ${thing}; the document, on page {page}, says {document}.`,
  } as const;
}

/** Holds one date of the register against what the document that speaks for the agreement says of it. */
export function dateAgrees(
  subject: DocumentSubject,
  key: DateTerm,
  label: string,
): Verdict<'differs'> {
  const reading = governingReading(subject);
  const entry = subject.agreement.agreement.terms[key];
  const registered = entry?.value;
  // Two dates within the document are a failing of their own.
  if (reading === null || reading.conflicts.some(({ term }) => term === key)) return notApplicable;
  if (registered?.kind !== 'date') return notApplicable;
  const read = reading.dates[key];
  const { page } = read;
  if (read.value === null || page === null || read.confidence < sureEnough) return notApplicable;
  const dated: Dated = { on: read.value, precision: read.precision ?? 'day' };
  if (isSameDay(registered, dated)) return met;
  const [register, document] = [formatDated(registered), formatDated(dated)];
  return notMet('differs', { register, document, page: String(page) }, [
    termEvidence(subject.agreement.terms, key),
    documentEvidence(subject.document, label, document, read),
  ]);
}
