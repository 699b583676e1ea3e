import { spansOf, type Inline, type Span } from './inline.ts';
import { keepWordsTogether } from './keep-words-together.ts';
import { markGap, markWidth } from './marks.ts';
import type { ReadableText } from './readable-text.ts';
import type { TextStyle, Weight } from './text-styles.ts';
import type { Typeface } from './typeface.ts';

/** What is needed to set text: a measure and a way to make it showable. */
export interface Typesetter {
  readonly face: Typeface;
  readonly readable: ReadableText;
}

/** Words of one manner that stand beside each other on a line. */
export interface Fragment {
  readonly span: Span;
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  /** With the mark and its gap, when `hasMark`. */
  readonly width: number;
  readonly hasMark: boolean;
}

/** A line as it will be drawn, from left to right. */
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** Whether a space of the text was used up by the line's end. */
  readonly spaceAfter: boolean;
}

/** A piece of a word: text between two places where a line may end. */
interface Piece {
  readonly span: Span;
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly width: number;
  readonly hasMark: boolean;
}

type Gap = 'space' | 'none' | 'line';

interface Word {
  readonly pieces: Piece[];
  width: number;
  gap: Gap;
}

const noBreakSpace = /\u00a0/g;

/**
 * Breaks text into lines of at most `width` points. Lines end at spaces and after hyphens between
 * small letters; a word that is too long for a line is divided, best after a sign that divides
 * addresses. Nothing is lost: the lines joined give the text, except where `maxLines` cuts it, and
 * then the last line ends in an ellipsis.
 */
export function breakLines(
  setter: Typesetter,
  inline: Inline,
  style: TextStyle,
  width: number,
  maxLines = Infinity,
): readonly Line[] {
  const words = wordsOf(setter, inline, style, width);
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;

  function finish(spaceAfter: boolean): void {
    lines.push(lineOf(setter, current, spaceAfter));
    current = [];
    used = 0;
  }

  for (const word of words) {
    const last = current.at(-1);
    const space = last?.gap === 'space' ? spaceWidth(setter, last) : 0;
    if (last !== undefined && used + space + word.width > width + 0.01) {
      pullDown(setter, current, word, words.at(-1) === word, width);
      const pulled = current.at(-1) === last ? [] : [last];
      finish(true);
      for (const back of pulled) {
        current.push(back);
        used = back.width + (back.gap === 'space' ? spaceWidth(setter, back) : 0);
      }
    } else {
      used += space;
    }
    current.push(word);
    used += word.width;
    if (word.gap === 'line') finish(false);
  }
  if (current.length > 0 || lines.length === 0) finish(false);
  return lines.length > maxLines ? cut(setter, lines, width, maxLines) : lines;
}

/** A short last word does not stand alone: it takes the word before it along. */
function pullDown(
  setter: Typesetter,
  line: Word[],
  word: Word,
  isLastWord: boolean,
  width: number,
): void {
  const before = line.at(-1);
  if (!isLastWord || line.length < 4 || before?.gap !== 'space') return;
  if (word.width > width / 8 || before.width > width / 4) return;
  if (before.width + spaceWidth(setter, before) + word.width > width) return;
  line.pop();
}

function spaceWidth(setter: Typesetter, word: Word): number {
  const piece = word.pieces.at(-1);
  return piece === undefined ? 0 : setter.face.width(' ', piece.weight, piece.size);
}

function wordsOf(setter: Typesetter, inline: Inline, style: TextStyle, width: number): Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  for (const span of spansOf(inline)) {
    const weight = span.weight ?? style.weight;
    const size = span.size ?? style.size;
    const text = keepWordsTogether(setter.readable.of(span.text));
    const parts = span.late === undefined ? partsOf(text) : [{ text, gap: 'none' as const, ends: false }];
    for (const [at, part] of parts.entries()) {
      const markRoom = at === 0 ? roomOfMark(span) : 0;
      const shown = part.text.replace(noBreakSpace, ' ');
      const slices = divide(setter, shown, weight, size, width - markRoom);
      for (const [index, slice] of slices.entries()) {
        const hasMark = markRoom > 0 && index === 0;
        const pieceWidth = slice.width + (hasMark ? markRoom : 0);
        if (open === null || index > 0 || open.width + pieceWidth > width + 0.01) {
          open = { pieces: [], width: 0, gap: 'none' };
          words.push(open);
        }
        if (slice.text !== '' || hasMark)
          open.pieces.push({ span, text: slice.text, weight, size, width: pieceWidth, hasMark });
        open.width += pieceWidth;
      }
      if (open !== null) open.gap = part.gap;
      if (part.ends) open = null;
    }
  }
  return words;
}

function roomOfMark(span: Span): number {
  if (span.mark === undefined) return 0;
  return markWidth(span.mark) + (span.text === '' ? 0 : markGap);
}

