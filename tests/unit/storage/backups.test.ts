import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCopies } from '../../../electron/storage/backups/backup-place.ts';
import { makeBackup, type BackupJob } from '../../../electron/storage/backups/make-backup.ts';
import {
  bringDocumentsBack,
  putTrailBack,
  readCopy,
} from '../../../electron/storage/backups/restore.ts';
import { copiesToKeep } from '../../../electron/storage/backups/rotation.ts';
import { storeDocument } from '../../../electron/storage/documents.ts';
import { realFiles, type Files } from '../../../electron/storage/files.ts';
import { plainLines } from '../../../electron/storage/line-codec.ts';
import type { RegisterStore } from '../../../electron/storage/register-store.ts';
import { shortTurns } from '../../../electron/storage/turns.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import { differenceOf } from '../../../shared/changes/difference.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';
import {
  changeLines,
  create,
  open,
  refusalOf,
  removeCopy,
  reviewYear,
  valueOf,
} from './registers.ts';

const bytes = Buffer.from('%PDF-1.7 signed copy');

function addDocument(store: RegisterStore, fileName: string, content: Uint8Array): void {
  const sha256 = valueOf(storeDocument(store.folder, fileName, content));
  const id = `document-${fileName}`;
  const after: AgreementDocument = {
    id,
    agreementId: 'agreement-isa-1',
    fileName,
    sha256,
    bytes: content.byteLength,
    role: 'signed-copy',
    addedAt: '2026-11-22T09:00:00.000Z',
    reading: null,
    problem: null,
    replaces: null,
    answers: [],
  };
  const put = { kind: 'record-put', collection: 'documents', id, before: null, after } as const;
  valueOf(store.make(put, 'new document'));
}

async function workedOn(): Promise<RegisterStore> {
  const store = await create();
  valueOf(store.make(sampleImport(3), 'import'));
  addDocument(store, 'signed.pdf', bytes);
  return store;
}

function job(
  store: { readonly folder: string },
  at: string,
  more: Partial<BackupJob> = {},
): BackupJob {
  return {
    files: realFiles,
    codec: plainLines,
    turns: shortTurns(),
    folder: store.folder,
    place: path.join(store.folder, 'backups'),
    at,
    isStopped: () => false,
    ...more,
  };
}

const at = (day: number, hour = 9): string => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

