import { colours } from '../../typeset/colours.ts';
import { page } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import { drawText } from '../../page-model/draw-text.ts';
import { element } from '../../page-model/structure.ts';
import type { Block } from '../../page-model/strip.ts';

const headHeight = 19.25;
const causeHeight = 17.5;
const roomHeight = { wide: 31.5, narrow: 17.5 } as const;
const footHeight = 19.25;

/** A box to be filled in by hand: agreed or not, cause, response, owner, date. It is never divided. */
export function responseBox(number: string, left: number, room: keyof typeof roomHeight): Block {
  const width = page.textWidth - left - 0.75;
  const height = headHeight + causeHeight + roomHeight[room] + footHeight;
  return (frame) => {
    const title = element(frame.parent, 'H4');
    const node = element(frame.parent, 'P');
    return [
      {
        height,
        before: 0,
        breakBefore: 'allow',
        draw(pen) {
          const { setter } = frame;
          const { surface } = pen;
          const x = pen.x + left + 0.375;
          const bottom = pen.y + height;
          const foot = bottom - footHeight;
          const line = { stroke: colours.ink, line: 0.75 } as const;
          const box = (at: number, y: number, w: number, h: number): void => {
            surface.path(
              [['M', at, y], ['L', at + w, y], ['L', at + w, y + h], ['L', at, y + h], ['Z']],
              line,
              'ornament',
            );
          };
          const text = (
            words: Parameters<typeof drawText>[2],
            at: number,
            top: number,
            w: number,
          ): void => {
            const style = words === heading ? styles.tableStrong : styles.table;
            drawText(
              pen,
              setter,
              words,
              style,
              { left: left + at, top, width: w },
              words === heading ? title : node,
            );
          };
          const heading = `Management response to ${number}`;
          box(x, pen.y, width, height);
          surface.rectangle(x, pen.y + headHeight, width, 0.35, colours.hairline, 'ornament');
          surface.rectangle(x, foot, width, 0.35, colours.hairline, 'ornament');
          text(heading, 8, 4.4, 170);
          text({ text: 'Cause:', colour: colours.secondInk }, 8, headHeight + 3.5, 90);
          text(
            { text: 'Response:', colour: colours.secondInk },
            8,
            headHeight + causeHeight + 3.5,
            90,
          );
          surface.rectangle(
            x,
            pen.y + headHeight + causeHeight,
            width,
            0.35,
            colours.hairline,
            'ornament',
          );
          text({ text: 'Agreed', mark: 'box' }, width - 196, 4.4, 60);
          text({ text: 'Agreed in part', mark: 'box' }, width - 146, 4.4, 80);
          text({ text: 'Not agreed', mark: 'box' }, width - 66, 4.4, 66);
          const columns = [0, width * 0.5, width * 0.76] as const;
          ['Owner (post):', 'Target date:', 'Initials:'].forEach((words, index) => {
            const at = columns[index] ?? 0;
            if (index > 0)
              surface.rectangle(x + at, foot, 0.35, footHeight, colours.hairline, 'ornament');
            text({ text: words, colour: colours.secondInk }, at + 8, height - footHeight + 4.4, 90);
          });
        },
      },
    ];
  };
}
