import { useState } from 'react';
import type { Finding } from '../../../shared/audit/report.ts';
import { count } from '../../messages/counts.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { GridKeys } from '../../ui/grid-keys/grid-keys.tsx';
import { PlacedFinding } from './placed-finding.tsx';
import styles from './placed-finding.module.css';

/** Findings that stand above a part of the agreement, one tab stop for all. */
export function FindingsBeside({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <GridKeys>
      <PlacedFindings findings={findings} />
    </GridKeys>
  );
}

/**
 * Findings one under the other, worst first; where there are many, the first of them and a way to the
 * rest, so that what they stand above stays in sight.
 * Accessibility: rows of the arrow keys around it; the way to the rest is one more cell.
 */
export function PlacedFindings({
  findings,
  most = Infinity,
}: {
  readonly findings: readonly Finding[];
  /** How many stand at first; one that would stand alone in the rest stands too. */
  readonly most?: number;
}) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const shown =
    isWhole || isPrinting || findings.length <= most + 1 ? findings : findings.slice(0, most);
  return (
    <>
      {shown.map((finding) => (
        <div key={finding.id} data-grid-row>
          <PlacedFinding finding={finding} />
        </div>
      ))}
      {shown.length === findings.length ? null : (
        <div data-grid-row data-no-print>
          <button
            type="button"
            className={styles.rest}
            data-grid-cell
            tabIndex={-1}
            onClick={() => {
              setWhole(true);
            }}
          >
            Show {count(findings.length - shown.length, 'more finding')} of the whole
          </button>
        </div>
      )}
    </>
  );
}