describe('a copy of a register', () => {
  it('holds its changes and its documents, each document once for all copies', async () => {
    const store = await workedOn();
    const first = valueOf(await makeBackup(job(store, at(1))));
    expect(first).toMatchObject({ isNew: true, leftOut: [], copy: { seq: 2, agreements: 3 } });
    valueOf(store.make(sampleEdit('agreement-isa-1', 0), 'review'));
    valueOf(await makeBackup(job(store, at(2))));
    const place = path.join(store.folder, 'backups');
    expect(listCopies(realFiles, place).map(({ seq }) => seq)).toEqual([3, 2]);
    expect(readdirSync(path.join(place, 'documents'))).toHaveLength(1);
    const copy = valueOf(
      await readCopy(realFiles, plainLines, shortTurns(), place, first.copy.name),
    );
    expect(Object.keys(copy.register.agreements)).toHaveLength(3);
    store.close();
  });

  it('is not made again while nothing has changed', async () => {
    const store = await workedOn();
    valueOf(await makeBackup(job(store, at(1))));
    expect(valueOf(await makeBackup(job(store, at(2))))).toMatchObject({ isNew: false });
    expect(listCopies(realFiles, path.join(store.folder, 'backups'))).toHaveLength(1);
    store.close();
  });

  it('is copied whole where the disk gives a file no second name', async () => {
    const store = await workedOn();
    const files: Files = {
      ...realFiles,
      link: () => {
        throw Object.assign(new Error('no links here'), { code: 'EPERM' });
      },
    };
    const place = path.join(store.folder, '..', 'second');
    valueOf(await makeBackup(job(store, at(1), { files, place })));
    const [name = ''] = readdirSync(path.join(place, 'documents'));
    const copied = path.join(place, 'documents', name);
    expect(readFileSync(copied)).toEqual(bytes);
    expect(statSync(copied).nlink).toBe(1);
    store.close();
  });

  it('that was begun and not finished counts as none and is cleared away', async () => {
    const store = await workedOn();
    const place = path.join(store.folder, 'backups');
    mkdirSync(path.join(place, 'copy-20261101T080000Z'), { recursive: true });
    writeFileSync(path.join(place, 'copy-20261101T080000Z', 'trail.jsonl'), 'half');
    expect(listCopies(realFiles, place)).toEqual([]);
    valueOf(await makeBackup(job(store, at(1))));
    expect(readdirSync(place).filter((name) => name.startsWith('copy-'))).toHaveLength(1);
    store.close();
  });

  it('does not take the place of one that was made in the same second', async () => {
    const store = await workedOn();
    const first = valueOf(await makeBackup(job(store, at(1))));
    expect(valueOf(await makeBackup(job(store, at(1))))).toMatchObject({ isNew: false });
    store.make(sampleEdit('agreement-isa-1', 0), 'review');
    const second = valueOf(await makeBackup(job(store, at(1))));
    const names = listCopies(realFiles, path.join(store.folder, 'backups')).map(({ name }) => name);
    expect(names.toSorted()).toEqual([first.copy.name, second.copy.name].toSorted());
    store.close();
  });

  it('stays, and its documents with it, when its note can’t be read for a moment', async () => {
    const store = await workedOn();
    const first = valueOf(await makeBackup(job(store, at(1))));
    store.make(sampleEdit('agreement-isa-1', 0), 'review');
    const place = path.join(store.folder, 'backups');
    const note = path.join(place, first.copy.name, 'copy.json');
    const held: Files = {
      ...realFiles,
      open: (file, how) => {
        if (file === note) throw Object.assign(new Error('held'), { code: 'EBUSY' });
        return realFiles.open(file, how);
      },
    };
    rmSync(path.join(store.folder, 'documents'), { recursive: true });
    valueOf(await makeBackup(job(store, at(2), { files: held })));
    expect(listCopies(realFiles, place).map(({ name }) => name)).toContain(first.copy.name);
    expect(readdirSync(path.join(place, 'documents'))).toEqual(first.copy.documents);
    store.close();
  });

  it('of a broken trail is refused, and the good ones before it stay', async () => {
    const store = await workedOn();
    valueOf(await makeBackup(job(store, at(1))));
    store.close();
    changeLines(store.folder, (lines) => lines.with(1, (lines[1] ?? '').replace('ISA-2', 'ISA-9')));
    const refused = refusalOf(await makeBackup(job(store, at(2))));
    expect(refused.code).toBe('backup-not-proved');
    expect(listCopies(realFiles, path.join(store.folder, 'backups'))).toHaveLength(1);
  });

  it('leaves out a document that was swapped, and says so', async () => {
    const store = await workedOn();
    const documents = path.join(store.folder, 'documents');
    const [name = ''] = readdirSync(documents);
    rmSync(path.join(documents, name));
    writeFileSync(path.join(documents, name), 'another');
    expect(valueOf(await makeBackup(job(store, at(1)))).leftOut).toEqual(['signed.pdf']);
    store.close();
  });

  it('lets the window have its turn while large documents are copied', async () => {
    const store = await workedOn();
    addDocument(store, 'large.pdf', Buffer.alloc(48 * 1_048_576, 'x'));
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const place = path.join(store.folder, '..', 'elsewhere');
    const files: Files = {
      ...realFiles,
      link: () => {
        throw Object.assign(new Error('another disk'), { code: 'EXDEV' });
      },
    };
    valueOf(await makeBackup(job(store, at(1), { files, place })));
    clearInterval(watch);
    // Generous: two busy cores. Copied in one go, 48 MB block for longer than this.
    expect(longest).toBeLessThan(150);
    store.close();
  });
});

