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
  /** How far the line is moved in: under a mark, words stand under words. */
  readonly indent: number;
  /** Whether the next line goes on with the same word, so that no space parts the two. */
  readonly isDivided: boolean;
}

/** A span with its place in the text of the whole paragraph. */
interface Run {
  readonly span: Span;
  readonly start: number;
  readonly end: number;
  readonly weight: Weight;
  readonly size: number;
  readonly markRoom: number;
}

interface Setting {
  readonly setter: Typesetter;
  readonly text: string;
  readonly runs: readonly Run[];
}

const tolerance = 0.01;
const noBreakSpace = /\u00a0/g;
const dividesAddresses = /[/._\-@:&?=,;)\]]/;

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
  const lines =
    typeof inline === 'string' && inline.length <= longestKept
      ? keptLines(setter, inline, style, width)
      : setLines(setter, inline, style, width);
  return lines.length > maxLines ? cut(setter, lines, width, maxLines) : lines;
}

/** Longer texts hardly ever come twice. */
const longestKept = 160;
const mostKept = 20_000;

interface KeptLines {
  readonly byStyle: Map<TextStyle, Map<number, Map<string, readonly Line[]>>>;
  count: number;
}
const kept = new WeakMap<Typesetter, KeptLines>();

/** The same words in the same column are broken once: a pack says the same of many agreements. */
function keptLines(
  setter: Typesetter,
  text: string,
  style: TextStyle,
  width: number,
): readonly Line[] {
  let own = kept.get(setter);
  if (own === undefined || own.count >= mostKept) {
    own = { byStyle: new Map(), count: 0 };
    kept.set(setter, own);
  }
  let byWidth = own.byStyle.get(style);
  if (byWidth === undefined)
    own.byStyle.set(style, (byWidth = new Map<number, Map<string, readonly Line[]>>()));
  let byText = byWidth.get(width);
  if (byText === undefined) byWidth.set(width, (byText = new Map<string, readonly Line[]>()));
  let lines = byText.get(text);
  if (lines === undefined) {
    lines = setLines(setter, text, style, width);
    byText.set(text, lines);
    own.count += 1;
  }
  return lines;
}

function setLines(
  setter: Typesetter,
  inline: Inline,
  style: TextStyle,
  width: number,
): readonly Line[] {
  const setting = settingOf(setter, inline, style);
  const hang = hangOf(setting.runs);
  const ends = lineEnds(setting, width, hang);
  return ends.map(({ start, end }, index) =>
    lineOf(setting, start, end, index === 0 ? 0 : hang, ends[index + 1]?.start === end),
  );
}

function settingOf(setter: Typesetter, inline: Inline, style: TextStyle): Setting {
  const runs: Run[] = [];
  let text = '';
  for (const span of spansOf(inline)) {
    const start = text.length;
    text += keepWordsTogether(setter.readable.of(span.text));
    runs.push({
      span,
      start,
      end: text.length,
      weight: span.weight ?? style.weight,
      size: span.size ?? style.size,
      markRoom: roomOfMark(span),
    });
  }
  return { setter, text, runs };
}

function roomOfMark(span: Span): number {
  if (span.mark === undefined) return 0;
  return markWidth(span.mark) + (span.text === '' ? 0 : markGap);
}

/** Lines after the first stand under the words when one mark opens the paragraph. */
function hangOf(runs: readonly Run[]): number {
  const marked = runs.filter(({ markRoom }) => markRoom > 0);
  const [first] = runs;
  return marked.length === 1 && first !== undefined && first.span.text !== '' ? first.markRoom : 0;
}

interface LineEnd {
  readonly start: number;
  readonly end: number;
}

