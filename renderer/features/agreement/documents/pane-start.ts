import type { AgreementView } from '../../../../shared/contract/view-models.ts';
import { placeOf, type FindEntry } from './find-lines.ts';
import type { MarkedQuote } from '../../../ui/pdf-pages/word-boxes.ts';

/** The mark of the words that a term of the register was read from. */
const sourceId = 'source-of-term';

/** The words on which a term rests, where it was read from this document. */
export function sourceOf(
  { agreement }: AgreementView,
  documentId: string,
  term: string | undefined,
): MarkedQuote | null {
  const entry = Object.entries(agreement.terms).find(([key]) => key === term)?.[1];
  if (entry?.source.how !== 'read' || entry.source.documentId !== documentId) return null;
  return { id: sourceId, page: entry.source.page, quote: entry.source.quote };
}

/** Every quote that is marked on the pages. */
export function quotesOf(
  entries: readonly FindEntry[],
  source: MarkedQuote | null,
): readonly MarkedQuote[] {
  const quotes = entries.flatMap((entry) => {
    const place = placeOf(entry);
    return place === null ? [] : [{ id: entry.id, ...place }];
  });
  return source === null ? quotes : [...quotes, source];
}

/** What the pane opens at: the words of a term, a find by its id, or what comes first. */
export function firstOf(
  entries: readonly FindEntry[],
  source: MarkedQuote | null,
  query: Readonly<Record<string, string>>,
): string | null {
  if (source !== null) {
    const same = entries.find((entry) => {
      const place = placeOf(entry);
      return (
        entry.kind === 'proposal' &&
        entry.proposal.term === query['term'] &&
        place?.quote === source.quote
      );
    });
    return same?.id ?? sourceId;
  }
  return entries.find(({ id }) => id === query['find'])?.id ?? entries[0]?.id ?? null;
}
