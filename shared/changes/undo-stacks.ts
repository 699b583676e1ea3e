/** What undo and redo need of a record. */
export interface UndoableRecord {
  readonly seq: number;
  readonly undoes?: number;
  readonly redoes?: number;
}

/** What can be taken back and what can be made again, by record number, the next one last. */
export interface UndoStacks {
  readonly done: readonly number[];
  readonly undone: readonly number[];
}

/** Nothing to undo, nothing to redo. */
export const noUndo: UndoStacks = { done: [], undone: [] };

function without(stack: readonly number[], seq: number): readonly number[] {
  // The last one in all but a merged trail, so this looks from the end.
  const at = stack.lastIndexOf(seq);
  return at === -1 ? stack : stack.toSpliced(at, 1);
}

/**
 * The stacks after one more record. They are a fold over the trail like the register itself, so they
 * survive reopening. A new change forgets what could have been redone.
 */
export function stacked(stacks: UndoStacks, record: UndoableRecord): UndoStacks {
  if (record.undoes !== undefined) {
    return {
      done: without(stacks.done, record.undoes),
      undone: [...stacks.undone, record.undoes],
    };
  }
  if (record.redoes !== undefined) {
    return {
      done: [...stacks.done, record.redoes],
      undone: without(stacks.undone, record.redoes),
    };
  }
  return { done: [...stacks.done, record.seq], undone: [] };
}

/** The stacks after a whole trail, in time that grows with its length. */
export function stackedAll(records: Iterable<UndoableRecord>): UndoStacks {
  const done: number[] = [];
  let undone: number[] = [];
  const remove = (stack: number[], seq: number): void => {
    const at = stack.lastIndexOf(seq);
    if (at !== -1) stack.splice(at, 1);
  };
  for (const record of records) {
    if (record.undoes !== undefined) {
      remove(done, record.undoes);
      undone.push(record.undoes);
    } else if (record.redoes !== undefined) {
      remove(undone, record.redoes);
      done.push(record.redoes);
    } else {
      done.push(record.seq);
      undone = [];
    }
  }
  return { done, undone };
}
