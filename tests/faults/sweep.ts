import { canStrike, faultKinds, FailingFiles, type FaultKind } from './failing-files.ts';
import type { Scene } from './scene.ts';
import { bundle } from './scenes/bundle.ts';
import { changes } from './scenes/changes.ts';
import { documents } from './scenes/documents.ts';
import { merge } from './scenes/merge.ts';
import { restore } from './scenes/restore.ts';
import { sealed, sealing } from './scenes/sealed.ts';
import { settings } from './scenes/settings.ts';
import { sessionWith } from './session.ts';

/** An hour of work, part by part. */
export const hour: readonly Scene[] = [
  changes,
  documents,
  restore,
  bundle,
  merge,
  sealed,
  sealing,
  settings,
];

/** One kind of fault, let loose at call after call of a scene. */
export interface SweepRow {
  readonly scene: string;
  readonly kind: FaultKind;
  readonly lasts: boolean;
  /** Sessions in which the fault struck. */
  readonly runs: number;
  readonly losses: readonly { readonly at: number; readonly loss: string }[];
}

const endsAtOnce: readonly FaultKind[] = [
  'crash',
  'torn-crash',
  'power-cut',
  'power-cut-names',
  'lost-sync',
];

/** How a sweep goes. */
export interface SweepOptions {
  /** Each how-many-th call of those at which a fault can strike. */
  readonly step: number;
  readonly scenes?: readonly Scene[];
  readonly kinds?: readonly FaultKind[];
  /** What the code is to leave out, to see that its loss is found. */
  readonly forgets?: readonly ('sync' | 'syncFolder')[];
}

/** Runs a session for each call of each scene and each kind of fault; tells each row when it is done. */
export async function sweep(
  place: string,
  { step, scenes = hour, kinds = faultKinds, forgets = [] }: SweepOptions,
  tell: (row: SweepRow) => void = () => undefined,
): Promise<readonly SweepRow[]> {
  const rows: SweepRow[] = [];
  for (const scene of scenes) {
    const sound = await sessionWith(scene, place, null);
    if (sound.loss !== null) throw new Error(`${scene.name}, without a fault: ${sound.loss}`);
    for (const kind of kinds) {
      if (kind === 'lost-sync' && scene.trustsFlush === true) continue;
      const all = [...sound.made.keys()].filter((at) => canStrike(kind, sound.made[at] ?? ''));
      const every = step * (scene.step ?? 1);
      // The first call of each kind is among them whatever the step.
      const calls = all.filter((_, n) => n % every === 0).map((at) => at + 1);
      for (const lasts of endsAtOnce.includes(kind) ? [false] : [false, true]) {
        const row = await sweepOne(scene, place, { kind, lasts }, calls, forgets);
        rows.push(row);
        tell(row);
      }
    }
  }
  return rows;
}

async function sweepOne(
  scene: Scene,
  place: string,
  { kind, lasts }: { readonly kind: FaultKind; readonly lasts: boolean },
  calls: readonly number[],
  forgets: NonNullable<SweepOptions['forgets']>,
): Promise<SweepRow> {
  const losses: { at: number; loss: string }[] = [];
  let runs = 0;
  for (const at of calls) {
    const fault = { kind, at, lasts };
    const { hasFailed, loss } = await sessionWith(
      scene,
      place,
      fault,
      new FailingFiles(fault, forgets),
    );
    if (hasFailed) runs += 1;
    if (loss !== null) losses.push({ at, loss });
  }
  return { scene: scene.name, kind, lasts, runs, losses };
}
