import { existsSync } from 'node:fs';
import path from 'node:path';
import { putIncoming, incomingBytes } from '../../../electron/storage/documents-incoming.ts';
import { readDocument } from '../../../electron/storage/documents.ts';
import { realFiles } from '../../../electron/storage/files.ts';
import { sha256Of } from '../../../electron/storage/hashing.ts';
import { openRegister, type RegisterStore } from '../../../electron/storage/register-store.ts';
import { holdSeal } from '../../../electron/storage/sealing/keyring.ts';
import { sealRegister } from '../../../electron/storage/sealing/seal-register.ts';
import { sealOf } from '../../../electron/storage/sealing/seal.ts';
import { isSealed } from '../../../electron/storage/sealing/unlock.ts';
import { oneTurn } from '../../../electron/storage/turns.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import {
  addDocument,
  filesWith,
  fromTemplate,
  holdsChange,
  machine,
  now,
  optionsOf,
  plainRegister,
  readableWords,
  valueOf,
  type Promised,
  type Scene,
} from '../scene.ts';
import { wrongWith } from '../sound-register.ts';
import { sampleEdit } from '../../bench/storage-sample.ts';

const passphrase = 'teapot-lantern-harbour';
/** As cheap as scrypt may be: the sessions try many. */
const cost = 16_384;
let key: Uint8Array | null = null;
/** The key that the machine remembers, as Windows does: no session waits for scrypt. */
const remembered = { secret: null, recall: () => key };
const typed = {
  secret: passphrase,
  recall: () => null,
  opened: (_: string, __: string, made: Uint8Array) => void (key = made),
};

async function sealedRegister(folder: string): Promise<void> {
  await fromTemplate('sealed', folder, async (place) => {
    await plainRegister(place);
    const job = { files: realFiles, folder: place, passphrase, at: now(), turns: oneTurn, cost };
    valueOf(await sealRegister(job));
    const opened = await openRegister(place, { ...optionsOf(900, null), keys: typed });
    valueOf(opened).close();
  });
}

/** Runs `look` with the seal of the register held, as it is while it is open. */
function whileOpen<T>(folder: string, look: () => T): T {
  if (key === null) throw new Error('There is no key.');
  const release = holdSeal(folder, sealOf('register-under-test', key));
  try {
    return look();
  } finally {
    release();
  }
}

function edit(store: RegisterStore, n: number, told: Promised[]): void {
  const made = store.make(sampleEdit('agreement-isa-1', n), `review of ISA-1, ${n}`);
  if (!made.ok) return;
  const { folder } = store;
  told.push({
    what: `change ${made.value}`,
    holds: () => holdsChange(folder, made.value, remembered),
  });
}

function readable(folder: string): string | null {
  const [first] = filesWith(readableWords, folder);
  return first === undefined ? null : `${first} can be read without its key`;
}

/** Changes, documents and files that wait, in a register that is sealed. */
export const sealed: Scene = {
  name: 'a sealed register',
  work: async (folder, failing, told) => {
    await sealedRegister(folder);
    for (const [pid, n] of [
      [1_001, 1],
      [1_002, 2],
    ] as const) {
      const options = { ...optionsOf(pid, failing), keys: remembered };
      const opened = await openRegister(folder, options);
      if (!opened.ok) return;
      const store = opened.value;
      edit(store, n, told);
      const fileName = `sealed-${n}.pdf`;
      if (addDocument(store, fileName, fileName, failing.files)) {
        const document = store.register.documents[`document-${fileName}`];
        if (document === undefined) throw new Error('The document is not in the register.');
        const holds = () => whileOpen(folder, () => readDocument(folder, document).ok);
        told.push({ what: fileName, holds });
      }
      const bytes = Buffer.from(`${readableWords} in file ${n}`);
      const sha256 = sha256Of(bytes);
      const entry = {
        sha256,
        fileName: `waiting-${n}.txt`,
        bytes: bytes.byteLength,
        order: n,
        stage: 'waiting',
        problem: null,
        facts: null,
        chosen: null,
      } as const;
      if (putIncoming(folder, entry, bytes, failing.files).ok) {
        const holds = () => whileOpen(folder, () => incomingBytes(folder, sha256) !== null);
        told.push({ what: entry.fileName, holds });
      }
      store.close();
    }
  },
  wrong: async (folder) => (await wrongWith(folder, remembered)) ?? readable(folder),
};

/** A register becomes a sealed one. */
export const sealing: Scene = {
  name: 'sealing',
  // Two keys are made of passphrases in each session, slowly on purpose.
  step: 5,
  trustsFlush: true,
  work: async (folder, failing, told) => {
    await plainRegister(folder);
    const job = { files: failing.files, folder, passphrase, at: now(), turns: oneTurn, cost };
    const done = await sealRegister({ ...job, machine: machine(1_001) });
    if (!done.ok) return;
    told.push({
      what: 'the seal',
      holds: async () => {
        const verified = await verifyRegister(folder, { keys: typed });
        const isWhole = verified.ok && verified.value.ok && verified.value.records === 3;
        return isWhole && isSealed(realFiles, folder);
      },
    });
  },
  wrong: async (folder) => {
    if (!existsSync(path.join(folder, 'trail.jsonl'))) return 'its trail is gone';
    const keys = isSealed(realFiles, folder) ? typed : undefined;
    const wrong = await wrongWith(folder, keys);
    return wrong ?? (keys === undefined ? null : readable(folder));
  },
};
