/** A piece of a line: words in a voice, or a link inside the app. */
export interface Inline {
  readonly kind: 'plain' | 'strong' | 'code' | 'link';
  readonly text: string;
  /** For links: where in the app, `#/…`. */
  readonly to?: string;
}

/** A block of the user guide. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly Inline[][] }
  | {
      readonly kind: 'table';
      readonly head: readonly Inline[][];
      readonly rows: readonly Inline[][][];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'picture'; readonly alternative: string; readonly file: string };

/** A section of a page: what F1 opens. */
export interface HelpSection {
  /** `findings` for `## Findings {#findings}`; made from the title where none is given. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A page of the guide: its title and sections. What stands before the first section is its first. */
export interface HelpPage {
  readonly title: string;
  readonly sections: readonly HelpSection[];
}

const marks = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g;

/**
 * Splits a line into words, strong words, code and links. Only links inside the app are links; the
 * address of any other stands beside its words, because the app opens none.
 */
export function inlines(text: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > from) found.push({ kind: 'plain', text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    const [, strong, code, words = '', to = ''] = match;
    if (strong !== undefined) found.push({ kind: 'strong', text: strong });
    else if (code !== undefined) found.push({ kind: 'code', text: code });
    else if (to.startsWith('#/')) found.push({ kind: 'link', text: words, to });
    else found.push({ kind: 'plain', text: words === to ? to : `${words} (${to})` });
  }
  if (from < text.length) found.push({ kind: 'plain', text: text.slice(from) });
  return found;
}

const heading = /^(#{1,4})\s+(.*?)(?:\s*\{#([\w-]+)\})?\s*#*$/;
const item = /^\s*(?:[-*]|(\d+)\.)\s+(.*)$/;
const picture = /^!\[([^\]]*)\]\(([^)\s]+)\)$/;

function cells(line: string): Inline[][] {
  const inside = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inside.split('|').map((cell) => inlines(cell.trim()));
}

/** Reads the few forms of Markdown that the guide uses; anything else is a paragraph of plain words. */
export function readPage(source: string): HelpPage {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  let title = '';
  const sections: { id: string; title: string; blocks: Block[] }[] = [];
  const add = (block: Block) => {
    if (sections.length === 0) sections.push({ id: idOf(title), title, blocks: [] });
    sections.at(-1)?.blocks.push(block);
  };
  let at = 0;
  const takeWhile = (is: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    for (let line = lines[at]; line !== undefined && is(line); line = lines[at]) {
      taken.push(line);
      at += 1;
    }
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const head = heading.exec(line);
    if (line.trim() === '') at += 1;
    else if (head !== null) {
      const [, level = '', text = '', id] = head;
      if (level.length === 1 && title === '') title = text;
      else if (level.length <= 2) sections.push({ id: id ?? idOf(text), title: text, blocks: [] });
      else add({ kind: 'heading', text });
      at += 1;
    } else if (line.startsWith('```')) {
      at += 1;
      const text = takeWhile((each) => !each.startsWith('```')).join('\n');
      add({ kind: 'code', text });
      at += 1;
    } else if (picture.test(line.trim())) {
      const [, alternative = '', file = ''] = picture.exec(line.trim()) ?? [];
      add({ kind: 'picture', alternative, file });
      at += 1;
    } else if (line.trim().startsWith('|')) {
      const rows = takeWhile((each) => each.trim().startsWith('|'))
        .filter((each) => !/^[\s|:-]+$/.test(each))
        .map(cells);
      const [first = [], ...others] = rows;
      add({ kind: 'table', head: first, rows: others });
    } else if (item.test(line)) {
      const isNumbered = item.exec(line)?.[1] !== undefined;
      const items: string[] = [];
      for (const each of takeWhile((next) => item.test(next) || /^\s+\S/.test(next))) {
        const words = item.exec(each)?.[2];
        if (words !== undefined) items.push(words);
        else items.push(`${items.pop() ?? ''} ${each.trim()}`);
      }
      add({ kind: 'list', isNumbered, items: items.map(inlines) });
    } else {
      const isNote = line.startsWith('>');
      const words = takeWhile(
        (each) =>
          each.trim() !== '' &&
          !heading.test(each) &&
          !item.test(each) &&
          !/^(```|\||!\[)/.test(each.trim()) &&
          each.startsWith('>') === isNote,
      ).map((each) => each.replace(/^>\s?/, '').trim());
      add({ kind: isNote ? 'note' : 'paragraph', text: inlines(words.join(' ')) });
    }
  }
  return { title, sections };
}

/** An id from words: `For IT` is `for-it`. */
export function idOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function textOf(text: readonly Inline[]): string {
  return text.map((each) => each.text).join('');
}

/** All words of a section, one block after the other, to search in. */
export function wordsOf({ title, blocks }: HelpSection): string {
  const words = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
      case 'code':
        return block.text;
      case 'paragraph':
      case 'note':
        return textOf(block.text);
      case 'list':
        return block.items.map(textOf).join(' ');
      case 'table':
        return [block.head, ...block.rows].map((row) => row.map(textOf).join(' ')).join(' ');
      case 'picture':
        return block.alternative;
    }
  });
  return [title, ...words].join(' ');
}
