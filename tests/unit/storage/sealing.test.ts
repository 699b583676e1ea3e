import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../../../electron/storage/backups/make-backup.ts';
import { gatherBundle } from '../../../electron/storage/bundle/gather-bundle.ts';
import { readDocument, storeDocument } from '../../../electron/storage/documents.ts';
import { realFiles, type Files } from '../../../electron/storage/files.ts';
import { openRegister } from '../../../electron/storage/register-store.ts';
import { changeSecret, sealRegister } from '../../../electron/storage/sealing/seal-register.ts';
import type { Keys } from '../../../electron/storage/sealing/unlock.ts';
import { oneTurn, shortTurns } from '../../../electron/storage/turns.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';
import { Crash, FailingFiles, type Fault, type FaultKind } from '../../faults/failing-files.ts';
import { changeLines, create, open, options, refusalOf, reviewYear, valueOf } from './registers.ts';

const passphrase = 'teapot-lantern-harbour';
const at = '2026-11-22T09:00:00.000Z';
/** Cheap on purpose: the tests open many. */
const cost = 16_384;
const pdf = Buffer.from('%PDF-1.7 Severnshire signed copy');

function secret(words: string | null): Keys {
  return { secret: words, recall: () => null };
}

/** A closed register with an import, an edit and a document. */
async function plain(): Promise<{
  folder: string;
  document: { sha256: string; fileName: string };
}> {
  const store = await create();
  valueOf(store.make(sampleImport(3), 'import'));
  valueOf(store.make(sampleEdit('agreement-isa-1', 0), 'review'));
  const fileName = 'isa.pdf';
  const sha256 = valueOf(storeDocument(store.folder, fileName, pdf));
  const after: AgreementDocument = {
    id: 'document-1',
    agreementId: 'agreement-isa-1',
    fileName,
    sha256,
    bytes: pdf.byteLength,
    role: 'signed-copy',
    addedAt: at,
    reading: null,
    problem: null,
    replaces: null,
    answers: [],
  };
  const put = { kind: 'record-put', collection: 'documents', id: after.id, before: null } as const;
  valueOf(store.make({ ...put, after }, 'new document'));
  store.close();
  return { folder: store.folder, document: { sha256, fileName } };
}

function seal(folder: string, files: Files = realFiles) {
  return sealRegister({ files, folder, passphrase, at, turns: oneTurn, cost });
}

/** Everything in a folder, as text. */
function everything(folder: string): string {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((each) => (statSync(each).isDirectory() ? everything(each) : readFileSync(each, 'latin1')))
    .join('\n');
}

