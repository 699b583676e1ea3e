import { count, figure, listed, opening } from '../../messages/counts.ts';
import { columnCounts } from './columns.ts';
import type { ImportPlan, PlanRow } from './plan.ts';

/** `27 agreed, 3 with values to look at, 1 to choose`. */
export function columnsSummary(plan: ImportPlan): string {
  const { agreed, withProblems, doubtful } = columnCounts(plan.columns);
  return [
    `${figure(agreed)} agreed`,
    ...(withProblems > 0 ? [`${figure(withProblems)} with values to look at`] : []),
    ...(doubtful > 0 ? [`${figure(doubtful)} to look at`] : []),
  ].join(', ');
}

/** The promise of an import: every row of the file is accounted for. */
export function rowsPromise(plan: ImportPlan): string {
  const { added, changed, unchanged, skipped } = plan.counts;
  const kept = added + changed + unchanged;
  const rows = `${opening(count(plan.rowsRead, 'row'))} in your file, ${figure(kept)} will be in the register.`;
  if (skipped === 0) return rows;
  return `${rows} ${opening(count(skipped, 'row'))} ${skipped === 1 ? 'is' : 'are'} left out, each with its reason.`;
}

/** What of the file could not be read, and what of it does not come in. */
export function leftoverWords(plan: ImportPlan): string {
  const kept = plan.problems.filter((problem) => problem.kept).length;
  const leftOut = plan.problems.length - kept;
  const parts = [
    ...(kept > 0 ? [`${count(kept, 'value')} kept as text`] : []),
    ...(leftOut > 0 ? [`${count(leftOut, 'part')} of the file not imported`] : []),
    ...(plan.questions.length > 0 ? [`${count(plan.questions.length, 'question')} to answer`] : []),
  ];
  if (parts.length === 0) return 'Every value was read.';
  return `${opening(listed(parts))}${leftOut === 0 ? '; nothing is lost.' : ', each listed with its reason.'}`;
}

/** The words of the button that writes the plan. */
export function applyWords(plan: ImportPlan): string {
  const { added, changed } = plan.counts;
  if (added + changed === 0) return 'Nothing to change';
  if (changed === 0) return `Add ${count(added, 'agreement')}`;
  if (added === 0) return `Change ${count(changed, 'agreement')}`;
  return `Add ${figure(added)} and change ${count(changed, 'agreement')}`;
}

/** What was done, said after it was read back from disk. */
export function appliedWords(plan: ImportPlan): string {
  const { added, changed, unchanged } = plan.counts;
  const parts = [
    ...(added > 0 ? [`${figure(added)} added`] : []),
    ...(changed > 0 ? [`${figure(changed)} changed`] : []),
    ...(unchanged > 0 ? [`${figure(unchanged)} unchanged`] : []),
  ];
  return `Imported “${plan.fileName}”: ${listed(parts)}. One undo takes it all back.`;
}

export const effectWords: Readonly<Record<PlanRow['effect'], string>> = {
  added: 'Added',
  changed: 'Changed',
  unchanged: 'Unchanged',
  skipped: 'Left out',
};

/** A short run of row numbers: `rows 4, 9 and 12`, `row 4`, `rows 4, 9, 12 and 23 more`. */
export function rowNumbers(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0] ?? ''}`;
  if (rows.length <= 4) return `rows ${listed(rows.map(String))}`;
  return `rows ${rows.slice(0, 3).join(', ')} and ${rows.length - 3} more`;
}
