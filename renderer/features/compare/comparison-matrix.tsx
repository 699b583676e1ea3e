import type {
  ComparedCell,
  ComparedColumn,
  ComparedRow,
  Comparison,
} from '../../../shared/audit/comparison.ts';
import { href } from '../../state/route.ts';
import { Link } from '../../ui/link/link.tsx';
import { CurrencyMark, Mark, RatingMark, SeverityMark } from '../../ui/mark/mark.tsx';
import { Matrix, type MatrixCell, type MatrixGroup } from '../../ui/matrix/matrix.tsx';
import { cellLabel, cellWords, standingOf } from './compare-words.ts';
import styles from './compare.module.css';

/** A cell of a comparison that is chosen. */
export interface ChosenCell {
  readonly row: string;
  readonly column: number;
}

function standingCell(row: ComparedRow, column: ComparedColumn): MatrixCell {
  const words = standingOf(row, column);
  const shown =
    row.id === 'currency' ? (
      <CurrencyMark currency={column.currency} />
    ) : row.id === 'rating' ? (
      <RatingMark rating={column.rating} />
    ) : (
      words
    );
  return { shown, label: `${column.area}, ${row.label}: ${words}.` };
}

function Shown({ cell }: { readonly cell: ComparedCell }) {
  const { standing, finding, isSounder } = cell;
  return (
    <span className={styles.shown}>
      {standing === 'apart' ? <Mark shape="differs" tone="none" /> : null}
      {standing === 'nothing' ? <Mark shape="hollow-square" tone="expired" /> : null}
      {standing === 'no-place' ? <Mark shape="ring" tone="none" /> : null}
      {finding === null ? null : <SeverityMark severity={finding.severity}>{''}</SeverityMark>}
      {isSounder ? <Mark shape="tick" tone="ok" /> : null} {cellWords(cell)}
    </span>
  );
}

function termCell(row: ComparedRow, column: ComparedColumn, cell: ComparedCell): MatrixCell {
  const look =
    cell.standing === 'apart' ? 'apart' : cell.standing === 'nothing' ? 'missing' : 'plain';
  return { shown: <Shown cell={cell} />, label: cellLabel(row, column, cell), look };
}

function grouped(comparison: Comparison, rows: readonly ComparedRow[]): MatrixGroup[] {
  const headings = [...new Set(rows.map(({ heading }) => heading))];
  return headings.map((heading) => ({
    heading,
    rows: rows
      .filter((row) => row.heading === heading)
      .map((row) => ({
        key: row.id,
        head: row.label,
        cells: comparison.columns.map((column, at): MatrixCell => {
          const cell = row.cells[at];
          if (cell === undefined) return { shown: '' };
          return row.weight === 0 ? standingCell(row, column) : termCell(row, column, cell);
        }),
      })),
  }));
}

/** The agreements side by side: how they stand, then their terms, or only those that differ. */
export function ComparisonMatrix({
  comparison,
  onlyDifferences,
  chosen,
  onChoose,
}: {
  readonly comparison: Comparison;
  readonly onlyDifferences: boolean;
  readonly chosen: ChosenCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
}) {
  const rows = comparison.rows.filter((row) => !onlyDifferences || row.differs || row.weight === 0);
  return (
    <Matrix
      caption="The agreements side by side, term by term"
      corner="Term"
      columns={comparison.columns.map((column) => ({
        key: column.key,
        head: (
          <>
            <span className={styles.area}>{column.area}</span>
            {column.registerId === 'own' ? (
              <Link href={href('agreement', column.agreementId)}>{column.ref}</Link>
            ) : (
              <span className={styles.second}>{column.ref}</span>
            )}
            {column.pages === null ? null : (
              <span className={styles.second}>, {column.pages} pages read</span>
            )}
          </>
        ),
      }))}
      groups={grouped(comparison, rows)}
      foot={{
        key: 'apart',
        head: 'Apart or silent',
        cells: comparison.columns.map(({ apart }) => ({
          shown: `${apart} of ${comparison.compared}`,
        })),
      }}
      chosen={chosen}
      onChoose={(row, column) => {
        onChoose({ row, column });
      }}
    />
  );
}
