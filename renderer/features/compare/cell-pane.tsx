import type { Comparison } from '../../../shared/audit/comparison.ts';
import type { TermSource } from '../../../shared/register/terms.ts';
import { formatDay, isoDate } from '../../../shared/register/plain-date.ts';
import { termKeys } from '../../../shared/register/terms.ts';
import { href } from '../../state/route.ts';
import { Link } from '../../ui/link/link.tsx';
import { SeverityMark } from '../../ui/mark/mark.tsx';
import { MatrixPane } from '../../ui/matrix/matrix-view.tsx';
import { Section } from '../../ui/section/section.tsx';
import type { ChosenCell } from './comparison-matrix.tsx';
import styles from './compare.module.css';

function sourceWords(source: TermSource): string {
  switch (source.how) {
    case 'typed':
      return `Typed on ${formatDay(isoDate(source.at.slice(0, 10)))}`;
    case 'imported':
      return `From the column “${source.column}”`;
    case 'read':
      return `Read on page ${source.page}: “${source.quote}”`;
  }
}

/** The whole words of one cell, where they come from, and what they leave out or add. */
export function CellPane({
  comparison,
  chosen,
}: {
  readonly comparison: Comparison;
  readonly chosen: ChosenCell;
}) {
  const row = comparison.rows.find(({ id }) => id === chosen.row);
  const column = comparison.columns[chosen.column];
  const cell = row?.cells[chosen.column];
  if (row === undefined || column === undefined || cell === undefined) return null;
  const isTerm = termKeys.some((key) => key === row.id);
  return (
    <MatrixPane label="The chosen cell" isPrinted>
      <Section title={`${row.label}, ${column.area}`}>
        <div className={styles.paneBody}>
          <p>
            {cell.standing === 'nothing'
              ? 'It says nothing.'
              : cell.standing === 'no-place'
                ? 'It cannot be told: the register has no place for it.'
                : cell.words}
          </p>
          {cell.source === null ? null : (
            <p className={styles.second}>{sourceWords(cell.source)}</p>
          )}
          {cell.lacks.length === 0 ? null : <p>Leaves out: {cell.lacks.join(', ')}.</p>}
          {cell.adds.length === 0 ? null : <p>Adds: {cell.adds.join(', ')}.</p>}
          {row.common === null ? null : (
            <p className={styles.second}>
              Most common, {row.common.columns} of {comparison.columns.length}: {row.common.words}
            </p>
          )}
          {cell.isSounder ? (
            <p>
              The most common answer has a failing and this one has none: here the odd one is right.
            </p>
          ) : null}
          {row.because === '' ? null : (
            <p className={styles.second}>Why it matters: {row.because}</p>
          )}
          {cell.finding === null ? null : (
            <p>
              <SeverityMark severity={cell.finding.severity} />{' '}
              {column.registerId === 'own' ? (
                <Link href={href('findings', cell.finding.id)}>{cell.finding.title}</Link>
              ) : (
                cell.finding.title
              )}
            </p>
          )}
          {column.registerId === 'own' ? (
            <p>
              <Link href={href('agreement', column.agreementId, isTerm ? { term: row.id } : {})}>
                Open {column.ref === '' ? column.title : column.ref}
                {isTerm ? ' at this term' : ''}
              </Link>
            </p>
          ) : (
            <p className={styles.second}>
              From the register of {column.force}, which is only read.
            </p>
          )}
        </div>
      </Section>
    </MatrixPane>
  );
}
