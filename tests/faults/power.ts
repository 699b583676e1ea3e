import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A name that was made, moved or taken away and may not be on the disk yet. */
interface PendingName {
  readonly folder: string;
  readonly undo: () => void;
}

function contentOf(file: string): Buffer | null {
  return existsSync(file) ? readFileSync(file) : null;
}

function putBack(file: string, content: Buffer | null): void {
  if (content === null) rmSync(file, { force: true });
  else writeFileSync(file, content);
}

/**
 * What a disk holds for certain: the content of each file as it was last flushed, and the names in a folder
 * as they were when the folder was. When the power goes, the rest may be gone.
 */
export class Power {
  readonly #flushed = new Map<string, Buffer>();
  readonly #names: PendingName[] = [];

  /** A file is opened that was there before. */
  knows(file: string): void {
    if (!this.#flushed.has(file)) this.#flushed.set(file, readFileSync(file));
  }
  created(file: string): void {
    this.#flushed.set(file, Buffer.alloc(0));
    this.#pend(file, () => {
      rmSync(file, { force: true });
    });
  }
  flushed(file: string): void {
    this.#flushed.set(file, readFileSync(file));
  }
  folderFlushed(folder: string): void {
    for (let at = this.#names.length - 1; at >= 0; at -= 1) {
      if (this.#names[at]?.folder === folder) this.#names.splice(at, 1);
    }
  }
  /** Before a file gets another name: what it takes the place of comes back when the name is lost. */
  willRename(from: string, to: string): void {
    const replaced = this.#contentNow(to);
    const held = this.#flushed.get(from);
    if (held !== undefined) this.#flushed.set(to, held);
    else this.#flushed.delete(to);
    this.#flushed.delete(from);
    this.#pend(to, () => {
      if (!existsSync(to)) return;
      renameSync(to, from);
      putBack(to, replaced);
    });
  }
  willRemove(file: string): void {
    const removed = this.#contentNow(file);
    this.#flushed.delete(file);
    this.#pend(file, () => {
      putBack(file, removed);
    });
  }
  linked(from: string, to: string): void {
    const held = this.#flushed.get(from);
    if (held !== undefined) this.#flushed.set(to, held);
    this.#pend(to, () => {
      rmSync(to, { force: true });
    });
  }

  /** The power goes: contents that were not flushed are lost, and with `names` also names that were not. */
  cut(names: boolean): void {
    for (const [file, content] of this.#flushed) {
      if (existsSync(file) && !readFileSync(file).equals(content)) writeFileSync(file, content);
    }
    if (!names) return;
    for (const { undo } of this.#names.toReversed()) undo();
  }

  #contentNow(file: string): Buffer | null {
    return this.#flushed.get(file) ?? contentOf(file);
  }
  #pend(file: string, undo: () => void): void {
    this.#names.push({ folder: path.dirname(file), undo });
  }
}
