import type { DocumentReading } from '../register/document-reading.ts';
import type { AgreementDocument } from '../register/agreement.ts';
import type { DocumentSubject } from './subject.ts';
import { quoteEvidence } from './term-evidence.ts';
import type { VerdictEvidence } from './verdict.ts';

/** What a document says, with its words and page. */
export function documentEvidence(
  document: AgreementDocument,
  label: string,
  value: string | null,
  at: { readonly quote: string | null; readonly page: number | null },
): VerdictEvidence {
  return quoteEvidence(document.id, label, value, at);
}

/** The document's file, where no words of it can be quoted. */
export function fileEvidence({ id, fileName }: AgreementDocument): VerdictEvidence {
  return quoteEvidence(id, 'Document', fileName, { quote: null, page: null });
}

/** The reading of the one document that speaks for its agreement; null for every other. */
export function governingReading(subject: DocumentSubject): DocumentReading | null {
  return subject.isGoverning ? subject.reading : null;
}
