import { citedLaws } from './cited-laws.ts';
import type { FoldedText } from './folded-text.ts';
import type { ReadLaw } from './reading.ts';
import { statements } from './statements.ts';

/** An enactment by its full title: words in capitals, "Act" or its like, and a year. */
const enactment =
  /\b(?:[A-Z][\w'’-]*(?:\s*\([A-Z][\w\s]*\))?,?\s+|(?:and|of|the|for|in|to|from|etc\.?)\s+){1,9}(?:Act|Regulations?|Order|Rules|Measure)\s+(?:\(\w[\w\s]*\)\s+)?(?:19|20)\d\d\b/g;
const year = /(?:19|20)\d\d/;
const kindOfLaw = /\b(?:Act|Regulations?|Order|Rules|Measure)\s/;
const leadingWords =
  /^(?:(?:The|And|Of|In|Under|For|To|From|By|As|See|Section|This|Any|That|With)\s+|(?:and|of|the|for|in|to|from)\s+)+/;

/** Commas in a title come with an "and" ("Police, Crime, Sentencing and Courts Act"); others part it from a list. */
function withoutRunIn(words: string): string {
  const at = words.lastIndexOf(', ');
  return at === -1 || /\band\b/.test(words.slice(at)) ? words : words.slice(at + 2);
}

/** The laws that a document names, each with its provision and the first sentence that names it. */
export function laws(folded: FoldedText): ReadLaw[] {
  const found = new Map<string, ReadLaw>();
  const add = (name: string, provision: string | null, quote: string, page: number): void => {
    const key = `${name.toLowerCase()} ${provision ?? ''}`;
    if (!found.has(key)) found.set(key, { name, provision, quote, page });
  };
  for (const statement of statements(folded)) {
    const { text, quote, page, valueFrom } = statement;
    if (valueFrom > 0) continue;
    const resolved = citedLaws(statement);
    for (const { name, number } of resolved) add(name, number, quote, page);
    if (!year.test(text) || !kindOfLaw.test(text)) continue;
    for (const match of text.matchAll(enactment)) {
      const title = withoutRunIn(match[0]).replace(leadingWords, '').replace(/\s+/g, ' ');
      // Words in capitals before a title run into it: what ends in a known title is that title.
      const plain = title.replace(/\s*\([A-Z]+\)/g, '').toLowerCase();
      const isKnown = resolved.some(({ name }) => plain.endsWith(name.toLowerCase()));
      if (!isKnown && /\s/.test(title)) add(title, null, quote, page);
    }
  }
  return [...found.values()];
}
