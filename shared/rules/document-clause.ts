import type { ClauseId } from '../standards/clauses.ts';
import { documentEvidence, governingReading } from './document-evidence.ts';
import { readClause } from './document-terms.ts';
import type { DocumentSubject } from './subject.ts';
import { cannotTell, met, notApplicable, notMet, type Verdict } from './verdict.ts';

/** The messages of a rule that only a document can answer; `thing` as in "how rights are answered". */
export function onlyDocumentMessages(thing: string) {
  return {
    missing: `The document does not say ${thing}.{because}`,
    unclear: `Whether the document says ${thing} cannot be told.{because}`,
  } as const;
}

/** Judges a clause for which no register has a column, by the document that speaks for the agreement. */
export function clauseInDocument(
  subject: DocumentSubject,
  id: ClauseId,
): Verdict<keyof ReturnType<typeof onlyDocumentMessages>> {
  const reading = governingReading(subject);
  const clause = reading === null ? null : readClause({ reading }, id);
  if (clause === null || clause.outcome === 'not-applicable') return notApplicable;
  if (clause.outcome === 'met') return met;
  const evidence = [
    documentEvidence(subject.document, `Clause ${id} of the document`, null, clause),
  ];
  const because = clause.because === null || clause.because === '' ? '' : ` ${clause.because}`;
  return clause.outcome === 'not-met'
    ? notMet('missing', { because }, evidence)
    : cannotTell('unclear', { because }, evidence);
}
