import { termDefinitions, type TermEntry, type TermKey, type Terms } from '../register/terms.ts';
import type { VerdictEvidence } from './verdict.ts';

/** What a term says, as one string; null where it says nothing. Days stay `YYYY-MM-DD`. */
export function termText(entry: TermEntry): string | null {
  const { value } = entry;
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 1 ? (value[0] ?? '') : value.join('; ');
  return value.kind === 'date' ? value.on : value.words;
}

const nothing = new Map<TermKey, VerdictEvidence>();

function silent(key: TermKey): VerdictEvidence {
  let evidence = nothing.get(key);
  if (evidence === undefined) {
    evidence = { field: key, label: termDefinitions[key].label, value: null, quote: null };
    nothing.set(key, evidence);
  }
  return evidence;
}

/** The evidence that a term gives: its words in the register and, where it was read, in the document. */
export function termEvidence(terms: Terms, key: TermKey): VerdictEvidence {
  const entry = terms[key];
  if (entry === undefined || (entry.value === null && entry.said === null)) return silent(key);
  const { source } = entry;
  return {
    field: key,
    label: termDefinitions[key].label,
    value: termText(entry) ?? entry.said,
    quote:
      source.how === 'read'
        ? { documentId: source.documentId, page: source.page, words: source.quote }
        : null,
  };
}

/** Evidence that is no term: the parties, a flow, a view. */
export function otherEvidence(field: string, label: string, value: string | null): VerdictEvidence {
  return { field, label, value, quote: null };
}

/** Evidence from a document: what it says, and the words and page where it says it. */
export function quoteEvidence(
  documentId: string,
  label: string,
  value: string | null,
  { quote, page }: { readonly quote: string | null; readonly page: number | null },
): VerdictEvidence {
  return {
    field: 'documents',
    label,
    value,
    quote: quote === null || page === null ? null : { documentId, page, words: quote },
  };
}
