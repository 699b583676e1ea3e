import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'concordat-command-';
const hour = 3_600_000;

/**
 * A folder for what Chromium insists on writing while a command runs. It is emptied at the end; its
 * crash handler may outlive the command and write one file again, which the next command takes away.
 */
export function commandFolder(now: number, parent = tmpdir()): string {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    removeIfOld(join(parent, name), now);
  }
  return mkdtempSync(join(parent, prefix));
}

/** Removes the folder; what can't be removed now is left to a later command. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    console.error(`${folder} is left behind: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

function removeIfOld(folder: string, now: number): void {
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (facts !== undefined && now - facts.mtimeMs > hour) removeFolder(folder);
}
