import type { Agreement, Flow } from '../../../shared/register/agreement.ts';

/** A box with lines of words; measures are in the picture's own units. */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** An arrow from a sender to a box of receivers, with words over it. */
export interface Arrow {
  readonly key: string;
  readonly fromX: number;
  readonly toX: number;
  readonly y: number;
  readonly words: readonly string[];
}

/** The picture of who sends what to whom. */
export interface FlowPicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** Receivers and flows that are folded away; the table has them. */
  readonly folded: { readonly receivers: number; readonly flows: number };
}

export const lineHeight = 18;
const pad = 8;
const gap = 12;
const width = 860;
const sender = { x: 1, width: 218, characters: 30 };
const receiver = { x: 570, width: 289, characters: 40 };
/** Words over an arrow: this many characters in a line, one line over it and one under. */
const arrowCharacters = 46;
/** What is shown before the rest is folded. */
const shown = { receivers: 6, flows: 12, lines: 2 };

// So that a letter with its accents, or an emoji, is never cut in two.
const inLetters = new Intl.Segmenter('en-GB');

function shortened(text: string, characters: number): string {
  const letters = Array.from(inLetters.segment(text), ({ segment }) => segment);
  return letters.length <= characters ? text : `${letters.slice(0, characters - 1).join('')}…`;
}

/** Breaks words into at most `most` lines; a word longer than a line is cut, the last line ends in "…". */
export function wrapped(text: string, characters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(shortened(word, characters));
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${shortened(kept[most - 1] ?? '', characters - 2)} …`;
  return kept;
}

function heightOf(lines: number): number {
  return lines * lineHeight + pad * 2;
}

/**
 * Sets the flows one under the other, those of one sender together: the sender at the left, what is
 * sent over the arrow, who receives it at the right. Nothing crosses, however many parties there are.
 * `isWhole` shows what is otherwise folded.
 */
export function flowPicture(
  { parties, flows }: Pick<Agreement, 'parties' | 'flows'>,
  isWhole: boolean,
): FlowPicture {
  const nameOf = (id: string) =>
    parties.find((party) => party.id === id)?.name ?? 'a party that was removed';
  const most = isWhole ? Number.POSITIVE_INFINITY : shown.flows;
  const drawn = flows.slice(0, most);
  const bySender = new Map<string, Flow[]>();
  for (const flow of drawn) {
    const others = bySender.get(flow.fromPartyId);
    if (others === undefined) bySender.set(flow.fromPartyId, [flow]);
    else others.push(flow);
  }
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  let receivers = 0;
  let y = 1;
  for (const [from, own] of bySender) {
    const lines = wrapped(nameOf(from), sender.characters, shown.lines);
    const top = y;
    const { characters, ...right } = receiver;
    for (const flow of own) {
      const names = flow.toPartyIds.map((id) => shortened(nameOf(id), characters));
      const folds = !isWhole && names.length > shown.receivers;
      const kept = folds ? names.slice(0, shown.receivers - 1) : names;
      if (folds) {
        receivers += names.length - kept.length;
        kept.push(`and ${names.length - kept.length} more`);
      }
      if (kept.length === 0) kept.push('nobody is recorded');
      const isOnly = own.length === 1;
      const height = Math.max(heightOf(kept.length), isOnly ? heightOf(lines.length) : 0);
      boxes.push({ key: `to ${flow.id}`, ...right, y, height, lines: kept });
      const words = [flow.name, flow.dataItems.join(', ')]
        .filter((each) => each !== '')
        .map((each) => shortened(each, arrowCharacters));
      arrows.push({
        key: flow.id,
        fromX: sender.x + sender.width,
        toX: receiver.x,
        y: y + height / 2,
        words,
      });
      y += height + gap;
    }
    const height = Math.max(y - gap - top, heightOf(lines.length));
    boxes.push({
      key: `from ${from}`,
      x: sender.x,
      y: top,
      width: sender.width,
      height,
      lines,
    });
    y = top + height + gap;
  }
  return {
    width,
    height: Math.max(1, y - gap + 1),
    boxes,
    arrows,
    folded: { receivers, flows: flows.length - drawn.length },
  };
}
