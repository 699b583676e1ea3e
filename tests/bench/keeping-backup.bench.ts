import { randomFillSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { makeBackup } from '../../electron/storage/backups/make-backup.ts';
import { documentFile } from '../../electron/storage/documents.ts';
import { realFiles, type Files } from '../../electron/storage/files.ts';
import { sha256Of } from '../../electron/storage/hashing.ts';
import { plainLines } from '../../electron/storage/line-codec.ts';
import { createRegister } from '../../electron/storage/register-store.ts';
import { shortTurns } from '../../electron/storage/turns.ts';
import type { BenchRow } from './bench-row.ts';
import { sampleImport } from './storage-sample.ts';

const documents = 16;
const bytesEach = 64 * 1_048_576;
const at = '2026-11-22T09:00:00.000Z';
/** A second folder on another disk: nothing gets a second name there, all of it is copied. */
const otherDisk: Files = {
  ...realFiles,
  link: () => {
    throw Object.assign(new Error('another disk'), { code: 'EXDEV' });
  },
};

/** A register with 1 GB of documents beside it, closed. */
async function largeRegister(folder: string): Promise<void> {
  const created = await createRegister(folder, { now: () => at, by: () => 'Officer' });
  if (!created.ok) throw new Error(created.error.what);
  const store = created.value;
  mkdirSync(path.join(folder, 'documents'));
  const bytes = Buffer.alloc(bytesEach);
  store.make(sampleImport(100), 'import');
  for (let n = 0; n < documents; n += 1) {
    randomFillSync(bytes, 0, 1_024);
    const [id, fileName, sha256] = [`document-${n}`, `signed-${n}.pdf`, sha256Of(bytes)];
    writeFileSync(path.join(folder, 'documents', documentFile(sha256, fileName)), bytes);
    const made = store.make(
      {
        kind: 'record-put',
        collection: 'documents',
        id,
        before: null,
        after: {
          id,
          agreementId: 'agreement-isa-1',
          fileName,
          sha256,
          bytes: bytesEach,
          role: 'signed-copy',
          addedAt: at,
          reading: null,
          problem: null,
          replaces: null,
          answers: [],
        },
      },
      'new document',
    );
    if (!made.ok) throw new Error(made.error.what);
  }
  store.close();
}

/** The longest wait of a process that does nothing: what the machine itself makes everybody wait. */
async function idleWait(): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  delay.disable();
  return delay.max / 1e6;
}

/** A copy of 1 GB of documents in the process that answers the window: how long the window waits at most. */
export async function backupBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'concordat-backup-'));
  const place = path.join(folder, 'large.concordat');
  try {
    await largeRegister(place);
    const idle = await idleWait();
    const delay = monitorEventLoopDelay({ resolution: 2 });
    const start = performance.now();
    delay.enable();
    const made = await makeBackup({
      files: otherDisk,
      codec: plainLines,
      turns: shortTurns(),
      folder: place,
      place: path.join(folder, 'copies'),
      at,
      isStopped: () => false,
    });
    delay.disable();
    const seconds = (performance.now() - start) / 1_000;
    if (!made.ok || made.value.copy.documents.length !== documents) {
      throw new Error('The copy does not hold every document.');
    }
    const gigabytes = (documents * bytesEach) / 1_073_741_824;
    const longest = delay.max / 1e6;
    return [
      {
        name: `${gigabytes} GB of documents copied: longest wait of the window`,
        value: longest,
        unit: 'ms',
        peer: { name: 'nothing done', value: idle, ratio: longest / idle },
        budget: 100,
        within: longest <= 100,
      },
      {
        name: 'the same, until the copy was proved',
        value: seconds,
        unit: 's',
        peer: null,
        budget: null,
        within: null,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