/** Where lines begin and end; the spaces between two lines belong to neither. */
function lineEnds(setting: Setting, fullWidth: number, hang: number): readonly LineEnd[] {
  const { text, runs, setter } = setting;
  const lines: LineEnd[] = [];
  let start = 0;
  let width = fullWidth;
  let used = 0;
  let at = 0;
  let run = 0;
  /** The last place at which this line may end; what follows its spaces begins the next. */
  let breakEnd = -1;
  let breakNext = -1;

  const endLine = (end: number, next: number): void => {
    lines.push({ start, end });
    start = next;
    at = next;
    used = 0;
    width = fullWidth - hang;
    breakEnd = -1;
    while (run > 0 && (runs[run]?.start ?? 0) > next) run -= 1;
  };

  while (at < text.length) {
    let current = runs[run];
    while (current !== undefined && at >= current.end) {
      run += 1;
      current = runs[run];
    }
    if (current === undefined) break;
    if (at === current.start) used += current.markRoom;
    const code = text.codePointAt(at) ?? 0;
    if (code === 0x0a) {
      endLine(at, at + 1);
      continue;
    }
    if (code === 0x20) {
      let next = at + 1;
      while (text.charCodeAt(next) === 0x20) next += 1;
      breakEnd = at;
      breakNext = next;
      used += setter.face.advance(0x20, current.weight) * current.size * (next - at);
      at = next;
      continue;
    }
    used += setter.face.advance(code, current.weight) * current.size;
    const next = at + (code > 0xffff ? 2 : 1);
    if (used > width + tolerance && at > start) {
      if (breakEnd > start) endLine(breakEnd, breakNext);
      else {
        const end = divisionBefore(text, start, at);
        endLine(end, end);
      }
      continue;
    }
    if (isBreakAfter(text, at)) {
      breakEnd = next;
      breakNext = next;
    }
    at = next;
  }
  lines.push({ start, end: text.length });
  return withoutLoneWord(setting, lines, fullWidth - hang);
}

/** A line may end after a hyphen or dash between small letters, so never inside a reference. */
function isBreakAfter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2d && code !== 0x2013 && code !== 0x2014) return false;
  return (
    isSmall(text, at - 2) && isSmall(text, at - 1) && isSmall(text, at + 1) && isSmall(text, at + 2)
  );
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}

/** Where a word that is too long is divided: after a sign if one is near, never before an accent. */
function divisionBefore(text: string, start: number, at: number): number {
  for (let end = at; end > start + (at - start) * 0.6; end -= 1)
    if (dividesAddresses.test(text.charAt(end - 1))) return end;
  let end = at;
  while (end > start + 1 && /[\p{M}\udc00-\udfff]/u.test(text.charAt(end))) end -= 1;
  return end;
}

/** A short last word does not stand alone: it takes the word before it along. */
function withoutLoneWord(
  setting: Setting,
  lines: readonly LineEnd[],
  width: number,
): readonly LineEnd[] {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined) return lines;
  const { text } = setting;
  const word = text.slice(last.start, last.end);
  if (word === '' || word.includes(' ') || text.slice(before.end, last.start) !== ' ') return lines;
  const space = text.lastIndexOf(' ', before.end - 1);
  const words = text.slice(before.start, before.end).split(' ').length;
  if (space <= before.start || words < 4) return lines;
  const pulled = { start: space + 1, end: last.end };
  const isShort = widthOf(setting, last.start, last.end) <= width / 8;
  if (!isShort || widthOf(setting, pulled.start, pulled.end) > width * 0.4) return lines;
  return [...lines.slice(0, -2), { start: before.start, end: space }, pulled];
}

function widthOf(setting: Setting, start: number, end: number): number {
  return lineOf(setting, start, end, 0, false).width;
}

function lineOf(
  { setter, text, runs }: Setting,
  start: number,
  end: number,
  indent: number,
  isDivided: boolean,
): Line {
  const fragments: Fragment[] = [];
  let width = 0;
  for (const run of runs) {
    if (run.end < start || run.start > end) continue;
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.end);
    const hasMark = run.markRoom > 0 && run.start >= start && (run.start < end || run.end === end);
    if (from >= to && !hasMark) continue;
    const words = text.slice(from, to).replace(noBreakSpace, ' ');
    const own = setter.face.width(words, run.weight, run.size) + (hasMark ? run.markRoom : 0);
    width += own;
    const { span, weight, size } = run;
    fragments.push({ span, text: words, weight, size, width: own, hasMark });
  }
  return { fragments, width, indent, isDivided };
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
  const room = width - last.indent - (last.width - end.width) - markRoom;
  let text = end.text.trimEnd();
  while (text !== '' && setter.face.width(`${text}…`, end.weight, end.size) > room) {
    const atSpace = text.lastIndexOf(' ');
    text = atSpace > 0 ? text.slice(0, atSpace) : text.slice(0, -1);
  }
  const shortened = `${text.replace(/[\s,;:.]+$/, '')}…`;
  const shortenedWidth = markRoom + setter.face.width(shortened, end.weight, end.size);
  const fragment = { ...end, text: shortened, width: shortenedWidth };
  const fragments = [...last.fragments.slice(0, -1), fragment];
  return [
    ...kept.slice(0, -1),
    {
      fragments,
      width: last.width - end.width + shortenedWidth,
      indent: last.indent,
      isDivided: false,
    },
  ];
}
