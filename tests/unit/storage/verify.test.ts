import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { storeDocument } from '../../../electron/storage/documents.ts';
import { shortTurns } from '../../../electron/storage/turns.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import { sampleEdit, sampleImport } from '../../bench/storage-sample.ts';
import {
  changeBytes,
  changeLines,
  create,
  refusalOf,
  removeCopy,
  temporaryFolder,
  valueOf,
} from './registers.ts';

const checker = fileURLToPath(
  new URL('../../../assets/verify/verify-register.mjs', import.meta.url),
);

interface Verdict {
  readonly ok: boolean;
  readonly records: number;
  readonly brokenAt: number | null;
  readonly reason: string | null;
  readonly head?: string | null;
}

/** What the checker that needs no Concordat says of a folder. */
function independently(folder: string): Verdict {
  try {
    const said = execFileSync(process.execPath, [checker, folder, '--json'], { encoding: 'utf8' });
    return JSON.parse(said) as Verdict; // the checker's own shape, asserted on below
  } catch (error) {
    if (!(error instanceof Error) || !('stdout' in error)) throw error;
    return JSON.parse(String(error.stdout)) as Verdict;
  }
}

const pdf = Buffer.from('%PDF-1.7 signed copy of ISA-1, with accents: Pŵyllgor');

/** A register with an import, two edits and a signed copy: records 1 to 4. */
async function soundRegister(): Promise<string> {
  const store = await create();
  valueOf(store.make(sampleImport(3), 'import of sample.xlsx, 3 agreements'));
  for (const n of [0, 1])
    valueOf(store.make(sampleEdit('agreement-isa-1', n), `Pŵyllgor: review of ISA-1, ${n}`));
  const sha256 = valueOf(storeDocument(store.folder, 'Signed ISA-1.PDF', pdf));
  const after: AgreementDocument = {
    id: 'document-1',
    agreementId: 'agreement-isa-1',
    fileName: 'Signed ISA-1.PDF',
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
  store.close();
  return store.folder;
}

function documentPath(folder: string): string {
  const [name = ''] = readdirSync(path.join(folder, 'documents'));
  return path.join(folder, 'documents', name);
}

/** What was done to a register, and where both checkers must find it. */
const damages: readonly (readonly [
  string,
  (folder: string, other: string) => void,
  { readonly at: number | null; readonly reason: RegExp },
])[] = [
  [
    'a line was removed',
    (folder) => {
      changeLines(folder, (lines) => lines.toSpliced(2, 1));
    },
    { at: 2, reason: /record 2 should stand here, and record 3 does/ },
  ],
  [
    'a line was doubled',
    (folder) => {
      changeLines(folder, (lines) => lines.toSpliced(2, 0, lines[2] ?? ''));
    },
    { at: 3, reason: /record 3 should stand here, and record 2 does/ },
  ],
  [
    'lines were reordered',
    (folder) => {
      changeLines(folder, ([head = '', one = '', two = '', ...rest]) => [head, two, one, ...rest]);
    },
    { at: 1, reason: /record 1 should stand here, and record 2 does/ },
  ],
  [
    'a word was edited',
    (folder) => {
      changeLines(folder, (lines) => lines.with(1, (lines[1] ?? '').replace('ISA-2', 'ISA-9')));
    },
    { at: 1, reason: /altered after it was written/ },
  ],
  [
    'a line came from another register',
    (folder, other) => {
      const theirs = readFileSync(path.join(other, 'trail.jsonl'), 'utf8').split('\n');
      changeLines(folder, (lines) => lines.with(3, theirs[3] ?? ''));
    },
    { at: 3, reason: /does not follow the one before it/ },
  ],
  [
    'the trail was cut in the middle of a character',
    (folder) => {
      changeBytes(folder, 'trail.jsonl', (bytes) =>
        bytes.subarray(0, bytes.lastIndexOf(Buffer.from('ŵ')) + 1),
      );
    },
    { at: 3, reason: /not wholly written/ },
  ],
  [
    'a character lost half of its bytes',
    (folder) => {
      changeBytes(folder, 'trail.jsonl', (bytes) => {
        const at = bytes.indexOf(Buffer.from('ŵ'));
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
      });
    },
    { at: 2, reason: /its bytes are not text/ },
  ],
  [
    'a line says the same in another form',
    (folder) => {
      changeLines(folder, (lines) => lines.with(2, (lines[2] ?? '').replace('{', '{ ')));
    },
    { at: 2, reason: /not written as Concordat writes it|altered after it was written/ },
  ],
  [
    'the quick copy is newer than the trail',
    (folder) => {
      changeLines(folder, (lines) => lines.slice(0, -1));
    },
    { at: null, reason: /the quick copy includes change 4, which the trail does not hold/ },
  ],
  [
    'a document was swapped under its hash',
    (folder) => {
      writeFileSync(documentPath(folder), 'another');
    },
    { at: null, reason: /the document Signed ISA-1\.PDF is not the one that was added/ },
  ],
  [
    'a document was taken away',
    (folder) => {
      rmSync(documentPath(folder));
    },
    { at: null, reason: /the document Signed ISA-1\.PDF is missing/ },
  ],
  [
    'the trail was taken away',
    (folder) => {
      rmSync(path.join(folder, 'trail.jsonl'));
    },
    { at: 0, reason: /the trail \(trail\.jsonl\) is gone/ },
  ],
  [
    'the trail was emptied',
    (folder) => {
      writeFileSync(path.join(folder, 'trail.jsonl'), '');
    },
    { at: 0, reason: /the trail is empty/ },
  ],
];

describe('a sound register', () => {
  it('is called whole, part by part, and with the same head by a checker of its own', async () => {
    const folder = await soundRegister();
    const ours = valueOf(await verifyRegister(folder, { turns: shortTurns(0) }));
    expect(ours).toMatchObject({ ok: true, records: 4, brokenAt: null, reason: null });
    expect(ours.parts.map(({ part, ok, checked }) => [part, ok, checked])).toEqual([
      ['trail', true, 4],
      ['copy', true, 1],
      ['documents', true, 1],
      ['packs', true, 0],
      ['merged', true, 0],
    ]);
    expect(independently(folder)).toMatchObject({ ok: true, records: 4, head: ours.head });
  });

  it('needs no quick copy', async () => {
    const folder = await soundRegister();
    removeCopy(folder);
    expect(valueOf(await verifyRegister(folder)).ok).toBe(true);
    expect(independently(folder).ok).toBe(true);
  });
});

describe('damage is found, and found alike by Concordat and without it, when', () => {
  it.each(damages)('%s', async (_, damage, { at, reason }) => {
    const [folder, other] = [await soundRegister(), await soundRegister()];
    damage(folder, other);
    const before = readdirSync(folder);
    const ours = valueOf(await verifyRegister(folder));
    const theirs = independently(folder);
    expect(ours).toMatchObject({ ok: false, brokenAt: at });
    expect(theirs).toMatchObject({ ok: false, brokenAt: at, records: ours.records });
    expect(ours.reason).toMatch(reason);
    expect(theirs.reason).toMatch(reason);
    expect(readdirSync(folder)).toEqual(before);
  });
});

it('a folder that holds nothing of a register is refused, not called broken', async () => {
  const folder = temporaryFolder();
  expect(refusalOf(await verifyRegister(folder)).code).toBe('not-a-register');
  cpSync(checker, path.join(folder, 'note.txt'));
  expect(() => independently(folder)).toThrow();
});
