import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../shared/register/plain-date.ts';
import { fold } from '../../shared/reading/folded-text.ts';
import {
  agreementText,
  bytesOf,
  idOf,
  make,
  registerFolder,
  revisionOf,
  smallRegister,
} from './support/agreements.ts';
import { assetsFolder, startApp, today, type TestApp } from './support/test-app.ts';

// Each document is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 90_000 });

const locked = readFileSync(
  fileURLToPath(new URL('../fixtures/documents/locked.pdf', import.meta.url)),
);
const scan = readFileSync(path.join(assetsFolder, 'samples', 'documents', 'ISA-010.pdf'));
const night = agreementText('ISA-1', 'Night-time economy', '31 March 2026');

interface Wanted {
  readonly fileName?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly ref?: string;
  readonly password?: string | null;
  readonly keepUnread?: boolean;
}

async function message(app: TestApp, wanted: Wanted = {}) {
  return {
    jobId: 'job-1',
    agreementId: await idOf(app, wanted.ref ?? 'ISA-1'),
    fileName: wanted.fileName ?? 'night.md',
    bytes: wanted.bytes ?? bytesOf(night),
    role: 'signed-copy' as const,
    password: wanted.password ?? null,
    keepUnread: wanted.keepUnread ?? false,
  };
}

async function add(app: TestApp, wanted: Wanted = {}) {
  return app.get('documents.add', await message(app, wanted));
}

async function view(app: TestApp, documentId: string) {
  return app.get('documents.get', { asAt: today, documentId });
}

async function documentsOf(app: TestApp, ref = 'ISA-1') {
  return (await app.get('agreement.get', { asAt: today, id: await idOf(app, ref) })).documents;
}

/** Everything that lies in the register's folder, as one text. */
function allOnDisk(app: TestApp): string {
  const folder = registerFolder(app);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => path.extname(file) !== '')
    .map((file) => `${file}\n${readFileSync(file, 'latin1')}`)
    .join('\n');
}

describe('a document that is added', () => {
  test('is kept by its hash, read, and shown with what was found in page order', async () => {
    const app = await smallRegister();
    const added = await add(app);
    expect(added).toMatchObject({ added: 'new', problem: null });
    const shown = await view(app, added.documentId);
    expect(shown.shownAs).toBe('text');
    expect(shown.document.reading?.dates.expiresOn.value).toBe('2026-03-31');
    const labels = shown.finds.map(({ label }) => label);
    expect(labels.filter((label) => /^C\d\d /.test(label)).length).toBeGreaterThan(15);
    expect(shown.finds.find(({ kind }) => kind === 'stale-term')?.standing).toBe('not-met');
    const pages = shown.finds.flatMap(({ page }) => page ?? []);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    const { bytes } = await app.get('documents.bytes', { documentId: added.documentId });
    expect(new TextDecoder().decode(bytes)).toBe(night);
  });

  test('is one change in the history, and one undo takes it away', async () => {
    const app = await smallRegister();
    const before = await revisionOf(app);
    const { revision } = await add(app);
    expect(revision).toBe(before + 1);
    const history = await app.get('agreement.history', { id: await idOf(app, 'ISA-1') });
    expect(history[0]?.what).toEqual(['Document added: night.md (signed copy), 1 page read']);
    await app.get('change.undo', {});
    expect(await documentsOf(app)).toEqual([]);
  });

  test('is held once however often the same bytes come', async () => {
    const app = await smallRegister();
    const first = await add(app);
    const again = await add(app, { fileName: 'copy of night.md' });
    expect(again).toMatchObject({ documentId: first.documentId, added: 'held' });
    expect(again.revision).toBe(first.revision);
    expect(await documentsOf(app)).toHaveLength(1);
  });

  test('is held once where it is dropped twice at the same moment', async () => {
    const app = await smallRegister();
    const file = await message(app);
    const both = await Promise.all([
      app.get('documents.add', file),
      app.get('documents.add', { ...file, jobId: 'job-2' }),
    ]);
    expect(both.map(({ added }) => added).toSorted()).toEqual(['held', 'new']);
    expect(await documentsOf(app)).toHaveLength(1);
  });

  test('takes the place of an earlier version, which proposes nothing any more', async () => {
    const app = await smallRegister();
    const first = await add(app, { fileName: 'night v1.md' });
    const second = await add(app, {
      fileName: 'night v2.md',
      bytes: bytesOf(agreementText('ISA-1', 'Night-time economy', '31 March 2029')),
    });
    expect(second.added).toBe('version');
    expect((await view(app, second.documentId)).document.replaces).toBe(first.documentId);
    expect((await view(app, first.documentId)).proposals).toEqual([]);
    expect((await view(app, second.documentId)).proposals.length).toBeGreaterThan(3);
  });

  test('has set text in which every quote stands word for word', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    const { pages, total } = await app.get('documents.text', { documentId, from: 1, to: 99 });
    expect(total).toBe(1);
    const text = new Map(
      pages.map(({ number, blocks }) => [
        number,
        blocks.map((block) => fold(block.text)).join('\n'),
      ]),
    );
    const { finds, proposals } = await view(app, documentId);
    const quoted = [...finds, ...proposals].filter(({ quote }) => quote !== null);
    expect(quoted.length).toBeGreaterThan(15);
    for (const { quote, page } of quoted) expect(text.get(page ?? 0)).toContain(quote);
  });

  test('shows on an earlier day only the phrases that were stale then', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    const staleOn = async (asAt: string) =>
      (await app.get('documents.get', { asAt: isoDate(asAt), documentId })).finds.filter(
        ({ kind }) => kind === 'stale-term',
      ).length;
    expect(await staleOn('2026-11-22')).toBeGreaterThan(0);
    expect(await staleOn('2017-01-01')).toBe(0);
  });

  test('can be saved as a copy under its own name', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    await app.get('documents.save', { documentId });
    expect(app.saved.map(({ name }) => name)).toEqual(['night.md']);
  });
});