describe('a sealed register', () => {
  it('says nothing to somebody who has only its files', async () => {
    const { folder } = await plain();
    expect(everything(folder)).toMatch(/Severnshire/);
    const { leftPlain } = valueOf(await seal(folder));
    expect(leftPlain).toEqual([]);
    const store = await open(folder, { keys: secret(passphrase) });
    valueOf(store.make(sampleEdit('agreement-isa-1', 1), 'Severnshire review'));
    valueOf(storeDocument(folder, 'second.pdf', Buffer.from('%PDF-1.7 another')));
    store.close();
    expect(everything(folder)).not.toMatch(/Severnshire|agreement|%PDF|ISA-1|Officer/i);
  });

  it('opens with the passphrase and with the recovery key however it is typed, and with nothing else', async () => {
    const { folder, document } = await plain();
    const { recoveryKey } = valueOf(await seal(folder));
    for (const words of [passphrase, recoveryKey, recoveryKey.toLowerCase().replaceAll('-', ' ')]) {
      const store = await open(folder, { keys: secret(words) });
      expect(reviewYear(store)).toBe(2001);
      expect(Buffer.from(valueOf(readDocument(folder, document)))).toEqual(pdf);
      store.close();
    }
    const said = [];
    for (const words of ['', 'teapot', `${passphrase}!`, recoveryKey.slice(1)]) {
      said.push(refusalOf(await openRegister(folder, { ...options, keys: secret(words) })));
    }
    expect(new Set(said.map(({ code, what }) => `${code} ${what}`)).size).toBe(1);
    expect(said[0]?.code).toBe('passphrase-wrong');
    expect(refusalOf(await openRegister(folder, options)).code).toBe('passphrase-needed');
    expect(readdirSync(folder)).not.toContain('register.lock');
  });

  it('keeps its chain: it verifies with the same last change, and its seals are checked', async () => {
    const { folder } = await plain();
    const before = valueOf(await verifyRegister(folder));
    valueOf(await seal(folder));
    const keys = secret(passphrase);
    expect(valueOf(await verifyRegister(folder, { keys }))).toMatchObject({
      ok: true,
      head: before.head,
    });
    expect(refusalOf(await verifyRegister(folder)).code).toBe('passphrase-needed');
    const checker = fileURLToPath(
      new URL('../../../assets/verify/verify-register.mjs', import.meta.url),
    );
    const run = (words: string) =>
      spawnSync(process.execPath, [checker, folder, '--json', '--passphrase-env', 'WORDS'], {
        env: { ...process.env, WORDS: words },
        encoding: 'utf8',
      });
    expect(JSON.parse(run(passphrase).stdout)).toMatchObject({ ok: true, head: before.head });
    expect([run('another').status, run('another').stdout]).toEqual([2, '']);
  });

  it.each([
    ['swapped', (lines: string[]) => [lines[0], lines[2], lines[1], lines[3]]],
    ['doubled', (lines: string[]) => [lines[0], lines[1], lines[1], lines[2], lines[3]]],
    ['taken out', (lines: string[]) => [lines[0], lines[2], lines[3]]],
  ])('notices lines that were %s', async (_, change) => {
    const { folder } = await plain();
    valueOf(await seal(folder));
    changeLines(folder, (lines) => change(lines).map((line) => line ?? ''));
    const verified = valueOf(await verifyRegister(folder, { keys: secret(passphrase) }));
    expect(verified.ok).toBe(false);
    expect(verified.brokenAt).not.toBeNull();
  });

  it('notices a line or a document of another register sealed with the same passphrase', async () => {
    const [one, other] = [await plain(), await plain()];
    valueOf(await seal(one.folder));
    valueOf(await seal(other.folder));
    const theirs = readFileSync(path.join(other.folder, 'trail.jsonl'), 'utf8').split('\n');
    const documents = (folder: string) =>
      path.join(folder, 'documents', readdirSync(path.join(folder, 'documents'))[0] ?? '');
    writeFileSync(documents(one.folder), readFileSync(documents(other.folder)));
    const keys = secret(passphrase);
    expect(valueOf(await verifyRegister(one.folder, { keys })).reason).toMatch(/document isa\.pdf/);
    changeLines(one.folder, (lines) => lines.with(2, theirs[2] ?? ''));
    expect(valueOf(await verifyRegister(one.folder, { keys })).brokenAt).toBe(2);
  });

  it('stores no document readable while it is not open', async () => {
    const { folder } = await plain();
    valueOf(await seal(folder));
    expect(refusalOf(storeDocument(folder, 'x.pdf', Buffer.from('words'))).code).toBe(
      'document-not-stored',
    );
    expect(everything(folder)).not.toMatch(/words/);
  });

  it('takes another passphrase, after which the old one is worth nothing', async () => {
    const { folder } = await plain();
    const { recoveryKey } = valueOf(await seal(folder));
    const next = { passphrase: 'violin-orchard-compass' };
    expect(refusalOf(await changeSecret(realFiles, folder, 'wrong', next, cost)).code).toBe(
      'passphrase-wrong',
    );
    valueOf(await changeSecret(realFiles, folder, recoveryKey, next, cost));
    expect(
      refusalOf(await openRegister(folder, { ...options, keys: secret(passphrase) })).code,
    ).toBe('passphrase-wrong');
    (await open(folder, { keys: secret(next.passphrase) })).close();
    const printed = valueOf(
      await changeSecret(realFiles, folder, next.passphrase, 'new-recovery-key', cost),
    );
    (await open(folder, { keys: secret(printed) })).close();
    expect(
      refusalOf(await openRegister(folder, { ...options, keys: secret(recoveryKey) })).code,
    ).toBe('passphrase-wrong');
  });

  it('is copied sealed, with what opens the copy, and handed over whole', async () => {
    const { folder } = await plain();
    valueOf(await seal(folder));
    const store = await open(folder, { keys: secret(passphrase) });
    const place = path.join(folder, 'backups');
    const job = { files: realFiles, codec: store.codec, turns: shortTurns(), folder, place, at };
    const { copy, leftOut } = valueOf(await makeBackup({ ...job, isStopped: () => false }));
    expect(leftOut).toEqual([]);
    expect(readdirSync(path.join(place, copy.name))).toContain('seal.json');
    expect(everything(place)).not.toMatch(/Severnshire|%PDF/);
    const { entries } = valueOf(await gatherBundle(realFiles, folder, store.codec, true, oneTurn));
    expect(entries.map(({ bytes }) => Buffer.from(bytes).toString()).join()).toMatch(/%PDF-1\.7/);
    store.close();
  });

  it('whose wrapped key is gone says so, and opens again when it is put back', async () => {
    const { folder } = await plain();
    valueOf(await seal(folder));
    const file = path.join(folder, 'seal.json');
    const kept = readFileSync(file);
    for (const spoil of [
      () => {
        rmSync(file);
      },
      () => {
        writeFileSync(file, '{}');
      },
    ]) {
      spoil();
      const refused = refusalOf(
        await openRegister(folder, { ...options, keys: secret(passphrase) }),
      );
      expect(refused.code).toBe('seal-missing');
    }
    writeFileSync(file, kept);
    (await open(folder, { keys: secret(passphrase) })).close();
  });
});

describe('sealing that is cut off', () => {
  /** Seals with a fault; answers with how many calls were made. */
  async function sealWith(folder: string, fault: Fault | null): Promise<number> {
    const failing = new FailingFiles(fault);
    const owner = { host: 'h', pid: 1, user: 'u', at, bootedAt: 0, token: 'one' };
    const machine = { owner: () => owner, isAlive: () => false, clock: () => 0 };
    const job = { files: failing.files, folder, passphrase, at, turns: oneTurn, cost, machine };
    try {
      await sealRegister(job);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    return failing.calls;
  }

  const kinds: readonly FaultKind[] = ['crash', 'power-cut', 'ENOSPC', 'EIO'];
  it.each(kinds)(
    'by %s loses nothing and is plain or finished at the next opening (every 5th call)',
    async (kind) => {
      const calls = await sealWith((await plain()).folder, null);
      expect(calls).toBeGreaterThan(30);
      for (let n = 1; n <= calls; n += 5) {
        const { folder, document } = await plain();
        await sealWith(folder, { kind, at: n, lasts: false });
        rmSync(path.join(folder, 'register.lock'), { force: true });
        const keys = secret(passphrase);
        const store = await open(folder, { keys });
        expect(store.readOnly, `call ${n}`).toBeNull();
        expect(reviewYear(store)).toBe(2001);
        expect(Buffer.from(valueOf(readDocument(folder, document)))).toEqual(pdf);
        store.close();
        expect(valueOf(await verifyRegister(folder, { keys })).reason, `call ${n}`).toBeNull();
      }
    },
    120_000,
  );
});