describe('restoring', () => {
  it('is one change that undo takes back', async () => {
    const store = await workedOn();
    const { copy } = valueOf(await makeBackup(job(store, at(1))));
    const then = store.register;
    for (const n of [0, 1]) valueOf(store.make(sampleEdit('agreement-isa-1', n), 'review'));
    const place = path.join(store.folder, 'backups');
    const read = valueOf(await readCopy(realFiles, plainLines, shortTurns(), place, copy.name));
    const changes = differenceOf(store.register, read.register);
    expect(changes).toHaveLength(1);
    valueOf(store.make({ kind: 'batch', changes: [...changes] }, 'restoring'));
    expect(store.register).toEqual(then);
    valueOf(store.undo());
    expect(reviewYear(store)).toBe(2002);
    store.close();
  });

  it('brings documents back that are missing or swapped', async () => {
    const store = await workedOn();
    valueOf(await makeBackup(job(store, at(1), { files: withoutLinks })));
    const documents = path.join(store.folder, 'documents');
    const [name = ''] = readdirSync(documents);
    writeFileSync(path.join(documents, name), 'another');
    const place = path.join(store.folder, 'backups');
    expect(
      valueOf(await bringDocumentsBack(realFiles, place, store.folder, store.register)),
    ).toEqual([]);
    expect(readFileSync(path.join(documents, name))).toEqual(bytes);
    store.close();
    expect(valueOf(await verifyRegister(store.folder)).ok).toBe(true);
  });

  it('takes the place of a broken trail, which is kept', async () => {
    const store = await workedOn();
    const { copy } = valueOf(await makeBackup(job(store, at(1))));
    store.close();
    const broken = 'this is no trail\n';
    writeFileSync(path.join(store.folder, 'trail.jsonl'), broken);
    removeCopy(store.folder);
    const place = path.join(store.folder, 'backups');
    const kept = valueOf(await putTrailBack(realFiles, place, copy.name, store.folder, at(3)));
    const again = await open(store.folder);
    expect(again.readOnly).toBeNull();
    expect(again.revision).toBe(2);
    expect(readFileSync(path.join(store.folder, kept, 'trail.jsonl'), 'utf8')).toBe(broken);
    again.close();
  });

  it('refuses a copy that was altered after it was made', async () => {
    const store = await workedOn();
    const { copy } = valueOf(await makeBackup(job(store, at(1))));
    const place = path.join(store.folder, 'backups');
    changeLines(path.join(place, copy.name), (lines) =>
      lines.with(1, (lines[1] ?? '').replace('ISA-2', 'ISA-9')),
    );
    const refused = refusalOf(
      await readCopy(realFiles, plainLines, shortTurns(), place, copy.name),
    );
    expect(refused.code).toBe('copy-damaged');
    store.close();
  });
});

const withoutLinks: Files = {
  ...realFiles,
  link: () => {
    throw Object.assign(new Error('no links here'), { code: 'EPERM' });
  },
};

describe('which copies stay', () => {
  const hour = 3_600_000;
  const hourly = (hours: number, from = 0) =>
    Array.from({ length: hours }, (_, n) => ({ name: `c${n + from}`, at: (n + from) * hour }));

  it('is one an hour for a day, one a day for two weeks and one a week for eight', () => {
    const copies = hourly(24 * 7 * 20);
    const kept = copiesToKeep(copies);
    const newest = copies.at(-1)?.at ?? 0;
    const ages = copies.filter(({ name }) => kept.has(name)).map((each) => newest - each.at);
    expect(ages.filter((age) => age < 24 * hour)).toHaveLength(24);
    expect(ages.filter((age) => age < 14 * 24 * hour).length).toBeGreaterThanOrEqual(24 + 13);
    expect(Math.max(...ages)).toBeGreaterThan(7 * 7 * 24 * hour);
    expect(kept.size).toBeLessThan(50);
  });

  it('is every one of the last three, however old, whatever the clock says', () => {
    const copies = [
      { name: 'a', at: 0 },
      { name: 'b', at: 400 * 24 * hour },
      { name: 'c', at: 400 * 24 * hour + 1 },
    ];
    expect(copiesToKeep(copies)).toEqual(new Set(['a', 'b', 'c']));
  });

  it('never leaves a place without the newest', () => {
    const copies = hourly(400);
    expect(copiesToKeep(copies).has('c399')).toBe(true);
  });
});
