import { join } from 'node:path';

/** The names in a register folder. */
export interface RegisterFiles {
  readonly folder: string;
  /** The truth: one line a change. */
  readonly trail: string;
  /** The folded register, so that opening is quick. Can always be made again. */
  readonly snapshot: string;
  readonly previousSnapshot: string;
  readonly lock: string;
  readonly documents: string;
  readonly backups: string;
  /** Trails of other copies of the register that were merged into it. */
  readonly merged: string;
}

/** Where everything of the register in `folder` lies. */
export function registerFiles(folder: string): RegisterFiles {
  return {
    folder,
    trail: join(folder, 'trail.jsonl'),
    snapshot: join(folder, 'register.json'),
    previousSnapshot: join(folder, 'register.previous.json'),
    lock: join(folder, 'register.lock'),
    documents: join(folder, 'documents'),
    backups: join(folder, 'backups'),
    merged: join(folder, 'merged'),
  };
}

/** A moment as a part of a file name that every system allows: `20261122T203524Z`. */
export function stamp(moment: string): string {
  return moment.replace(/[-:]/g, '').replace(/\.\d+/, '');
}
