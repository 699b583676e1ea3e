import { readPage, type HelpPage, type HelpSection } from './markdown.ts';

// The text comes with the app: nothing is fetched from anywhere else.
const sources = import.meta.glob<string>('../../../assets/help/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('../../../assets/help/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The order of the pages; any other page that is there comes last. */
const order = ['first-steps', 'views', 'keyboard', 'accessibility', 'for-it'];

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

function place(name: string): number {
  const at = order.indexOf(name);
  return at === -1 ? order.length : at;
}

/** The whole guide. */
export const helpPages: readonly HelpPage[] = Object.entries(sources)
  .map(([path, source]) => ({ name: nameOf(path), source }))
  .toSorted((a, b) => place(a.name) - place(b.name) || (a.name < b.name ? -1 : 1))
  .map(({ source }) => readPage(source));

/** Where a picture of the guide lies; null where there is none of that name. */
export function pictureAddress(file: string): string | null {
  const sought = nameOf(file);
  return Object.entries(pictures).find(([path]) => nameOf(path) === sought)?.[1] ?? null;
}

/** The section with that id and its neighbours; the first one where there is no such section. */
export function sectionAt(id: string | null): {
  readonly section: HelpSection | null;
  readonly next: HelpSection | null;
} {
  const all = helpPages.flatMap(({ sections }) => sections);
  const at = Math.max(
    0,
    all.findIndex((section) => section.id === id),
  );
  return { section: all[at] ?? null, next: all[at + 1] ?? null };
}
