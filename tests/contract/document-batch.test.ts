import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  add,
  agreementText,
  bytesOf,
  idOf,
  registerFolder,
  revisionOf,
  smallRegister,
} from './support/agreements.ts';
import { startApp, today, type TestApp } from './support/test-app.ts';

// Each file is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

const night = agreementText('ISA-1', 'Night-time economy', '31 March 2026');
const youth = agreementText('', 'Youth justice', '31 March 2028', [
  'Severn Youth Justice Service',
  'Severn Council',
]).replace('Reference: \n\n', '');
const conference = agreementText('', 'Domestic abuse conferences', '31 March 2028', [
  'Avon Council',
  'Avon Hospitals NHS Trust',
]).replace('Reference: \n\n', '');
const stranger = agreementText('XY-77', 'Harbour dredging', '1 May 2030', ['Port of Trows']);

async function drop(app: TestApp, fileName: string, content: string) {
  await app.get('batch.add', { fileName, bytes: bytesOf(content) });
}

async function allRead(app: TestApp) {
  return vi.waitFor(
    async () => {
      const batch = await app.get('batch.get', {});
      expect(batch.files.some(({ state }) => state === 'waiting' || state === 'reading')).toBe(
        false,
      );
      return batch;
    },
    { timeout: 90_000, interval: 100 },
  );
}

async function fileNamed(app: TestApp, name: string) {
  const file = (await app.get('batch.get', {})).files.find(({ fileName }) => fileName === name);
  if (file === undefined) throw new Error(`no ${name}`);
  return file;
}

async function documentsOf(app: TestApp, ref: string) {
  const id = await idOf(app, ref);
  return (await app.get('agreement.get', { asAt: today, id })).documents;
}

async function openedAgain(app: TestApp): Promise<TestApp> {
  const again = await startApp(app.folder);
  again.answers.push(registerFolder(app));
  await again.get('register.open', {});
  return again;
}

describe('a folder of agreements', () => {
  test('is read file by file, matched where it is certain and asked where it is not', async () => {
    const app = await smallRegister();
    await drop(app, 'folder/night final.md', night);
    await drop(app, 'nothing.txt', '');
    await drop(app, 'yjs.md', youth);
    await drop(app, 'marac.md', conference);
    await drop(app, 'harbour.md', stranger);
    const { files } = await allRead(app);
    expect(files.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['night final.md', 'matched'],
      ['nothing.txt', 'unreadable'],
      ['yjs.md', 'matched'],
      ['marac.md', 'doubtful'],
      ['harbour.md', 'unmatched'],
    ]);
    const [first, empty, second, third] = files;
    expect(first?.agreementId).toBe(await idOf(app, 'ISA-1'));
    expect(first?.candidates[0]?.because).toContain('same reference');
    expect(empty).toMatchObject({ problem: 'empty', agreementId: null });
    expect(empty?.note).toContain('there is nothing in it');
    expect(second?.agreementId).toBe(await idOf(app, 'ISA-2'));
    expect(third?.candidates.map(({ ref }) => ref)).toEqual(['ISA-3', 'ISA-4']);
    expect(app.notifications.some(({ kind }) => kind === 'batch')).toBe(true);
  });

  test('is attached as one change, and one undo takes all of it back', async () => {
    const app = await smallRegister();
    await drop(app, 'night.md', night);
    await drop(app, 'yjs.md', youth);
    await allRead(app);
    const before = await revisionOf(app);
    const fileIds = (await app.get('batch.get', {})).files.map(({ id }) => id);
    const { batch, revision } = await app.get('batch.attach', { fileIds });
    expect(revision).toBe(before + 1);
    expect(batch.files.map(({ state }) => state)).toEqual(['attached', 'attached']);
    const [document] = await documentsOf(app, 'ISA-2');
    expect(document?.reading?.dates.expiresOn.value).toBe('2028-03-31');
    const { bytes } = await app.get('documents.bytes', { documentId: document?.id ?? '' });
    expect(new TextDecoder().decode(bytes)).toBe(youth);
    expect((await app.get('app.state', {})).register?.undo).toBe('adding 2 documents');
    await app.get('change.undo', {});
    expect(await documentsOf(app, 'ISA-1')).toEqual([]);
    expect((await fileNamed(app, 'night.md')).note).toBe(
      'It was attached, and that was taken back.',
    );
  });

  test('is attached where the officer says, and left out where they say that', async () => {
    const app = await smallRegister();
    await drop(app, 'marac.md', conference);
    await drop(app, 'harbour.md', stranger);
    await allRead(app);
    const { id: fileId } = await fileNamed(app, 'marac.md');
    const { id: harbour } = await fileNamed(app, 'harbour.md');
    const early = await app.refusal('batch.attach', { fileIds: [fileId] });
    expect(early.code).toBe('file-without-agreement');
    await app.get('batch.choose', { fileId, agreementId: await idOf(app, 'ISA-4') });
    await app.get('batch.choose', { fileId: harbour, agreementId: null });
    expect((await fileNamed(app, 'harbour.md')).state).toBe('left-out');
    await app.get('batch.attach', { fileIds: [fileId] });
    expect(await documentsOf(app, 'ISA-4')).toHaveLength(1);
    const unknown = await app.refusal('batch.choose', { fileId: harbour, agreementId: 'nobody' });
    expect(unknown.code).toBe('not-in-register');
    expect((await app.refusal('batch.attach', { fileIds: ['none'] })).code).toBe('not-in-batch');
  });

  test('guesses for neither of two files that fit one agreement alike', async () => {
    const app = await smallRegister();
    await drop(app, 'night.md', night);
    await drop(app, 'night too.md', agreementText('ISA-1', 'Night-time economy', '31 March 2027'));
    const { files } = await allRead(app);
    expect(files.map(({ state }) => state)).toEqual(['doubtful', 'doubtful']);
    expect(files[0]?.note).toBe('Another file of this batch fits ISA-1 too.');
    const { id: fileId } = await fileNamed(app, 'night.md');
    await app.get('batch.choose', { fileId, agreementId: await idOf(app, 'ISA-1') });
    expect((await fileNamed(app, 'night.md')).state).toBe('matched');
    expect((await fileNamed(app, 'night too.md')).state).toBe('doubtful');
  });

  test('puts back the copy of a document that was lost, before it gives up its own', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    rmSync(path.join(registerFolder(app), 'documents'), { recursive: true });
    await drop(app, 'again.txt', night);
    await allRead(app);
    const { id } = await fileNamed(app, 'again.txt');
    await app.get('batch.choose', { fileId: id, agreementId: await idOf(app, 'ISA-1') });
    await app.get('batch.attach', { fileIds: [id] });
    expect((await app.get('documents.bytes', { documentId })).bytes).toEqual(bytesOf(night));
  });

  test('takes the same bytes once', async () => {
    const app = await smallRegister();
    await drop(app, 'night.md', night);
    await drop(app, 'night copy.md', night);
    expect((await allRead(app)).files).toHaveLength(1);
  });

  test('keeps an unreadable file where the officer gives it an agreement', async () => {
    const app = await smallRegister();
    await drop(app, 'broken.pdf', '%PDF-1.7 no more');
    await allRead(app);
    const { id: fileId, state } = await fileNamed(app, 'broken.pdf');
    expect(state).toBe('unreadable');
    await app.get('batch.choose', { fileId, agreementId: await idOf(app, 'ISA-1') });
    await app.get('batch.attach', { fileIds: [fileId] });
    expect((await documentsOf(app, 'ISA-1'))[0]).toMatchObject({
      problem: 'corrupt',
      reading: null,
    });
  });
});

