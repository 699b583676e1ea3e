import type { Finding } from '../../../shared/audit/report.ts';
import { GridKeys } from '../../ui/grid-keys/grid-keys.tsx';
import { PlacedFinding } from './placed-finding.tsx';

/** Findings that stand above a part of the agreement, one tab stop for all. */
export function FindingsBeside({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <GridKeys>
      {findings.map((finding) => (
        <div key={finding.id} data-grid-row>
          <PlacedFinding finding={finding} />
        </div>
      ))}
    </GridKeys>
  );
}
