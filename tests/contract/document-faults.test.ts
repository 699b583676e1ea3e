import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import {
  add,
  bytesOf,
  documentsOf,
  message,
  night,
  registerFolder,
  revisionOf,
  smallRegister,
  view,
} from './support/agreements.ts';
import { assetsFolder, startApp, type TestApp } from './support/test-app.ts';

// Each document is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 90_000 });

const locked = readFileSync(
  fileURLToPath(new URL('../fixtures/documents/locked.pdf', import.meta.url)),
);
const scan = readFileSync(path.join(assetsFolder, 'samples', 'documents', 'ISA-010.pdf'));
/** Everything that lies in the register's folder, as one text. */
function allOnDisk(app: TestApp): string {
  const folder = registerFolder(app);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => path.extname(file) !== '')
    .map((file) => `${file}\n${readFileSync(file, 'latin1')}`)
    .join('\n');
}

describe('a file that can’t be read', () => {
  const pdf = { fileName: 'locked.pdf', bytes: new Uint8Array(locked) };

  test('asks for its password, and nothing is added', async () => {
    const app = await smallRegister();
    const refused = await app.refusal('documents.add', await message(app, pdf));
    expect(refused).toMatchObject({ code: 'password-needed', safe: 'Nothing was added.' });
    expect(await documentsOf(app)).toEqual([]);
    const wrong = await message(app, { ...pdf, password: 'wrong' });
    expect((await app.refusal('documents.add', wrong)).code).toBe('password-wrong');
  });

  test('is read with its password, which is kept nowhere', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app, { ...pdf, password: 'weir-lock-1742' });
    const shown = await view(app, documentId);
    expect(shown.document.reading?.reference.value).toBe('ISA-001');
    // Its pages can't be drawn without the password; the text that was read can be set.
    expect(shown.shownAs).toBe('text');
    expect(allOnDisk(app)).not.toContain('weir-lock');
  });

  test('is kept unread where the officer says so, and read later', async () => {
    const app = await smallRegister();
    const added = await add(app, { ...pdf, keepUnread: true });
    expect(added.problem).toBe('encrypted');
    const { documentId } = added;
    expect(await view(app, documentId)).toMatchObject({ shownAs: 'none', finds: [] });
    const text = await app.refusal('documents.text', { documentId, from: 1, to: 1 });
    expect(text.code).toBe('password-needed');
    const again = { jobId: 'job-2', documentId };
    const wrong = { ...again, password: 'nope' };
    expect((await app.refusal('documents.read-again', wrong)).code).toBe('password-wrong');
    const read = await app.get('documents.read-again', { ...again, password: 'weir-lock-1742' });
    expect(read.problem).toBeNull();
    expect((await view(app, documentId)).finds.length).toBeGreaterThan(10);
  });

  test.each([
    ['empty', 'nothing.txt', ''],
    ['corrupt', 'broken.pdf', '%PDF-1.7\nthis is no PDF'],
    ['unsupported', 'pay.exe', 'MZ'],
  ])('is refused as %s until the officer keeps it', async (problem, fileName, content) => {
    const app = await smallRegister();
    const file = { fileName, bytes: bytesOf(content) };
    const refused = await app.refusal('documents.add', await message(app, file));
    expect(refused.code).toBe(`document-${problem}`);
    expect(await documentsOf(app)).toEqual([]);
    expect((await add(app, { ...file, keepUnread: true })).problem).toBe(problem);
  });
});

describe('reading that is interrupted', () => {
  test('adds nothing when it is stopped in the middle', async () => {
    const app = await smallRegister();
    const file = await message(app, { fileName: 'scan.pdf', bytes: new Uint8Array(scan) });
    const reading = app.refusal('documents.add', file);
    await vi.waitFor(
      () => {
        const ours = app.notifications.filter((each) => each.kind === 'reading');
        expect(ours.some(({ jobId, ocr }) => jobId === 'job-1' && ocr)).toBe(true);
      },
      { timeout: 60_000 },
    );
    await app.get('documents.stop', { jobId: 'job-1' });
    expect((await reading).code).toBe('reading-stopped');
    expect(await documentsOf(app)).toEqual([]);
    expect(existsSync(path.join(registerFolder(app), 'documents'))).toBe(false);
  });

  test('adds nothing when the register is closed meanwhile', async () => {
    const app = await smallRegister();
    const file = await message(app, { fileName: 'scan.pdf', bytes: new Uint8Array(scan) });
    const reading = app.refusal('documents.add', file);
    await app.get('register.close', {});
    expect((await reading).code).toBe('register-closed');
  });

  test('is told page by page, by OCR where the page is a picture', async () => {
    const app = await smallRegister();
    const file = { fileName: 'scan.pdf', bytes: new Uint8Array(scan), ref: 'ISA-3' };
    const { documentId } = await add(app, file);
    const { document, finds, shownAs } = await view(app, documentId);
    expect(shownAs).toBe('pages');
    expect(document.reading?.ocr).toHaveLength(1);
    expect(finds.filter(({ page }) => page === 1).every(({ fromOcr }) => fromOcr)).toBe(true);
    // Its text was kept: no engine is started to show it.
    app.notifications.length = 0;
    const { pages } = await app.get('documents.text', { documentId, from: 1, to: 1 });
    expect(pages[0]?.ocrConfidence).toBeGreaterThan(50);
    const words = pages[0]?.words ?? [];
    expect(words.find(({ text }) => text === 'fax')?.y).toBeGreaterThan(0.1);
    expect(words.every(({ x, y, width, height }) => x + width <= 1 && y + height <= 1)).toBe(true);
  });
});

