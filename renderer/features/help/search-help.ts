import { wordsOf, type HelpPage, type HelpSection } from './markdown.ts';

/** A section in which all sought words stand, with the place where the first of them does. */
export interface HelpHit {
  readonly page: string;
  readonly section: HelpSection;
  readonly excerpt: string;
}

const before = 30;
const excerptLength = 130;

/** The sections that have all the words; those with the words in their title first. */
export function searchHelp(pages: readonly HelpPage[], sought: string): readonly HelpHit[] {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const isIn = (text: string) => words.every((word) => text.includes(word));
  return pages
    .flatMap((page) =>
      page.sections.flatMap((section) => {
        const text = wordsOf(section);
        if (!isIn(`${page.title} ${text}`.toLowerCase())) return [];
        const at = text.toLowerCase().indexOf(words[0] ?? '', section.title.length);
        const from = Math.max(section.title.length, at - before);
        const cut = text.slice(from, from + excerptLength).trim();
        return [{ page: page.title, section, excerpt: `… ${cut} …` }];
      }),
    )
    .sort(
      (a, b) =>
        Number(isIn(b.section.title.toLowerCase())) - Number(isIn(a.section.title.toLowerCase())),
    );
}
