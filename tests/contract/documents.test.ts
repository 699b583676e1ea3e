import { describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../shared/register/plain-date.ts';
import { fold } from '../../shared/reading/folded-text.ts';
import {
  add,
  agreementText,
  bytesOf,
  documentsOf,
  idOf,
  make,
  message,
  night,
  revisionOf,
  smallRegister,
  view,
} from './support/agreements.ts';
import { today } from './support/test-app.ts';

// Each document is read in a child process, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 90_000 });

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