describe('what lies beside the register', () => {
  function only(app: TestApp, folder: string): string {
    const [name = ''] = readdirSync(path.join(registerFolder(app), folder));
    return path.join(registerFolder(app), folder, name);
  }

  test('comes back where the copy was lost and the same file is added again, under any name', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    rmSync(only(app, 'documents'));
    expect((await app.refusal('documents.bytes', { documentId })).code).toBe('document-unreadable');
    expect((await add(app, { fileName: 'copy of night.txt' })).added).toBe('held');
    expect((await app.get('documents.bytes', { documentId })).bytes).toEqual(bytesOf(night));
  });

  async function openedAgain(app: TestApp): Promise<TestApp> {
    await app.get('register.close', {});
    const again = await startApp(app.folder);
    again.answers.push(registerFolder(app));
    await again.get('register.open', {});
    return again;
  }

  test.each([
    [
      'missing',
      (file: string) => {
        rmSync(file);
      },
    ],
    [
      'cut off',
      (file: string) => {
        writeFileSync(file, readFileSync(file).subarray(0, 300));
      },
    ],
    [
      'altered',
      (file: string) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace('31 March 2026', '31 March 2029'));
      },
    ],
    [
      'of an older version',
      (file: string) => {
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace('"extraction":"', '"extraction":"0'),
        );
      },
    ],
  ])('a kept text that is %s is made again from the document', async (_, harm) => {
    const first = await smallRegister();
    const { documentId } = await add(first);
    harm(only(first, 'texts'));
    const app = await openedAgain(first);
    const { pages } = await app.get('documents.text', { documentId, from: 1, to: 1 });
    const said = pages.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n');
    expect(said).toContain('expires on 31 March 2026');
    expect(readFileSync(only(app, 'texts'), 'utf8')).toContain('31 March 2026');
  });

  test('a document that was swapped under its hash is refused', async () => {
    const first = await smallRegister();
    const { documentId } = await add(first);
    writeFileSync(only(first, 'documents'), 'Another agreement altogether');
    const app = await openedAgain(first);
    const altered = await app.refusal('documents.bytes', { documentId });
    expect(altered.code).toBe('document-altered');
    const again = { jobId: 'job-2', documentId, password: null };
    expect((await app.refusal('documents.read-again', again)).code).toBe('document-altered');
    rmSync(only(app, 'texts'));
    const later = await openedAgain(app);
    const text = await later.refusal('documents.text', { documentId, from: 1, to: 1 });
    expect(text.code).toBe('document-altered');
  });

  test('a disk that takes no document leaves the register as it was', async () => {
    const app = await smallRegister();
    const before = await revisionOf(app);
    writeFileSync(path.join(registerFolder(app), 'documents'), 'a file where the folder would be');
    const refused = await app.refusal('documents.add', await message(app));
    expect(refused.code).toBe('document-not-stored');
    expect(await revisionOf(app)).toBe(before);
    expect(await documentsOf(app)).toEqual([]);
  });

  test('a disk that takes no text keeps the document all the same', async () => {
    const app = await smallRegister();
    writeFileSync(path.join(registerFolder(app), 'texts'), 'a file where the folder would be');
    const { documentId } = await add(app);
    expect((await view(app, documentId)).document.reading).not.toBeNull();
  });

  test('a register that can only be read shows its documents and takes none', async () => {
    const first = await smallRegister();
    const { documentId } = await add(first);
    await first.get('register.close', {});
    const trail = path.join(registerFolder(first), 'trail.jsonl');
    const lines = readFileSync(trail, 'utf8').split('\n');
    writeFileSync(
      trail,
      [lines[0], lines[1]?.replace('Ours', 'Yours'), ...lines.slice(2)].join('\n'),
    );
    const app = await startApp(first.folder);
    app.answers.push(registerFolder(first));
    await app.get('register.open', {});
    const { readOnly } = (await app.get('app.state', {})).register ?? {};
    if (readOnly === null || readOnly === undefined) throw new Error('it can be written');
    const file = await message(app, { bytes: bytesOf(`${night}\n`) });
    expect((await app.refusal('documents.add', file)).code).toBe(readOnly.code);
    const again = { jobId: 'job-2', documentId, password: null };
    expect((await app.refusal('documents.read-again', again)).code).toBe(readOnly.code);
    expect((await view(app, documentId)).finds.length).toBeGreaterThan(10);
    const text = await app.get('documents.text', { documentId, from: 1, to: 1 });
    expect(text.pages).toHaveLength(1);
    const dropped = { fileName: 'night.md', bytes: bytesOf(night) };
    expect((await app.refusal('batch.add', dropped)).code).toBe(readOnly.code);
    expect((await app.get('batch.get', {})).files).toEqual([]);
  });
});