interface Part {
  readonly text: string;
  readonly gap: Gap;
  /** False at the end of a span, where the next span may go on with the same word. */
  readonly ends: boolean;
}

const breakAfterHyphen = /[a-z]{2}[-–—]$/;

/** Cuts text where a line may end. A lone space between spans is an empty part with a gap. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      const end = at;
      while (isSpace(text.charCodeAt(at + 1))) at += 1;
      const isLineEnd = text.slice(end, at + 1).includes('\n');
      parts.push({ text: text.slice(from, end), gap: isLineEnd ? 'line' : 'space', ends: true });
      from = at + 1;
    } else if (code === 0x2d || code === 0x2013 || code === 0x2014) {
      const head = text.slice(Math.max(from, at - 2), at + 1);
      if (breakAfterHyphen.test(head) && /[a-z]{2}/.test(text.slice(at + 1, at + 3))) {
        parts.push({ text: text.slice(from, at + 1), gap: 'none', ends: true });
        from = at + 1;
      }
    }
  }
  if (from < text.length || parts.length === 0)
    parts.push({ text: text.slice(from), gap: 'none', ends: false });
  return parts;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

/** Divides a word that is wider than a line; otherwise gives it back whole. */
function divide(
  setter: Typesetter,
  text: string,
  weight: Weight,
  size: number,
  width: number,
): { text: string; width: number }[] {
  const whole = setter.face.width(text, weight, size);
  if (whole <= width) return [{ text, width: whole }];
  const pieces: { text: string; width: number }[] = [];
  let rest = text;
  while (rest !== '') {
    const head = headThatFits(setter, rest, weight, size, width);
    pieces.push({ text: head, width: setter.face.width(head, weight, size) });
    rest = rest.slice(head.length);
  }
  return pieces;
}

function headThatFits(
  setter: Typesetter,
  text: string,
  weight: Weight,
  size: number,
  width: number,
): string {
  let used = 0;
  let fits = 0;
  let best = 0;
  for (const character of text) {
    used += setter.face.width(character, weight, size);
    if (used > width && fits > 0) break;
    fits += character.length;
    if (/[/._\-@:&?=,;)\]]/.test(character)) best = fits;
  }
  if (fits === text.length) return text;
  if (best > fits * 0.6) return text.slice(0, best);
  // An accent stays with its letter.
  while (fits > 1 && /\p{M}/u.test(text.charAt(fits))) fits -= 1;
  return text.slice(0, fits);
}

function lineOf(setter: Typesetter, words: readonly Word[], spaceAfter: boolean): Line {
  const fragments: Fragment[] = [];
  let width = 0;
  words.forEach((word, index) => {
    for (const piece of word.pieces) append(piece);
    if (word.gap === 'space' && index < words.length - 1) {
      const last = fragments.at(-1);
      if (last !== undefined) {
        const space = setter.face.width(' ', last.weight, last.size);
        fragments[fragments.length - 1] = {
          ...last,
          text: `${last.text} `,
          width: last.width + space,
        };
        width += space;
      }
    }
  });
  return { fragments, width, spaceAfter: spaceAfter && words.at(-1)?.gap === 'space' };

  function append(piece: Piece): void {
    width += piece.width;
    const last = fragments.at(-1);
    if (last?.span === piece.span && !piece.hasMark) {
      fragments[fragments.length - 1] = {
        ...last,
        text: last.text + piece.text,
        width: last.width + piece.width,
      };
    } else {
      fragments.push(piece);
    }
  }
}

function cut(
  setter: Typesetter,
  lines: readonly Line[],
  width: number,
  maxLines: number,
): readonly Line[] {
  const kept = lines.slice(0, maxLines);
  const last = kept.at(-1);
  const end = last?.fragments.at(-1);
  if (last === undefined || end === undefined) return kept;
  const markRoom = end.hasMark ? roomOfMark(end.span) : 0;
  const room = width - (last.width - end.width) - markRoom;
  let text = end.text.trimEnd();
  while (text !== '' && setter.face.width(`${text}…`, end.weight, end.size) > room) {
    const atSpace = text.lastIndexOf(' ');
    text = atSpace > 0 ? text.slice(0, atSpace) : text.slice(0, -1);
  }
  const shortened = `${text.replace(/[\s,;:.]+$/, '')}…`;
  const shortenedWidth = markRoom + setter.face.width(shortened, end.weight, end.size);
  const fragment = { ...end, text: shortened, width: shortenedWidth };
  return [
    ...kept.slice(0, -1),
    {
      fragments: [...last.fragments.slice(0, -1), fragment],
      width: last.width - end.width + shortenedWidth,
      spaceAfter: false,
    },
  ];
}
