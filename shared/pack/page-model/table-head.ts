import type { Typesetter } from '../typeset/break-lines.ts';
import { colours } from '../typeset/colours.ts';
import { styles } from '../typeset/text-styles.ts';
import { element, type StructureFacts, type StructureNode } from './structure.ts';
import type { Strip } from './strip.ts';
import { drawCellLine, linesOfCell } from './table-cell.ts';
import { columnLeft, textWidthOf, type ColumnMeasure } from './table-row.ts';

const topRule = 1;
const padding = 3.5;

/** The head of a table: labels at the bottom, a rule above and below. Repeated heads are furniture. */
export function headStrip(
  setter: Typesetter,
  columns: readonly ColumnMeasure[],
  width: number,
  parent: StructureNode | 'furniture',
  names: readonly string[] | null = null,
): Strip {
  const cells = columns.map((column, index) => ({
    column,
    left: columnLeft(columns, index),
    lines: linesOfCell(setter, column.head, styles.tableHead, textWidthOf(column)),
    tag: parent === 'furniture' ? parent : element(parent, 'TH', headFacts(names?.[index])),
  }));
  const most = Math.max(0, ...cells.map(({ lines }) => lines.length));
  const height = topRule + most * styles.tableHead.leading + 2 * padding;
  return {
    height,
    before: 0,
    breakBefore: 'allow',
    keepNext: true,
    draw(pen) {
      pen.surface.rectangle(pen.x, pen.y, width, topRule, colours.ink, 'ornament');
      for (const { column, left, lines, tag } of cells) {
        let y = pen.y + height - padding - lines.length * styles.tableHead.leading;
        lines.forEach((line, index) => {
          const isLast = index === lines.length - 1;
          const place = { width: textWidthOf(column), align: column.align ?? 'left', isLast };
          drawCellLine({ ...pen, x: pen.x + left, y }, setter, line, place, tag);
          y += line.height;
        });
      }
      pen.surface.rectangle(pen.x, pen.y + height - 0.5, width, 0.5, colours.ink, 'ornament');
    },
  };
}

function headFacts(name: string | undefined): StructureFacts {
  return name === undefined ? { scope: 'Column' } : { scope: 'Column', name };
}
