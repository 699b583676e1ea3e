import { severities } from '../../../shared/audit/report.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { figure } from '../../messages/counts.ts';

/** The findings of a row in a few words: how many, and how many of the worst sort. */
export interface FindingsWords {
  readonly total: string;
  readonly rest: string;
}

/** `10` and `, 4 critical`; `none`; or how many cannot be told. */
export function findingsWords(row: RegisterRow): FindingsWords {
  const total = severities.reduce((sum, severity) => sum + row.findings[severity], 0);
  if (total === 0) {
    return row.cannotTell === 0
      ? { total: '', rest: 'none' }
      : { total: '', rest: `${figure(row.cannotTell)} cannot tell` };
  }
  const worst = severities.find((severity) => row.findings[severity] > 0) ?? 'info';
  const n = row.findings[worst];
  return n === total
    ? { total: figure(total), rest: ` ${worst}` }
    : { total: figure(total), rest: `, ${figure(n)} ${worst}` };
}
