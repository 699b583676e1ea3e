import { resolveCitations, type ResolvedCitation } from '../standards/resolve-citations.ts';
import type { Statement } from './statements.ts';

const known = new WeakMap<Statement, readonly ResolvedCitation[]>();
/** No law is cited without one of these words, a numbered provision or an acronym. */
const words =
  /\b(?:acts?|law|gdpr|dpa|convention|regulations?)\b|\b(?:s|ss|sects?|secs?|sections?|sch\w*|art\w*|reg\w*|part|si)\b\.?\s*\d|\bss?\d|§/i;
const acronym = /[A-Z]{3}/;

/** The laws that a statement cites; the same statement answers at once the second time. */
export function citedLaws(statement: Statement): readonly ResolvedCitation[] {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const { text } = statement;
  const found = words.test(text) || acronym.test(text) ? resolveCitations(text) : [];
  known.set(statement, found);
  return found;
}
