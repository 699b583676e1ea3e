import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherBundle } from '../../../electron/storage/bundle/gather-bundle.ts';
import { readBundle } from '../../../electron/storage/bundle/read-bundle.ts';
import { unpackBundle } from '../../../electron/storage/bundle/unpack-bundle.ts';
import { bundleBytes, type BundleEntry } from '../../../electron/storage/bundle/write-bundle.ts';
import { storeDocument } from '../../../electron/storage/documents.ts';
import { realFiles } from '../../../electron/storage/files.ts';
import { sha256Of } from '../../../electron/storage/hashing.ts';
import { oneTurn } from '../../../electron/storage/turns.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import { sampleImport } from '../../bench/storage-sample.ts';
import { create, refusalOf, temporaryFolder, valueOf } from './registers.ts';

const pdf = Buffer.from('%PDF-1.7 signed copy');
const passphrase = 'teapot-lantern-harbour';
/** Cheap on purpose: the tests try many. */
const cost = 16_384;

interface Made {
  readonly folder: string;
  readonly registerId: string;
  readonly entries: readonly BundleEntry[];
}

async function made(): Promise<Made> {
  const store = await create();
  valueOf(store.make(sampleImport(3), 'import'));
  const sha256 = valueOf(storeDocument(store.folder, 'isa.pdf', pdf));
  const after: AgreementDocument = {
    id: 'document-1',
    agreementId: 'agreement-isa-1',
    fileName: 'isa.pdf',
    sha256,
    bytes: pdf.byteLength,
    role: 'signed-copy',
    addedAt: '2026-11-22T09:00:00.000Z',
    reading: null,
    problem: null,
    replaces: null,
    answers: [],
  };
  const put = { kind: 'record-put', collection: 'documents', id: after.id, before: null } as const;
  valueOf(store.make({ ...put, after }, 'new document'));
  const { folder, registerId, codec } = store;
  const { entries } = valueOf(await gatherBundle(realFiles, folder, codec, true, oneTurn));
  store.close();
  return { folder, registerId, entries };
}

function about(registerId: string) {
  return { registerId, madeAt: '2026-11-22T09:00:00.000Z', by: 'Officer', name: 'Severnshire' };
}

function bytesOf({ registerId, entries }: Made, secret: string | null): Promise<Uint8Array> {
  return bundleBytes(about(registerId), entries, secret, oneTurn, cost);
}

describe('a bundle', () => {
  it.each([
    ['open', null],
    ['sealed', passphrase],
  ])('%s, is made a register that is whole, with the same last change', async (_, secret) => {
    const from = await made();
    const bytes = await bytesOf(from, secret);
    const bundle = valueOf(await readBundle(bytes, secret, oneTurn));
    const to = path.join(temporaryFolder(), 'theirs.concordat');
    valueOf(await unpackBundle(realFiles, to, bundle, oneTurn));
    const [ours, theirs] = [
      valueOf(await verifyRegister(from.folder)),
      valueOf(await verifyRegister(to)),
    ];
    expect(theirs).toMatchObject({ ok: true, head: ours.head, registerId: ours.registerId });
    expect(readdirSync(path.join(to, 'documents'))).toHaveLength(1);
    expect(refusalOf(await unpackBundle(realFiles, to, bundle, oneTurn)).code).toBe('place-taken');
  });

  it('sealed, shows nothing of the register', async () => {
    const text = Buffer.from(await bytesOf(await made(), passphrase)).toString('latin1');
    expect(text).not.toMatch(/Severnshire|agreement|trail\.jsonl|PDF/);
  });

  it('sealed, opens with its passphrase alone, and hints at nothing', async () => {
    const bytes = await bytesOf(await made(), passphrase);
    const refusals = [];
    for (const wrong of ['', 'teapot-lantern-harbou', `${passphrase} `]) {
      refusals.push(refusalOf(await readBundle(bytes, wrong, oneTurn)));
    }
    expect(new Set(refusals.map(({ what }) => what)).size).toBe(1);
    expect(refusals[0]?.code).toBe('passphrase-wrong');
    expect(refusalOf(await readBundle(bytes, null, oneTurn)).code).toBe('passphrase-needed');
  });

  it.each([
    ['open', null],
    ['sealed', passphrase],
  ])('%s, is refused wherever a bit was changed or its end is missing', async (_, secret) => {
    const bytes = await bytesOf(await made(), secret);
    const step = Math.ceil(bytes.byteLength / 23);
    for (let at = 0; at < bytes.byteLength; at += step) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const read = await readBundle(flipped, secret, oneTurn).catch(() => null);
      expect(read?.ok === true && read.value.about.registerId !== '', `byte ${at}`).toBe(
        // The post, the name and the moment of an open bundle are covered by nothing.
        secret === null && read?.ok === true,
      );
    }
    for (const cut of [1, 17, bytes.byteLength >> 1]) {
      const short = bytes.subarray(0, bytes.byteLength - cut);
      expect((await readBundle(short, secret, oneTurn)).ok).toBe(false);
    }
  });
});

