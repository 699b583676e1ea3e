import type { Coverage, CoverageCell } from '../../../shared/audit/coverage.ts';
import { coverageWords } from '../../messages/coverage-words.ts';
import { CoverageMark } from '../../ui/mark/coverage-mark.tsx';
import { Matrix, type MatrixCell } from '../../ui/matrix/matrix.tsx';
import styles from './coverage.module.css';

/** A cell of the coverage that is chosen: its need, and the place of its area. */
export interface ChosenNeed {
  readonly row: string;
  readonly column: number;
}

const looks: Readonly<Partial<Record<CoverageCell['state'], MatrixCell['look']>>> = {
  refused: 'loud',
  unfit: 'warm',
  'not-covered': 'quiet',
};

/** The word of a cell, and the agreement or the requests that it rests on. */
function detailOf(cell: CoverageCell): string {
  if (cell.state === 'refused') return `${cell.refused} of ${cell.requests.length}`;
  return cell.agreements[0]?.ref ?? '';
}

function matrixCell(cell: CoverageCell, need: string, area: string): MatrixCell {
  const detail = detailOf(cell);
  const action = cell.actionIds.length === 0 ? '' : ' An action is open.';
  return {
    shown: (
      <>
        <CoverageMark state={cell.state} />{' '}
        {detail === '' ? null : <span className={styles.detail}>{detail}</span>}
        {cell.actionIds.length === 0 ? null : <span className={styles.detail}> + action</span>}
      </>
    ),
    label: `${need}, ${area}: ${coverageWords[cell.state]}. ${cell.because}${action}`,
    look: looks[cell.state] ?? 'plain',
  };
}

/** Needs by areas, a word and a shape in each cell. */
export function CoverageMatrix({
  coverage,
  chosen,
  onChoose,
}: {
  readonly coverage: Coverage;
  readonly chosen: ChosenNeed | null;
  readonly onChoose: (cell: ChosenNeed) => void;
}) {
  const headings = [...new Set(coverage.needs.map(({ heading }) => heading))];
  return (
    <Matrix
      caption="Data that is needed, by area"
      corner="Data that is needed"
      hasLongHeads
      columns={coverage.areas.map(({ id, name }) => ({ key: id, head: name }))}
      groups={headings.map((heading) => ({
        heading: heading === '' ? 'Other' : heading,
        rows: coverage.needs.flatMap((need, at) =>
          need.heading === heading
            ? [
                {
                  key: need.id,
                  head: (
                    <>
                      {need.name}
                      {need.isPrescribed ? (
                        <span className={styles.detail}> prescribed</span>
                      ) : null}
                      {need.origin === 'own' ? <span className={styles.detail}> own</span> : null}
                    </>
                  ),
                  cells: (coverage.cells[at] ?? []).map((cell, area) =>
                    matrixCell(cell, need.name, coverage.areas[area]?.name ?? ''),
                  ),
                },
              ]
            : [],
        ),
      }))}
      chosen={chosen}
      onChoose={(row, column) => {
        onChoose({ row, column });
      }}
    />
  );
}
