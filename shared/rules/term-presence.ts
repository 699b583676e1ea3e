import type { TermKey, Terms } from '../register/terms.ts';
import type { AgreementSubject } from './subject.ts';
import { clauseFor, type ReadClause } from './document-terms.ts';
import { quoteEvidence, termEvidence, termText } from './term-evidence.ts';
import { cannotTell, met, notMet, type Severity, type Verdict } from './verdict.ts';

/** What can be told of a term before looking at what it says. */
export type Presence =
  /** The register has no place for it and no document was read. */
  | 'no-place'
  /** The place is there and empty. */
  | 'empty'
  /** The place holds a stopgap: "TBC", "none", "?". */
  | 'stopgap'
  /** It says that it is not needed. */
  | 'waived'
  /** It says something that could not be understood. */
  | 'unclear'
  | 'stated';

const stopgap =
  /^(?:[-–—?.\s]*|n\.?\/?\s?a\.?|nil|none|no|not?\s+(?:known|stated|recorded|specified|available|applicable|yet|done|completed|agreed)|unknown|tb[acd]|to be (?:confirmed|agreed|advised|decided|completed|done)|awaited|awaiting.{0,20}|pending|blank|missing|x+)$/i;
const waiver =
  /^(?:n\.?\/\s?a\.?|(?:not\s+(?:required|needed|necessary|applicable)|n\/?a\s*[-–—:(].+|exempt)\b.{0,40})$/i;

/** True for words that fill a cell without saying anything. */
export function isStopgap(text: string): boolean {
  return text.length <= 40 && stopgap.test(text.trim());
}

/** How far a term is there. */
export function presenceOf(terms: Terms, key: TermKey): Presence {
  const entry = terms[key];
  if (entry === undefined) return 'no-place';
  const understood = termText(entry);
  const text = (understood ?? entry.said ?? '').trim();
  if (text === '') return 'empty';
  if (text.length <= 60 && waiver.test(text)) return 'waived';
  if (isStopgap(text)) return 'stopgap';
  return understood === null ? 'unclear' : 'stated';
}

/** True where the term says something. */
export function isStated(terms: Terms, key: TermKey): boolean {
  return presenceOf(terms, key) === 'stated';
}

/** The messages of a rule that asks whether a term is there; `thing` as in "the retention period". */
export function presenceMessages(thing: string) {
  const start = thing.charAt(0).toUpperCase() + thing.slice(1);
  return {
    empty: `${start} is not stated: the place for it in the register is empty.`,
    stopgap: `${start} is not stated: the register says only “{value}”.`,
    waived: `The register says “{value}” of ${thing}. Whether that is right cannot be told from it.`,
    unclear: `The register says “{value}” of ${thing}, which could not be understood.`,
    'no-place': `The register has no place for ${thing}, and no document that was read shows it.`,
  } as const;
}

/** The messages of a rule whose term is a clause of the agreement, so that a document can answer it. */
export function clauseMessages(thing: string) {
  const start = thing.charAt(0).toUpperCase() + thing.slice(1);
  return {
    ...presenceMessages(thing),
    'not-in-document': `The document lacks ${thing}, and the register has no place for it. {because}`,
    'in-document': `${start} stands in the document, on page {page}; the place for it in the register is empty.`,
  } as const;
}

export type PresenceMessage = keyof ReturnType<typeof presenceMessages>;
export type ClauseMessage = keyof ReturnType<typeof clauseMessages>;

/** The commonest judgement: a term that is there and says something. */
export function termPresent(
  subject: AgreementSubject,
  key: TermKey,
  severity: Severity | null = null,
): Verdict<PresenceMessage> {
  const presence = presenceOf(subject.terms, key);
  if (presence === 'stated') return met;
  if (presence === 'no-place') return cannotTell('no-place');
  const evidence = termEvidence(subject.terms, key);
  if (presence === 'empty') return notMet('empty', undefined, [evidence], severity);
  const data = { value: evidence.value ?? '' };
  return presence === 'stopgap'
    ? notMet('stopgap', data, [evidence], severity)
    : cannotTell(presence, data, [evidence]);
}

/**
 * As `termPresent`, for a term that a clause of the document answers. Where the register has no place
 * for it, the document decides. An empty place stays a failing, and a slight one where the document has
 * the clause: the agreement is whole, only the register is not.
 */
export function clausePresent(
  subject: AgreementSubject,
  key: TermKey,
  severity: Severity | null = null,
): Verdict<ClauseMessage> {
  const { governing, terms } = subject;
  const clause = governing === null ? null : clauseFor(governing, key);
  if (governing === null || clause === null) return termPresent(subject, key, severity);
  const presence = presenceOf(terms, key);
  const { id } = governing.document;
  if (presence === 'no-place') {
    if (clause.outcome === 'met') return met;
    if (clause.outcome !== 'not-met') return cannotTell('no-place');
    const because = clause.because ?? '';
    return notMet('not-in-document', { because }, [clauseEvidence(id, clause)], severity);
  }
  if (presence === 'empty' && clause.outcome === 'met') {
    const page = String(clause.page ?? 1);
    const evidence = [termEvidence(terms, key), clauseEvidence(id, clause)];
    return notMet('in-document', { page }, evidence, 'low');
  }
  return termPresent(subject, key, severity);
}

function clauseEvidence(documentId: string, clause: ReadClause) {
  const value = clause.outcome === 'met' ? clause.quote : null;
  return quoteEvidence(documentId, `Clause ${clause.id} of the document`, value, clause);
}
