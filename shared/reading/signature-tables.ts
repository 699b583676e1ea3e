import type { BlockSpan, FoldedText } from './folded-text.ts';
import { isPlaceholder } from './placeholders.ts';
import { sectionOf } from './sections.ts';

/** A row of a table of signatures: who is to sign, and what stands where the date goes. */
export interface SignatureRow {
  readonly who: BlockSpan;
  /** Text of the cell of the date; empty where nothing was written. */
  readonly date: string;
}

/** The tables of a document that list those who sign in rows. */
export interface SignatureTables {
  readonly rows: readonly SignatureRow[];
  /** Numbers of these tables, whose cells say nothing as lines of their own. */
  readonly tables: ReadonlySet<number>;
}

const signatureSection = /\b(?:signator(?:y|ies)|signatures?|signed|signing|execution)\b/i;
const dateHead = /^(?:date|date signed|signed on|date of signature)\s*:?$/i;
const whoHead =
  /^(?:party|parties|partner|organisation|organization|agency|signatory|name|signed (?:by|for)|(?:for and )?on behalf of)\s*:?$/i;

/**
 * Finds tables under a heading about signatures whose first row names a column of those who sign and one
 * of dates. A row without anybody in it is a line of the form that nobody needed.
 */
export function signatureTables(folded: FoldedText): SignatureTables {
  const byTable = new Map<number, BlockSpan[]>();
  for (const span of folded.spans) {
    if (span.cell === null) continue;
    const cells = byTable.get(span.cell.table);
    if (cells === undefined) byTable.set(span.cell.table, [span]);
    else cells.push(span);
  }
  const textOf = ({ start, end }: BlockSpan): string => folded.text.slice(start, end).trim();
  const rows: SignatureRow[] = [];
  const tables = new Set<number>();
  for (const [table, cells] of byTable) {
    const [first] = cells;
    if (first === undefined) continue;
    if (!signatureSection.test(sectionOf(folded, first.start)?.title ?? '')) continue;
    const heads = cells.filter(({ cell }) => cell?.row === first.cell?.row);
    const dateColumn = heads.find((head) => dateHead.test(textOf(head)))?.cell?.column;
    const whoColumn = heads.find((head) => whoHead.test(textOf(head)))?.cell?.column;
    if (dateColumn === undefined || whoColumn === undefined) continue;
    tables.add(table);
    for (const who of cells) {
      const isPerson = who.cell?.column === whoColumn && who.cell.row !== first.cell?.row;
      if (!isPerson || textOf(who) === '') continue;
      const date = cells
        .filter(({ cell }) => cell?.row === who.cell?.row && cell?.column === dateColumn)
        .map(textOf)
        .join(' ');
      rows.push({ who, date: isPlaceholder(date) ? '' : date });
    }
  }
  return { rows, tables };
}
