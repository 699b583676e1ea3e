import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../electron/storage/files.ts';
import { plainLines, type LineCodec } from '../../../electron/storage/line-codec.ts';
import { electronStoreFiles } from '../../../electron/storage/store-file.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';
import {
  changeBytes,
  closedRegister,
  create,
  open,
  removeCopy,
  reviewYear,
  valueOf,
} from './registers.ts';

const edits = 40;

/** A closed register with an import, forty edits of ISA-1, an undo, a redo and another undo. */
async function longer(): Promise<string> {
  const store = await create();
  valueOf(store.make(sampleImport(3), 'import of sample.xlsx, 3 agreements'));
  for (let n = 0; n < edits; n += 1) {
    valueOf(store.make(sampleEdit('agreement-isa-1', n), `Pŵyllgor: review of ISA-1, ${n}`));
  }
  valueOf(store.undo());
  valueOf(store.redo());
  valueOf(store.undo());
  store.close();
  return store.folder;
}

/** Opens a register and tells which lines of its trail were read. */
async function linesRead(folder: string): Promise<ReadonlySet<number>> {
  const read = new Set<number>();
  const codec: LineCodec = {
    ...plainLines,
    decode: (bytes, index) => {
      read.add(index);
      return plainLines.decode(bytes, index);
    },
  };
  (await open(folder, { codec })).close();
  return read;
}

type Body = Record<string, unknown> & { past: Record<string, unknown> };

/** Writes another quick copy in the place of the one that is there, with a hash that fits. */
async function rewriteCopy(folder: string, change: (body: Body) => unknown): Promise<void> {
  const file = (await electronStoreFiles())(realFiles, folder, 'register');
  // What a store wrote: the test then looks at what is made of it.
  file.write(change(file.read().value as Body));
}

function saysOf(store: Awaited<ReturnType<typeof open>>) {
  const { undoLabel, redoLabel, revision, head } = store;
  const history = valueOf(store.history('agreement-isa-1'));
  return { undoLabel, redoLabel, revision, head, history, trail: store.trail() };
}

describe('a quick copy that knows its past', () => {
  it('spares reading the lines that it includes', async () => {
    const folder = await longer();
    const last = edits + 4;
    expect([...(await linesRead(folder))].toSorted((a, b) => a - b)).toEqual([0, last]);
  });

  it('says of them what reading them says', async () => {
    const folder = await longer();
    const quick = await open(folder);
    const said = saysOf(quick);
    quick.close();
    removeCopy(folder);
    const slow = await open(folder);
    expect(said).toEqual(saysOf(slow));
    expect(quick.register).toEqual(slow.register);
    slow.close();
  });

  it('goes on with the lines that came after it', async () => {
    const folder = await longer();
    const store = await open(folder);
    valueOf(store.make(sampleEdit('agreement-isa-2', 0), 'review of ISA-2'));
    const copyBehind = await open(folder, { readOnly: true });
    expect(copyBehind.revision).toBe(edits + 5);
    expect(valueOf(copyBehind.history('agreement-isa-2'))[0]?.seq).toBe(edits + 5);
    store.close();
    expect(valueOf(await verifyRegister(folder)).ok).toBe(true);
  });

  it.each([1, 7, edits])('hides no letter that was altered in line %i', async (line) => {
    const folder = await longer();
    changeBytes(folder, 'trail.jsonl', (bytes) => {
      const lines = bytes.toString('utf8').split('\n');
      lines[line] = lines[line]?.replace('"precision":"', '"precisionS":"') ?? '';
      return Buffer.from(lines.join('\n'));
    });
    const store = await open(folder);
    expect(store.readOnly?.code).toBe('trail-broken');
    expect(store.readOnly?.what).toContain(`at record ${line}`);
    store.close();
  });

  it('is passed over where an earlier version wrote none, and written at closing', async () => {
    const folder = await longer();
    await rewriteCopy(folder, (body) => ({ ...body, past: undefined }));
    expect((await linesRead(folder)).size).toBe(edits + 5);
    expect((await linesRead(folder)).size).toBe(2);
  });

  it.each<[string, (past: Body['past']) => object]>([
    ['columns of other lengths', (past) => ({ ...past, at: [] })],
    ['words that are not there', (past) => ({ ...past, words: [] })],
    ['another number of bytes', (past) => ({ ...past, bytes: 10 })],
    ['another hash', (past) => ({ ...past, sha256: 'f'.repeat(64) })],
    ['another version', (past) => ({ ...past, version: 2 })],
  ])('is passed over where it has %s', async (_, change) => {
    const folder = await longer();
    await rewriteCopy(folder, (body) => ({ ...body, past: change(body.past) }));
    const store = await open(folder);
    expect([store.readOnly, store.notices]).toEqual([null, []]);
    expect(saysOf(store).undoLabel).toBe(`Pŵyllgor: review of ISA-1, ${edits - 2}`);
    store.close();
  });

  it('that was made to say something else is found by verify', async () => {
    const folder = await closedRegister();
    await rewriteCopy(folder, (body) => {
      const words = body.past['words'] as string[]; // as it was packed
      return { ...body, past: { ...body.past, words: words.map((word) => word.toUpperCase()) } };
    });
    const { ok, reason } = valueOf(await verifyRegister(folder));
    expect([ok, reason]).toEqual([false, expect.stringContaining('of change 1')]);
  });

  it('that states another hash of the trail is found by verify', async () => {
    const folder = await closedRegister();
    await rewriteCopy(folder, (body) => ({ ...body, past: { ...body.past, sha256: '0' } }));
    expect(valueOf(await verifyRegister(folder)).reason).toContain('another hash of the trail');
  });

  it('is as good after a disk that failed in between', async () => {
    let isFull = false;
    const files = {
      ...realFiles,
      writeAt: (fd: number, bytes: Uint8Array, position: number) => {
        if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return realFiles.writeAt(fd, bytes, position);
      },
    };
    const store = await create(undefined, { files });
    valueOf(store.make(sampleImport(3), 'import'));
    isFull = true;
    expect(store.make(sampleEdit('agreement-isa-1', 0), 'lost').ok).toBe(false);
    isFull = false;
    valueOf(store.make(sampleEdit('agreement-isa-1', 0), 'kept'));
    store.close();
    expect((await linesRead(store.folder)).size).toBe(2);
    const again = await open(store.folder);
    expect([reviewYear(again), again.undoLabel]).toEqual([2001, 'kept']);
    again.close();
  });
});
