import type { AgreementDocument } from '../register/agreement.ts';
import type { DocumentReading } from '../register/document-reading.ts';

/** The document that speaks for an agreement, with what was read from it. */
export interface GoverningDocument {
  readonly document: AgreementDocument;
  readonly reading: DocumentReading;
}

/** The documents whose place another document of the same agreement has taken. */
export function replacedIds(documents: readonly AgreementDocument[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { replaces } of documents) if (replaces !== null) ids.add(replaces);
  return ids;
}

/** A blank form, or something that is no agreement at all, says nothing of what was agreed. */
function speaks(reading: DocumentReading): boolean {
  return reading.kind === 'agreement' || reading.kind === 'unknown';
}

/**
 * The newest signed copy that was read and not replaced; where there is none, the newest draft.
 * Annexes and other papers speak for no agreement. `documents` come oldest first.
 */
export function governingDocument(
  documents: readonly AgreementDocument[],
): GoverningDocument | null {
  if (documents.length === 0) return null;
  const replaced = replacedIds(documents);
  let draft: GoverningDocument | null = null;
  for (const document of documents.toReversed()) {
    const { reading, role } = document;
    if (reading === null || replaced.has(document.id) || !speaks(reading)) continue;
    if (role === 'signed-copy') return { document, reading };
    if (role === 'draft') draft ??= { document, reading };
  }
  return draft;
}
