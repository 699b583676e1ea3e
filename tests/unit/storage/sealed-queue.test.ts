import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  forgetIncoming,
  incomingBytes,
  incomingFiles,
  putEntry,
  putIncoming,
  type IncomingFile,
} from '../../../electron/storage/documents-incoming.ts';
import { realFiles, type Files } from '../../../electron/storage/files.ts';
import { sha256Of } from '../../../electron/storage/hashing.ts';
import { sealRegister } from '../../../electron/storage/sealing/seal-register.ts';
import { oneTurn } from '../../../electron/storage/turns.ts';
import { Crash, FailingFiles, type Fault } from '../../faults/failing-files.ts';
import { create, open, refusalOf, valueOf } from './registers.ts';

const passphrase = 'teapot-lantern-harbour';
const at = '2026-11-22T09:00:00.000Z';
const pdf = Buffer.from('%PDF-1.7 Severnshire signed copy');
const second = Buffer.from('%PDF-1.7 Severnshire second copy');

function entry(bytes: Uint8Array, order: number): IncomingFile {
  return {
    sha256: sha256Of(bytes),
    fileName: `Severnshire hospital ${order}.pdf`,
    bytes: bytes.byteLength,
    order,
    stage: 'waiting',
    problem: null,
    facts: null,
    chosen: null,
  };
}

/** A closed register, not sealed, in which one file waits for its agreement. */
async function withQueue(): Promise<string> {
  const store = await create();
  valueOf(putIncoming(store.folder, entry(pdf, 0), pdf));
  store.close();
  return store.folder;
}

function seal(folder: string, files: Files = realFiles) {
  return sealRegister({ files, folder, passphrase, at, turns: oneTurn, cost: 16_384 });
}

/** Seals with a fault; answers with how many calls were made. */
async function sealWith(folder: string, fault: Fault | null): Promise<number> {
  const failing = new FailingFiles(fault);
  try {
    await seal(folder, failing.files);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
  return failing.calls;
}

function opened(folder: string) {
  return open(folder, { keys: { secret: passphrase, recall: () => null } });
}

/** Everything in the queue's folder, as text. */
function queue(folder: string): string {
  const place = path.join(folder, 'incoming');
  return readdirSync(place)
    .map((name) => readFileSync(path.join(place, name), 'latin1'))
    .join('\n');
}

describe('the queue of documents in a sealed register', () => {
  it('is sealed with the register, and waits on as it was', async () => {
    const folder = await withQueue();
    writeFileSync(path.join(folder, 'incoming', 'half.bytes.writing'), 'Severnshire half a file');
    expect(queue(folder)).toMatch(/Severnshire/);
    valueOf(await seal(folder));
    expect(queue(folder)).not.toMatch(/Severnshire|%PDF|fileName/);
    expect(incomingFiles(folder)).toEqual([]);
    const store = await opened(folder);
    expect(incomingFiles(folder)).toEqual([entry(pdf, 0)]);
    expect(Buffer.from(incomingBytes(folder, sha256Of(pdf)) ?? [])).toEqual(pdf);
    store.close();
  });

  it('takes what is dropped later under its seal, and nothing while it is closed', async () => {
    const folder = await withQueue();
    valueOf(await seal(folder));
    const store = await opened(folder);
    valueOf(putIncoming(folder, entry(second, 1), second));
    valueOf(putEntry(folder, { ...entry(pdf, 0), stage: 'read' }));
    expect(queue(folder)).not.toMatch(/Severnshire|%PDF|fileName/);
    expect(incomingFiles(folder).map(({ stage }) => stage)).toEqual(['read', 'waiting']);
    forgetIncoming(folder, sha256Of(pdf));
    expect(incomingFiles(folder)).toHaveLength(1);
    store.close();
    expect(refusalOf(putIncoming(folder, entry(pdf, 2), pdf)).what).toMatch(/sealed and not open/);
    expect(queue(folder)).not.toMatch(/Severnshire/);
  });

  it('takes no file that was moved under another name', async () => {
    const folder = await withQueue();
    valueOf(await seal(folder));
    const store = await opened(folder);
    valueOf(putIncoming(folder, entry(second, 1), second));
    const file = (bytes: Uint8Array, kind: string) =>
      path.join(folder, 'incoming', `${sha256Of(bytes)}.${kind}`);
    writeFileSync(file(second, 'json'), readFileSync(file(pdf, 'json')));
    writeFileSync(file(second, 'bytes'), readFileSync(file(pdf, 'bytes')));
    expect(incomingFiles(folder)).toEqual([entry(pdf, 0)]);
    expect(incomingBytes(folder, sha256Of(second))).toBeNull();
    store.close();
  });

  it('clears a readable entry that somebody laid there away at the next opening', async () => {
    const folder = await withQueue();
    valueOf(await seal(folder));
    const laid = path.join(folder, 'incoming', sha256Of(second));
    writeFileSync(`${laid}.json`, JSON.stringify(entry(second, 1)));
    writeFileSync(`${laid}.bytes`, second);
    const store = await opened(folder);
    expect(incomingFiles(folder)).toEqual([entry(pdf, 0)]);
    expect(existsSync(`${laid}.json`) || existsSync(`${laid}.bytes`)).toBe(false);
    store.close();
  });

  it.each(['crash', 'power-cut', 'ENOSPC', 'EIO'] as const)(
    'loses nothing where sealing is cut off by %s (every 7th call)',
    async (kind) => {
      const calls = await sealWith(await withQueue(), null);
      expect(calls).toBeGreaterThan(30);
      for (let n = 1; n <= calls; n += 7) {
        const folder = await withQueue();
        await sealWith(folder, { kind, at: n, lasts: false });
        rmSync(path.join(folder, 'register.lock'), { force: true });
        const isSealed = readFileSync(path.join(folder, 'trail.jsonl'), 'latin1').startsWith('*');
        const store = await opened(folder);
        expect(incomingFiles(folder), `call ${n}`).toEqual([entry(pdf, 0)]);
        expect(incomingBytes(folder, sha256Of(pdf)), `call ${n}`).not.toBeNull();
        if (isSealed) expect(queue(folder), `call ${n}`).not.toMatch(/Severnshire/);
        store.close();
      }
    },
    60_000,
  );
});