describe('a batch that is interrupted', () => {
  test('goes on where it stopped when Concordat starts again', async () => {
    const first = await smallRegister();
    await drop(first, 'night.md', night);
    await drop(first, 'yjs.md', youth);
    // Closed while the first file is still being read, as when the program is killed.
    await first.get('register.close', {});
    const app = await openedAgain(first);
    const waiting = await app.get('batch.get', {});
    expect(waiting.files.map(({ fileName }) => fileName)).toEqual(['night.md', 'yjs.md']);
    const { files } = await allRead(app);
    expect(files.map(({ state }) => state)).toEqual(['matched', 'matched']);
    await app.get('batch.attach', { fileIds: files.map(({ id }) => id) });
    expect(await documentsOf(app, 'ISA-1')).toHaveLength(1);
  });

  test('loses to a damaged entry or copy only that one file', async () => {
    const first = await smallRegister();
    await drop(first, 'night.md', night);
    await drop(first, 'yjs.md', youth);
    await drop(first, 'harbour.md', stranger);
    await allRead(first);
    const { id: torn } = await fileNamed(first, 'harbour.md');
    const { id: altered } = await fileNamed(first, 'yjs.md');
    await first.get('register.close', {});
    const incoming = path.join(registerFolder(first), 'incoming');
    writeFileSync(path.join(incoming, `${torn}.json`), '{"sha256":');
    writeFileSync(path.join(incoming, `${altered}.bytes`), 'something else');
    const app = await openedAgain(first);
    const { files } = await allRead(app);
    expect(files.map(({ fileName }) => fileName)).toEqual(['night.md', 'yjs.md']);
    const { id } = await fileNamed(app, 'night.md');
    await app.get('batch.attach', { fileIds: [altered, id] });
    expect(await documentsOf(app, 'ISA-1')).toHaveLength(1);
    expect(await fileNamed(app, 'yjs.md')).toMatchObject({
      state: 'unreadable',
      problem: 'corrupt',
    });
  });

  test('is forgotten with all its files when it is cleared', async () => {
    const app = await smallRegister();
    await drop(app, 'night.md', night);
    await drop(app, 'harbour.md', stranger);
    await allRead(app);
    await app.get('batch.attach', { fileIds: [(await fileNamed(app, 'night.md')).id] });
    await app.get('batch.clear', {});
    expect(await app.get('batch.get', {})).toEqual({ files: [], waiting: 0 });
    expect(readdirSync(path.join(registerFolder(app), 'incoming'))).toEqual([]);
    const [document] = await documentsOf(app, 'ISA-1');
    const kept = readdirSync(path.join(registerFolder(app), 'texts'));
    expect(kept).toEqual([`${document?.sha256 ?? ''}.jsonl`]);
    const folder = path.join(registerFolder(app), 'documents');
    expect(
      readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')),
    ).toEqual([night]);
  });
});
