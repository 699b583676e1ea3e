import { isElement, type StructureNode } from '../../../shared/pack/page-model/structure.ts';
import { setPack } from '../../../shared/pack/make-pack.ts';
import type { PackInput } from '../../../shared/pack/pack-input.ts';
import { geometryOf } from '../../../shared/pack/typeset/measures.ts';
import { styles, type Weight } from '../../../shared/pack/typeset/text-styles.ts';
import { recordingSurface, type DrawnText } from '../../unit/pack/recording-surface.ts';

/** A paragraph or heading: sizes and places in points, `left` from the edge of the text. */
export interface ContentText {
  readonly kind: 'text';
  /** 1 to 4 for a heading, 0 for anything else. */
  readonly level: number;
  readonly text: string;
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly left: number;
  /** White above it. */
  readonly before: number;
  /** What stands in the margin beside its first line; empty for most. */
  readonly label: string;
}

/** A table; a row of one cell spans it. */
export interface ContentTable {
  readonly kind: 'table';
  /** White above it. */
  readonly before: number;
  readonly size: number;
  readonly leading: number;
  /** Widths of the columns with their gaps; together the width of the text. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type ContentBlock = ContentText | ContentTable;

/** A part of a pack that begins on a page of its own. */
export interface ContentChapter {
  readonly blocks: readonly ContentBlock[];
}

/** A pack without its layout: what every library is given to set. */
export interface PackContent {
  readonly pages: number;
  /** What stands at the head and foot of each page besides its number. */
  readonly furniture: {
    readonly marking: string;
    readonly title: string;
    readonly identity: string;
    readonly madeOn: string;
  };
  readonly chapters: readonly ContentChapter[];
}

type Words = DrawnText & { readonly weight: Weight };

/**
 * The words, headings and tables of a pack in reading order, taken from its own tag tree, so that no
 * library is given a word more or less than ours sets. Charts and marks are left out: the others have
 * less to draw.
 */
export function contentOf(input: PackInput): PackContent {
  const pack = setPack(input);
  const { composition, setter } = pack;
  const drawn: Words[] = [];
  composition.pages.forEach(({ orientation }, index) => {
    const left = geometryOf(orientation, index + 1).textLeft;
    const recorded: DrawnText[] = [];
    const surface = recordingSurface(setter.face, index + 1, recorded);
    pack.drawPage(index, {
      ...surface,
      text(x, baseline, text, face, tag) {
        surface.text(x, baseline, text, face, tag);
        const last = recorded.at(-1);
        if (last === undefined || typeof tag === 'string') return;
        // As in the file: content stands among the element's kids, in reading order.
        tag.kids.push({ page: index, id: drawn.length });
        drawn.push({ ...last, x: x - left, weight: face.weight });
      },
    });
  });
  const { options, register, madeAt } = input;
  return {
    pages: composition.pages.length,
    furniture: {
      marking: options.marking,
      title: register.profile.forceName,
      identity: `${options.reference} · version ${options.version}`,
      madeOn: `Made ${madeAt}`,
    },
    chapters: chaptersOf(composition.structure, drawn),
  };
}

function chaptersOf(root: StructureNode, drawn: readonly Words[]): readonly ContentChapter[] {
  const chapters: { readonly blocks: ContentBlock[] }[] = [];
  let page = 0;
  for (const section of root.kids.filter(isElement)) {
    const words = wordsIn(section, drawn);
    const blocks = blocksOf(section, drawn);
    if (words[0]?.page === page) chapters.at(-1)?.blocks.push(...blocks);
    else chapters.push({ blocks });
    page = words.at(-1)?.page ?? page;
  }
  return chapters;
}

/** Elements that are set as one text; what they hold belongs to it. */
const texts = new Set(['Title', 'H1', 'H2', 'H3', 'H4', 'P', 'Lbl', 'Note', 'Caption']);

function blocksOf(node: StructureNode, drawn: readonly Words[]): ContentBlock[] {
  const kids = node.kids.filter(isElement);
  if (node.role === 'Table') {
    const caption = kids.filter(({ role }) => role === 'Caption');
    return [...caption.flatMap((kid) => blocksOf(kid, drawn)), tableOf(node, drawn)];
  }
  const [label] = kids;
  if (node.role === 'LI' && label?.role === 'Lbl') {
    const [first, ...rest] = kids.slice(1).flatMap((kid) => blocksOf(kid, drawn));
    const words = wordsIn(label, drawn);
    const beside = words.map(({ text }) => text).join('');
    // A label stands in the margin beside the first line of what it labels.
    if (first?.kind === 'text') return [{ ...first, label: beside.trim() }, ...rest];
  }
  if (!texts.has(node.role) && kids.length > 0) return kids.flatMap((kid) => blocksOf(kid, drawn));
  const words = wordsIn(node, drawn);
  const [first] = words;
  const text = words
    .map((each) => each.text)
    .join('')
    .trim();
  if (first === undefined || text === '') return [];
  const level = /^H[1-4]$/.test(node.role) ? Number(node.role.slice(1)) : 0;
  const { size, weight } = first;
  const left = Math.max(0, Math.min(...words.map(({ x }) => x)));
  const before = spaceAbove(words, drawn);
  return [
    { kind: 'text', level, text, label: '', size, leading: leadingOf(size), weight, left, before },
  ];
}

/** The white above a text, as far as what was drawn before it tells. */
function spaceAbove([first]: readonly Words[], drawn: readonly Words[]): number {
  if (first === undefined) return 0;
  const before = drawn[drawn.indexOf(first) - 1];
  if (before === undefined || before.page !== first.page) return 0;
  return Math.max(0, first.baseline - before.baseline - leadingOf(first.size));
}

function tableOf(node: StructureNode, drawn: readonly Words[]): ContentTable {
  const rows = elementsOf(node, 'TR').map((row) =>
    row.kids.filter(isElement).map((cell) => wordsIn(cell, drawn)),
  );
  const [head = []] = rows;
  const lefts = head.map((_, at) =>
    Math.min(...rows.flatMap((row) => (row.length > 1 ? (row[at] ?? []) : [])).map(({ x }) => x)),
  );
  const known = lefts.map((left, at) => (Number.isFinite(left) ? left : (lefts[at - 1] ?? 0) + 20));
  const end = Math.max(textWidth, ...rows.flat(2).map(({ x, width }) => x + width));
  const widths = fitted(known.map((left, at) => (known[at + 1] ?? end) - left));
  const size = rows[1]?.[0]?.[0]?.size ?? styles.table.size;
  return {
    kind: 'table',
    before: spaceAbove(rows[0]?.find((cell) => cell.length > 0) ?? [], drawn),
    size,
    leading: leadingOf(size),
    widths,
    head: head.map(cellText),
    rows: rows.slice(1).map((row) => row.map(cellText)),
  };
}

const textWidth = 482;
const narrowest = 16;

/** Widths that fill the text, none too narrow for a number; the widest column gives what others lack. */
function fitted(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const own = widths.map((width) => Math.max(narrowest, (width * textWidth) / total));
  const surplus = own.reduce((sum, width) => sum + width, 0) - textWidth;
  const widest = own.indexOf(Math.max(...own));
  return own.map((width, at) => (at === widest ? width - surplus : width));
}

/** The words of a cell; another size begins another paragraph. */
function cellText(words: readonly Words[]): string {
  return words
    .map(({ text, size }, at) => (at > 0 && words[at - 1]?.size !== size ? `\n${text}` : text))
    .join('')
    .trim();
}

function elementsOf(node: StructureNode, role: string): readonly StructureNode[] {
  return node.kids
    .filter(isElement)
    .flatMap((kid) => (kid.role === role ? [kid] : elementsOf(kid, role)));
}

function wordsIn(node: StructureNode, drawn: readonly Words[]): readonly Words[] {
  return node.kids.flatMap((kid) => {
    if (isElement(kid)) return wordsIn(kid, drawn);
    const own = 'id' in kid ? drawn[kid.id] : undefined;
    return own === undefined ? [] : [own];
  });
}

const leadings = new Map(Object.values(styles).map(({ size, leading }) => [size, leading]));

function leadingOf(size: number): number {
  return leadings.get(size) ?? size * 1.25;
}