describe('what a reading proposes', () => {
  test('stands beside what the register says', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    const { proposals } = await view(app, documentId);
    expect(proposals.find(({ term }) => term === 'expiresOn')).toMatchObject({
      label: 'Ends',
      registerSays: '31 March 2024',
      documentSays: '31 March 2026',
      relation: 'differs',
      how: 'stated',
      answer: null,
    });
    expect(proposals.find(({ term }) => term === 'effectiveFrom')?.relation).toBe('agrees');
    expect(proposals.find(({ term }) => term === 'version')?.relation).toBe('fills');
  });

  test('sets the term with its quote when it is accepted, and history says both', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    const { proposals } = await view(app, documentId);
    const ends = proposals.find(({ term }) => term === 'expiresOn');
    if (ends === undefined) throw new Error('nothing proposed');
    await make(app, {
      kind: 'answer-proposals',
      documentId,
      answers: [{ proposal: ends.id, answer: 'accepted', value: null, reason: '' }],
    });
    const id = await idOf(app, 'ISA-1');
    const { agreement } = await app.get('agreement.get', { asAt: today, id });
    expect(agreement.terms.expiresOn).toMatchObject({
      value: { kind: 'date', on: '2026-03-31', precision: 'day' },
      source: { how: 'read', documentId, page: 1, quote: ends.quote },
    });
    const [entry] = await app.get('agreement.history', { id });
    expect(entry?.what).toEqual([
      `Ends: 31 March 2024 → 31 March 2026, read on page 1: “${ends.quote}”`,
    ]);
    const after = (await view(app, documentId)).proposals.find((each) => each.id === ends.id);
    expect(after).toMatchObject({ relation: 'agrees', answer: 'accepted' });
    await app.get('change.undo', {});
    const back = (await view(app, documentId)).proposals.find((each) => each.id === ends.id);
    expect(back).toMatchObject({ relation: 'differs', answer: null });
  });

  test('can be corrected or dismissed, all in one change with the reason', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    const { proposals } = await view(app, documentId);
    const idFor = (term: string) => proposals.find((each) => each.term === term)?.id ?? '';
    const before = await revisionOf(app);
    await make(app, {
      kind: 'answer-proposals',
      documentId,
      answers: [
        { proposal: idFor('expiresOn'), answer: 'corrected', value: '30/04/2026', reason: '' },
        {
          proposal: idFor('reviewIntervalMonths'),
          answer: 'dismissed',
          value: null,
          reason: 'Superseded by the variation of 2023',
        },
      ],
    });
    expect(await revisionOf(app)).toBe(before + 1);
    const id = await idOf(app, 'ISA-1');
    const [entry] = await app.get('agreement.history', { id });
    expect(entry?.what.join('\n')).toContain('31 March 2024 → 30 April 2026, read on page 1: “');
    expect(entry?.what.join('\n')).toContain('Review every: “12” dismissed, on page 1: “');
    expect(entry?.what.join('\n')).toContain('Reason: Superseded by the variation of 2023');
  });

  test('is refused where it is no longer proposed, and nothing changes', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    const before = await revisionOf(app);
    const refused = await app.refusal('change.make', {
      basedOn: before,
      edit: {
        kind: 'answer-proposals',
        documentId,
        answers: [
          { proposal: 'expiresOn:1:1 May 1999', answer: 'accepted', value: null, reason: '' },
        ],
      },
    });
    expect(refused.code).toBe('not-in-register');
    expect(await revisionOf(app)).toBe(before);
  });

  test('can be taken from words that the officer selected', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    const agreementId = await idOf(app, 'ISA-1');
    await make(app, {
      kind: 'set-term-from-document',
      agreementId,
      term: 'purpose',
      value: 'To reduce violence in the night-time economy',
      documentId,
      page: 1,
      quote: 'reduce violence\n in the night-time economy',
    });
    const { agreement } = await app.get('agreement.get', { asAt: today, id: agreementId });
    expect(agreement.terms.purpose?.source).toEqual({
      how: 'read',
      documentId,
      page: 1,
      quote: 'reduce violence in the night-time economy',
    });
    const elsewhere = await app.refusal('change.make', {
      basedOn: await revisionOf(app),
      edit: {
        kind: 'set-term-from-document',
        agreementId: await idOf(app, 'ISA-2'),
        term: 'purpose',
        value: 'x',
        documentId,
        page: 1,
        quote: 'x',
      },
    });
    expect(elsewhere.code).toBe('document-of-another');
  });
});

describe('the role and the removal of a document', () => {
  test('a draft proposes nothing', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    await make(app, { kind: 'set-document-role', documentId, role: 'draft' });
    expect((await view(app, documentId)).proposals).toEqual([]);
    const [entry] = await app.get('agreement.history', { id: await idOf(app, 'ISA-1') });
    expect(entry?.what).toEqual(['night.md: signed copy → draft']);
  });

  test('a removed one is gone, and comes back whole with undo', async () => {
    const app = await smallRegister();
    const { documentId } = await add(app);
    await make(app, { kind: 'remove-document', documentId });
    const gone = await app.refusal('documents.get', { asAt: today, documentId });
    expect(gone.code).toBe('not-in-register');
    expect((await app.refusal('documents.bytes', { documentId })).code).toBe('not-in-register');
    await app.get('change.undo', {});
    const { bytes } = await app.get('documents.bytes', { documentId });
    expect(new TextDecoder().decode(bytes)).toBe(night);
  });
});

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
