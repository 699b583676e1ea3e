import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFile, readDocument, storeDocument } from '../../../electron/storage/documents.ts';
import { formats, type Formats } from '../../../electron/storage/migrations.ts';
import { openRegister } from '../../../electron/storage/register-store.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { err, ok } from '../../../shared/result/result.ts';
import {
  changeLines,
  closedRegister,
  create,
  open,
  options,
  refusalOf,
  reviewYear,
  valueOf,
} from './registers.ts';

describe('a register of an older format', () => {
  it('has no way to come from yet, because this format is the first', () => {
    expect(formats).toEqual({ current: 1, migrations: [] });
  });

  it('is copied first and then brought up to date, one step after the other', async () => {
    const folder = await closedRegister();
    const sound = readFileSync(path.join(folder, 'trail.jsonl'), 'utf8');
    // What stands here for an old format is today's with a word too many in each line.
    changeLines(folder, (lines) => lines.map((line) => `${line.slice(0, -1)},"old":1}`));
    const old = readFileSync(path.join(folder, 'trail.jsonl'), 'utf8');
    const replace = (from: string, to: string) => (lines: readonly string[]) =>
      ok(lines.map((line) => line.replace(from, to)));
    const steps: Formats = {
      current: 3,
      migrations: [
        { from: 2, to: 3, migrate: replace(',"older":1', '') },
        { from: 1, to: 2, migrate: replace('"old":1', '"older":1') },
      ],
    };
    const store = await open(folder, { formats: steps });
    expect(store.notices.map(({ code }) => code)).toEqual(['brought-up-to-date']);
    expect(reviewYear(store)).toBe(2002);
    store.close();
    expect(readFileSync(path.join(folder, 'trail.jsonl'), 'utf8')).toBe(sound);
    const [copy = ''] = readdirSync(path.join(folder, 'backups'));
    expect(copy).toMatch(/^trail\.format-1\./);
    expect(readFileSync(path.join(folder, 'backups', copy), 'utf8')).toBe(old);
  });

  it('is left as it is where there is no way or the way fails', async () => {
    const folder = await closedRegister();
    const before = readFileSync(path.join(folder, 'trail.jsonl'));
    for (const migrations of [
      [{ from: 2, to: 3, migrate: () => err('this is not the way') }],
      [{ from: 1, to: 2, migrate: () => err('line 3 says nothing') }],
    ]) {
      const refused = refusalOf(
        await openRegister(folder, { ...options, formats: { current: 2, migrations } }),
      );
      expect(refused.code).toBe('not-migrated');
    }
    expect(readFileSync(path.join(folder, 'trail.jsonl'))).toEqual(before);
    expect(readdirSync(folder)).not.toContain('backups');
    expect(readdirSync(folder)).not.toContain('register.lock');
  });
});

describe('a document beside the register', () => {
  const bytes = Buffer.from('%PDF-1.7 signed copy');

  it('is kept once under its hash, and read back as it was', async () => {
    const { folder } = await create();
    const sha256 = valueOf(storeDocument(folder, 'Signed ISA-014.PDF', bytes));
    expect(valueOf(storeDocument(folder, 'copy of it.pdf', bytes))).toBe(sha256);
    expect(readdirSync(path.join(folder, 'documents'))).toEqual([`${sha256}.pdf`]);
    expect(
      Buffer.from(valueOf(readDocument(folder, { sha256, fileName: 'Signed ISA-014.PDF' }))),
    ).toEqual(bytes);
  });

  it('takes nothing of a chosen name onto the disk but a plain extension', () => {
    expect(documentFile('abc', '..\\..\\CON.pdf')).toBe('abc.pdf');
    expect(documentFile('abc', 'a.pd/f')).toBe('abc');
    expect(documentFile('abc', 'no extension')).toBe('abc');
  });

  it('that was exchanged is refused, and found by verify', async () => {
    const store = await create();
    const sha256 = valueOf(storeDocument(store.folder, 'isa.pdf', bytes));
    const document = {
      id: 'document-1',
      agreementId: 'agreement-1',
      fileName: 'isa.pdf',
      sha256,
      bytes: bytes.byteLength,
      role: 'signed-copy' as const,
      addedAt: `${isoDate('2026-11-22')}T09:00:00.000Z`,
      reading: null,
      problem: null,
      replaces: null,
      answers: [],
    };
    valueOf(
      store.make(
        {
          kind: 'record-put',
          collection: 'documents',
          id: document.id,
          before: null,
          after: document,
        },
        'new document isa.pdf',
      ),
    );
    store.close();
    expect(valueOf(await verifyRegister(store.folder)).ok).toBe(true);
    writeFileSync(path.join(store.folder, 'documents', `${sha256}.pdf`), 'another');
    expect(refusalOf(readDocument(store.folder, document)).code).toBe('document-altered');
    expect(valueOf(await verifyRegister(store.folder))).toMatchObject({
      ok: false,
      reason: 'the document isa.pdf is not the one that was added',
    });
    // Adding it again mends it.
    valueOf(storeDocument(store.folder, 'isa.pdf', bytes));
    expect(valueOf(await verifyRegister(store.folder)).ok).toBe(true);
  });
});
