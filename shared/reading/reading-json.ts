import type { DocumentProblem, DocumentText } from './document-text.ts';
import type { ReadDate, Reading } from './reading.ts';

/** The file that a reading is of. */
export interface ReadFile {
  readonly file: string;
  readonly sha256: string;
}

function date({ value, precision, quote, page, confidence, how }: ReadDate): object {
  return value === null && how === null
    ? { value: null }
    : { value, precision, quote, page, confidence, how };
}

/** A reading in the form of the `read` command: the fixed interface, with our further terms beside. */
export function readingJson(from: ReadFile, document: DocumentText, reading: Reading): object {
  const { terms } = reading;
  const confidences = document.pages.flatMap(({ number, ocrConfidence }) =>
    ocrConfidence === null ? [] : [{ page: number, confidence: ocrConfidence }],
  );
  return {
    ...from,
    pages: document.pages.length,
    readable: true,
    problem: null,
    notes: document.notes,
    ocr: confidences.length === 0 ? null : confidences,
    kind: reading.kind,
    title: reading.title,
    parties: reading.parties,
    terms: {
      effectiveFrom: date(terms.effectiveFrom),
      expiresOn: date(terms.expiresOn),
      nextReview: date(terms.nextReview),
      lastReview: date(terms.lastReview),
      reviewIntervalMonths: terms.reviewIntervalMonths,
      signed: terms.signed,
      reference: terms.reference,
      version: terms.version,
      marking: terms.marking,
    },
    conflicts: reading.conflicts.map(({ term, values }) => ({ term, values: values.map(date) })),
    laws: reading.laws,
    staleTerms: reading.staleTerms,
    clauses: reading.clauses,
  };
}

/** A document that could not be read, in the same form: what is not known is null or empty. */
export function unreadableJson(
  from: ReadFile,
  problem: DocumentProblem,
  notes: readonly string[],
): object {
  const unknown = { value: null, quote: null, page: null };
  return {
    ...from,
    pages: null,
    readable: false,
    problem,
    notes,
    ocr: null,
    kind: 'unknown',
    title: null,
    parties: [],
    terms: {
      effectiveFrom: { value: null },
      expiresOn: { value: null },
      nextReview: { value: null },
      lastReview: { value: null },
      reviewIntervalMonths: unknown,
      signed: { value: 'cannot-tell', quote: null, page: null },
      reference: unknown,
      version: unknown,
      marking: unknown,
    },
    conflicts: [],
    laws: [],
    staleTerms: [],
    clauses: [],
  };
}
