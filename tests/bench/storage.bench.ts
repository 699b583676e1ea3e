import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createRegister,
  openRegister,
  type RegisterStore,
} from '../../electron/storage/register-store.ts';
import { verifyRegister } from '../../electron/storage/verify.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import type { BenchRow } from './bench-row.ts';
import { sampleEdit, sampleImport } from './storage-sample.ts';

const agreements = 2_000;
const edits = 200;

function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.error.what);
  return result.value;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Saves one edit after the other, each beside the bare append and fsync of as many bytes. */
function saves(store: RegisterStore, folder: string): { ours: number; peer: number } {
  const line = Buffer.alloc(700, 'x');
  const fd = openSync(path.join(folder, 'bare'), 'a');
  const ours: number[] = [];
  const peer: number[] = [];
  for (let n = 0; n < edits; n += 1) {
    ours.push(
      timed(() => void valueOf(store.make(sampleEdit('agreement-isa-7', n), 'review of ISA-7'))),
    );
    peer.push(
      timed(() => {
        writeSync(fd, line);
        fsyncSync(fd);
      }),
    );
  }
  closeSync(fd);
  return { ours: median(ours), peer: median(peer) };
}

function within(
  name: string,
  value: number,
  budget: number,
  peer: BenchRow['peer'] = null,
): BenchRow {
  return { name, value, unit: 'ms', peer, budget, within: value <= budget };
}

/** A change saved, and a register opened and verified, at 2,000 agreements. */
export async function storageBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'concordat-bench-'));
  const place = path.join(folder, 'force.concordat');
  const options = { now: () => new Date().toISOString(), by: () => 'Officer' };
  try {
    const store = valueOf(await createRegister(place, options));
    const importing = timed(() => void valueOf(store.make(sampleImport(agreements), 'import')));
    const { ours, peer } = saves(store, folder);
    store.close();

    const openings: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const start = performance.now();
      const opened = valueOf(await openRegister(place, options));
      openings.push(performance.now() - start);
      opened.close();
    }
    const start = performance.now();
    const verified = valueOf(await verifyRegister(place));
    const verifying = performance.now() - start;
    if (!verified.ok) throw new Error(verified.reason ?? 'The register does not verify.');

    return [
      within('a change saved and read back, 2,000 agreements', ours, 20, {
        name: 'plain append and fsync',
        value: peer,
        ratio: ours / peer,
      }),
      within('a register of 2,000 agreements opened', median(openings), 1_000),
      {
        name: 'an import of 2,000 agreements saved',
        value: importing,
        unit: 'ms',
        peer: null,
        budget: null,
        within: null,
      },
      {
        name: 'a register of 2,000 agreements verified',
        value: verifying,
        unit: 'ms',
        peer: null,
        budget: null,
        within: null,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
