import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import {
  createRegister,
  openRegister,
  type RegisterOptions,
  type RegisterStore,
} from '../../../electron/storage/register-store.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import type { Result } from '../../../shared/result/result.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'concordat-storage-'));
  folders.push(folder);
  return folder;
}

let second = 0;
/** A clock that goes on by a second at each look. */
export function tick(): string {
  second += 1;
  return new Date(Date.UTC(2026, 10, 22, 9, 0, second)).toISOString();
}

export const options: RegisterOptions = {
  now: tick,
  by: () => 'Information governance officer',
  snapshotDelayMs: 1_000_000,
};

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

/** The refusal of a result that must be one. */
export function refusalOf(result: Result<unknown, Refusal>): Refusal {
  if (result.ok) throw new Error('It was not refused.');
  return result.error;
}

export async function create(
  folder = path.join(temporaryFolder(), 'force.concordat'),
  more: Partial<RegisterOptions> = {},
): Promise<RegisterStore> {
  return valueOf(await createRegister(folder, { ...options, ...more }));
}

export async function open(
  folder: string,
  more: Partial<RegisterOptions> = {},
): Promise<RegisterStore> {
  return valueOf(await openRegister(folder, { ...options, ...more }));
}

/** A closed register with an import of three agreements and two edits of ISA-1: records 1 to 3. */
export async function closedRegister(withCopy = true): Promise<string> {
  const store = await create();
  valueOf(store.make(sampleImport(3), 'import of sample.xlsx, 3 agreements'));
  for (const n of [0, 1])
    valueOf(store.make(sampleEdit('agreement-isa-1', n), `review of ISA-1, ${n}`));
  store.close();
  if (!withCopy) removeCopy(store.folder);
  return store.folder;
}

export function removeCopy(folder: string): void {
  rmSync(path.join(folder, 'register.json'), { force: true });
  rmSync(path.join(folder, 'register.previous.json'), { force: true });
}

/** Rewrites the lines of a trail: the header is line 0. */
export function changeLines(folder: string, change: (lines: string[]) => string[]): void {
  const file = path.join(folder, 'trail.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  writeFileSync(file, `${change(lines).join('\n')}\n`);
}

/** Rewrites the bytes of a file of a register. */
export function changeBytes(folder: string, name: string, change: (bytes: Buffer) => Buffer): void {
  const file = path.join(folder, name);
  writeFileSync(file, change(readFileSync(file)));
}

/** The year of ISA-1's next review, by which the tests tell its edits apart. */
export function reviewYear(store: RegisterStore): number | null {
  const value = store.register.agreements['agreement-isa-1']?.terms.nextReview?.value;
  return value?.kind === 'date' ? Number(value.on.slice(0, 4)) : null;
}
