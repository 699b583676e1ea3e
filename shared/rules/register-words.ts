import type { Terms } from '../register/terms.ts';

/** What the agreement says of itself: purpose, title and data, as one text. */
export function wordsOf(title: string, terms: Terms): string {
  const { purpose, dataCategories } = terms;
  return [title, purpose?.value ?? '', ...(dataCategories?.value ?? [])].join('\n');
}
