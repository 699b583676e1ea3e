import type { DocumentReading } from '../register/document-reading.ts';
import type { DocumentText } from './document-text.ts';
import type { Quoted, ReadDate, Reading } from './reading.ts';

/**
 * The version of the reader. A reading that an older one made is still good for an audit, and can be made
 * again; raise it when the same document would now be read otherwise.
 */
export const readerVersion = '1';

/** What a reading says of its reader: the version, and the list of stale phrases where it is another. */
export function readerOf(phraseList: string): string {
  return phraseList === '' ? readerVersion : `${readerVersion} ${phraseList}`;
}

/** Longest quote that is kept with a record, in characters. */
export const longestQuote = 600;

/** Most entries of one list that are kept: a real agreement names some forty laws. */
const most = { parties: 300, laws: 400, staleTerms: 600 } as const;

/**
 * The beginning of a quote, cut at a word to what is kept: still an exact piece of its page, so that it
 * can be found there again. Nothing is put in place of what is cut off.
 */
export function cutQuote(quote: string): string {
  if (quote.length <= longestQuote) return quote;
  const head = quote.slice(0, longestQuote);
  const blank = head.lastIndexOf(' ');
  const cut = blank > longestQuote / 2 ? head.slice(0, blank) : head;
  // Half a letter of two units would be no letter of the page.
  return cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}

function place({ quote, page }: Quoted): { quote: string | null; page: number | null } {
  return { quote: quote === null ? null : cutQuote(quote), page };
}

function readDate(date: ReadDate): DocumentReading['dates']['expiresOn'] {
  const { value, precision, confidence, how } = date;
  return { value, precision, confidence, how, ...place(date) };
}

function keep<T>(items: readonly T[], limit: number, what: string, notes: string[]): readonly T[] {
  if (items.length <= limit) return items;
  notes.push(`It names ${items.length} ${what}; the first ${limit} are kept.`);
  return items.slice(0, limit);
}

/**
 * A reading as it is kept with the document's record, so that an audit sees the document without opening
 * it. `readAt` is the moment of reading, `phraseList` the name of the list of stale phrases that it was read
 * by where that is not Concordat's own.
 */
export function readingRecord(
  document: DocumentText,
  reading: Reading,
  readAt: string,
  phraseList = '',
): DocumentReading {
  const { terms } = reading;
  const notes = [...document.notes];
  const parties = keep(reading.parties, most.parties, 'parties', notes);
  const laws = keep(reading.laws, most.laws, 'laws', notes);
  const stale = keep(reading.staleTerms, most.staleTerms, 'stale phrases', notes);
  const text = (of: Quoted & { readonly value: string | null }) => ({
    value: of.value,
    ...place(of),
  });
  return {
    readAt,
    reader: readerOf(phraseList),
    pages: document.pages.length,
    ocr: document.pages.flatMap(({ number, ocrConfidence }) =>
      ocrConfidence === null ? [] : [{ page: number, confidence: ocrConfidence }],
    ),
    notes,
    kind: reading.kind,
    title: reading.title === null ? { value: null, quote: null, page: null } : text(reading.title),
    reference: text(terms.reference),
    version: text(terms.version),
    marking: text(terms.marking),
    dates: {
      effectiveFrom: readDate(terms.effectiveFrom),
      expiresOn: readDate(terms.expiresOn),
      nextReview: readDate(terms.nextReview),
      lastReview: readDate(terms.lastReview),
    },
    reviewIntervalMonths: {
      value: terms.reviewIntervalMonths.value,
      ...place(terms.reviewIntervalMonths),
    },
    signed: { value: terms.signed.value, ...place(terms.signed) },
    conflicts: reading.conflicts.map(({ term, values }) => ({
      term,
      values: values.map(readDate),
    })),
    parties: parties.map((party) => ({
      name: party.name,
      ended: party.ended === null ? null : { ...party.ended },
      ...place(party),
    })),
    laws: laws.map((law) => ({ name: law.name, provision: law.provision, ...place(law) })),
    staleTerms: stale.map((hit) => ({
      id: hit.id,
      phrase: hit.phrase,
      quote: cutQuote(hit.quote),
      page: hit.page,
      context: hit.context,
      severity: hit.severity,
      insteadUse: hit.insteadUse,
      draftingError: hit.draftingError,
    })),
    clauses: reading.clauses.map((clause) => ({
      id: clause.id,
      outcome: clause.outcome,
      because: clause.because,
      ...place(clause),
    })),
  };
}