describe('a hostile bundle is refused, with the place, when', () => {
  /** A bundle whose list says what no bundle of ours says. */
  async function hostile(change: (entries: BundleEntry[]) => BundleEntry[]): Promise<string> {
    const from = await made();
    const bytes = await bundleBytes(
      about(from.registerId),
      change([...from.entries]),
      null,
      oneTurn,
    );
    return refusalOf(await readBundle(bytes, null, oneTurn)).what;
  }
  const some = Buffer.from('MZ');

  it.each([
    '..\\..\\evil.exe',
    '../evil',
    'C:\\Windows\\evil.dll',
    '/etc/passwd',
    'documents/CON.pdf',
    'documents/NUL',
    'trail.jsonl:stream',
    'documents/../trail.jsonl',
    `documents/${'a'.repeat(64)}.pdf/..`,
    '',
  ])('an entry is called %j', async (name) => {
    const what = await hostile((entries) => [...entries, { name, bytes: some }]);
    expect(what).toMatch(/entry 3 has a name that no bundle uses/);
  });

  it('it brings ten thousand files that the register does not know', async () => {
    const what = await hostile((entries) => [
      ...entries,
      ...Array.from({ length: 10_000 }, (_, n) => ({
        name: `documents/${sha256Of(String(n))}.exe`,
        bytes: some,
      })),
    ]);
    expect(what).toMatch(/its register knows no document documents\/[0-9a-f]{64}\.exe/);
  });

  it('a document is another than the register says', async () => {
    const what = await hostile((entries) =>
      entries.map((entry) =>
        entry.name.startsWith('documents/') ? { ...entry, bytes: some } : entry,
      ),
    );
    expect(what).toMatch(/the document isa\.pdf is not the one that was added/);
  });

  it('something is there twice, or the trail is not there', async () => {
    expect(await hostile((entries) => [...entries, ...entries.slice(0, 1)])).toMatch(
      /is there twice/,
    );
    expect(await hostile((entries) => entries.slice(1))).toMatch(/holds no trail/);
  });

  it('its trail was altered', async () => {
    const what = await hostile((entries) =>
      entries.map((entry) =>
        entry.name === 'trail.jsonl'
          ? {
              ...entry,
              bytes: Buffer.from(Buffer.from(entry.bytes).toString().replace('ISA-2', 'ISA-9')),
            }
          : entry,
      ),
    );
    expect(what).toMatch(/its trail does not hold together: the line was altered/);
  });

  it('it asks for a key that would take all memory', async () => {
    const header = { sealed: { kdf: 'scrypt', n: 2 ** 30, r: 8, p: 1, salt: 'A'.repeat(24) } };
    const bytes = Buffer.from(`CONCORDAT BUNDLE 1\n${JSON.stringify(header)}\nx`);
    const start = performance.now();
    expect(refusalOf(await readBundle(bytes, passphrase, oneTurn)).code).toBe('bundle-altered');
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('it is something else', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('PK\u0003\u0004'),
      readFileSync(process.execPath).subarray(0, 4_096),
    ]) {
      expect(refusalOf(await readBundle(bytes, null, oneTurn)).code).toBe('not-a-bundle');
    }
  });
});
