import type { Output } from '../../shared/contract/contract.ts';

/** The rows of the Register, all of them. */
export type Rows = Output<'register.rows'>;

/** Puts an answer that holds only what changed onto the rows that it builds on. Rows keep their place. */
export function mergedRows(before: Rows | null, answer: Rows): Rows {
  if (before === null || answer.since === null || answer.since !== before.revision) return answer;
  if (answer.rows.length === 0 && answer.gone.length === 0) {
    return { ...answer, since: null, rows: before.rows };
  }
  const gone = new Set(answer.gone);
  const changed = new Map(answer.rows.map((row) => [row.id, row]));
  const rows = before.rows.flatMap((row) => {
    if (gone.has(row.id)) return [];
    const now = changed.get(row.id);
    changed.delete(row.id);
    return [now ?? row];
  });
  return { ...answer, since: null, gone: [], rows: [...rows, ...changed.values()] };
}
