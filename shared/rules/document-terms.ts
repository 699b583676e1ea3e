import type { DocumentReading } from '../register/document-reading.ts';
import type { DateValue, TermKey, Terms, TermSource } from '../register/terms.ts';
import type { ClauseId } from '../standards/clauses.ts';
import type { GoverningDocument } from './governing-document.ts';

/** Below this the words leave too much open for a date to be taken from them. */
const sureEnough = 0.7;

/** The terms that one clause of a document answers as a whole. */
const clauseOfTerm: ReadonlyMap<TermKey, ClauseId> = new Map([
  ['purpose', 'C01'],
  ['dataCategories', 'C04'],
  ['article6Basis', 'C05'],
  ['gateways', 'C06'],
  ['condition', 'C07'],
  ['confidentialityBasis', 'C10'],
  ['dpiaRef', 'C12'],
  ['apdRef', 'C13'],
  ['complaintsProcedure', 'C16'],
  ['controllerRelationship', 'C03'],
]);

/** A clause as the document has it. */
export type ReadClause = DocumentReading['clauses'][number];

/** The terms that a clause answers, with the clause; in the order of the clauses. */
export const answeredTerms: readonly (readonly [TermKey, ClauseId])[] = [
  ...clauseOfTerm.entries(),
].toSorted(([, a], [, b]) => (a < b ? -1 : 1));

/** What the document that speaks for the agreement says of a clause; null where none was read. */
export function readClause(
  { reading }: Pick<GoverningDocument, 'reading'>,
  id: ClauseId,
): ReadClause | null {
  return reading.clauses.find((each) => each.id === id) ?? null;
}

/** What the document says of the clause that answers a term; null where no clause does. */
export function clauseFor(governing: GoverningDocument, key: TermKey): ReadClause | null {
  const id = clauseOfTerm.get(key);
  return id === undefined ? null : readClause(governing, id);
}

interface Quoted {
  readonly quote: string | null;
  readonly page: number | null;
}

/** Law about how data are handled, and law that is named as a thing of the past: neither is a power. */
const noPower = /\bdata protection\b|\bGDPR\b|\bhuman rights\b|\bfreedom of information\b/i;
const past = /\b(?:repealed|revoked|replaced|superseded|formerly|previously)\b/i;

/** The laws that a document names with their provision, as people type them. */
function lawsNamed({ laws }: DocumentReading): string[] {
  const named = laws.flatMap(({ name, provision, quote }) =>
    provision === null || noPower.test(name) || past.test(quote ?? '')
      ? []
      : [`${provision} ${name}`],
  );
  return [...new Set(named)];
}

/**
 * The terms of the register, and for those for which it has no place what its document says. An empty
 * place stays empty: what a register keeps and does not fill in is its own failing.
 */
export function termsWithDocument(terms: Terms, { document, reading }: GoverningDocument): Terms {
  const read: Record<string, unknown> = {};
  const take = (key: TermKey, value: unknown, { quote, page }: Quoted) => {
    if (terms[key] !== undefined || quote === null || page === null) return;
    const source: TermSource = { how: 'read', documentId: document.id, page, quote };
    read[key] = { value, said: null, source };
  };
  for (const [key, id] of clauseOfTerm) {
    const clause = readClause({ reading }, id);
    if (clause?.outcome !== 'met' || key === 'controllerRelationship') continue;
    if (key === 'gateways') take(key, lawsOr(reading, clause), clause);
    else take(key, key === 'dataCategories' ? [clause.quote] : clause.quote, clause);
  }
  for (const key of ['effectiveFrom', 'expiresOn', 'nextReview', 'lastReview'] as const) {
    const date = reading.dates[key];
    const isTwo = reading.conflicts.some((each) => each.term === key);
    if (isTwo || date.confidence < sureEnough) continue;
    const value: DateValue | null =
      date.value !== null
        ? { kind: 'date', on: date.value, precision: date.precision ?? 'day' }
        : date.how === 'perpetual' && key === 'expiresOn'
          ? { kind: 'none-stated', words: date.quote ?? '' }
          : null;
    if (value !== null) take(key, value, date);
  }
  const { reviewIntervalMonths: interval, version, marking, signed } = reading;
  if (interval.value !== null) take('reviewIntervalMonths', interval.value, interval);
  if (version.value !== null) take('version', version.value, version);
  if (marking.value !== null) take('marking', marking.value, marking);
  if (signed.value === 'yes') take('allPartnersSigned', 'yes', signed);
  // Each value above has the shape of its term, which building them one by one hides.
  return { ...terms, ...(read as Terms) };
}

function lawsOr(reading: DocumentReading, clause: ReadClause): (string | null)[] {
  const laws = lawsNamed(reading);
  return laws.length === 0 ? [clause.quote] : laws;
}
