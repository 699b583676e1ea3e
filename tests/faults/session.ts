import { rmSync } from 'node:fs';
import { Crash, FailingFiles, type Fault } from './failing-files.ts';
import type { Promised, Scene } from './scene.ts';

/** What became of a session in which something went wrong. */
export interface SessionOutcome {
  /** The calls to the file system that it made. */
  readonly made: readonly string[];
  /** Whether the fault was reached. */
  readonly hasFailed: boolean;
  /** What is wrong afterwards; null where nothing that was called done is missing. */
  readonly loss: string | null;
}

let session = 0;

/**
 * Works through a scene with `fault`, then looks on a sound disk what is there. Each session has a folder of
 * its own below `place`: the process remembers the keys of registers by their folders.
 */
export async function sessionWith(
  scene: Scene,
  place: string,
  fault: Fault | null,
  failing = new FailingFiles(fault),
): Promise<SessionOutcome> {
  session += 1;
  const folder = `${place}-${session}`;
  const told: Promised[] = [];
  try {
    await scene.work(folder, failing, told);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
  failing.end();
  try {
    const { made, hasFailed } = failing;
    return { made, hasFailed, loss: await lossIn(scene, folder, told, fault) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}-theirs`, { recursive: true, force: true });
  }
}

async function lossIn(
  scene: Scene,
  folder: string,
  told: readonly Promised[],
  fault: Fault | null,
): Promise<string | null> {
  const missing: string[] = [];
  for (const { what, holds } of told) if (!(await holds())) missing.push(what);
  const isLie = fault?.kind === 'lost-sync';
  // What a disk said falsely that it had flushed can be gone: that one thing, and nothing else.
  if (missing.length > (isLie ? 1 : 0)) return `missing: ${missing.join(', ')}`;
  if (isLie && missing.length > 0) return null;
  const wrong = await scene.wrong(folder);
  // A quick copy that outlived a line of the trail, for one: it opens, and says so.
  return isLie && wrong?.startsWith('it does not verify') === true ? null : wrong;
}
