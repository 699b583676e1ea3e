import { breakLines, type Typesetter } from '../typeset/break-lines.ts';
import type { Inline, Span } from '../typeset/inline.ts';
import { colours } from '../typeset/colours.ts';
import { styles } from '../typeset/text-styles.ts';
import { baselineOf, drawLine } from './draw-line.ts';
import type { StructureNode } from './structure.ts';
import type { Strip } from './strip.ts';

/** What stands above a table: its number, what its rows are, and an explanation in second ink. */
export interface Caption {
  /** For example "F-01 evidence"; numbered "Table 1" and so on where it is left out. */
  readonly title?: string;
  /** What the rows are in the plural, for example "agreements"; null where counting says nothing. */
  readonly counting: string | null;
  readonly note?: string;
}

/** Which rows (from 1) stand on which page; filled in as the rows are placed. */
export interface RowsOnPages {
  readonly total: number;
  readonly ranges: Map<number, { first: number; last: number }>;
}

const space = 3.5;

/** A caption that has its number. */
export interface TitledCaption extends Caption {
  readonly title: string;
}

/** The caption above a table, or above its continuation when it is furniture. */
export function captionStrip(
  setter: Typesetter,
  width: number,
  caption: TitledCaption,
  rows: RowsOnPages,
  tag: StructureNode | 'furniture',
): Strip {
  const style = styles.caption;
  const isAgain = tag === 'furniture';
  const sample = breakLines(
    setter,
    inlineOf(`${captionTitle(caption, isAgain)}: ${sampleRange(caption, rows)}`, caption),
    style,
    width,
  );
  return {
    height: sample.length * style.leading + space,
    before: 0,
    breakBefore: 'allow',
    keepNext: true,
    draw(pen) {
      const words = `${captionTitle(caption, isAgain)}${rangeOnPage(caption, rows, pen.page)}`;
      const lines = breakLines(setter, inlineOf(words, caption), style, width, sample.length);
      lines.forEach((line, index) => {
        const baseline = pen.y + index * style.leading + baselineOf(style);
        const isFollowed = index < lines.length - 1;
        drawLine(
          pen,
          setter,
          line,
          style,
          { x: pen.x, baseline, width, align: 'left', isFollowed },
          tag,
        );
      });
    },
  };
}

function inlineOf(words: string, caption: TitledCaption): Inline {
  const title: Span = { text: words, weight: 'semibold', colour: colours.ink };
  return caption.note === undefined ? title : [title, `  ${caption.note}`];
}

function captionTitle(caption: TitledCaption, isAgain: boolean): string {
  return isAgain ? `${caption.title} continued` : caption.title;
}

function sampleRange(caption: Caption, rows: RowsOnPages): string {
  const most = String(rows.total).replace(/\d/g, '0');
  return caption.counting === null ? '' : `${caption.counting} ${most} to ${most} of ${most}`;
}

/** ": agreements 23 to 41 of 41" on a page that does not hold all of them. */
function rangeOnPage(caption: Caption, rows: RowsOnPages, page: number): string {
  const range = rows.ranges.get(page);
  if (caption.counting === null) return '';
  if (range === undefined) return '';
  if (range.first === 1 && range.last === rows.total) {
    return rows.total === 1 ? '' : `: ${rows.total} ${caption.counting}`;
  }
  const numbers = range.first === range.last ? `${range.first}` : `${range.first} to ${range.last}`;
  return `: ${caption.counting} ${numbers} of ${rows.total}`;
}
