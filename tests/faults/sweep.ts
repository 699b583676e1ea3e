import { faultKinds, type Fault, type FaultKind } from './failing-files.ts';
import { sessionWith } from './session.ts';

/** One kind of fault, let loose at call after call. */
export interface SweepRow {
  readonly kind: FaultKind;
  readonly lasts: boolean;
  /** Sessions in which the fault struck. */
  readonly runs: number;
  readonly losses: readonly { readonly at: number; readonly loss: string }[];
}

/** Runs a session for each call of it (or each `step`th) and each kind of fault. */
export async function sweep(folder: string, step: number): Promise<readonly SweepRow[]> {
  const { calls } = await sessionWith(folder, null);
  const rows: SweepRow[] = [];
  for (const kind of faultKinds) {
    for (const lasts of [false, true]) {
      if (lasts && kind.endsWith('crash')) continue;
      if (lasts && kind === 'power-cut') continue;
      rows.push(await sweepOne(folder, kind, lasts, calls, step));
    }
  }
  return rows;
}

async function sweepOne(
  folder: string,
  kind: FaultKind,
  lasts: boolean,
  calls: number,
  step: number,
): Promise<SweepRow> {
  const losses: { at: number; loss: string }[] = [];
  let runs = 0;
  for (let at = 1; at <= calls; at += step) {
    const fault: Fault = { kind, at, lasts };
    const { hasFailed, loss } = await sessionWith(folder, fault);
    if (hasFailed) runs += 1;
    if (loss !== null) losses.push({ at, loss });
  }
  return { kind, lasts, runs, losses };
}
