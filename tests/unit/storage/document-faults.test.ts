import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  incomingBytes,
  incomingFiles,
  putIncoming,
  type IncomingFile,
} from '../../../electron/storage/documents-incoming.ts';
import { keepText, keptText } from '../../../electron/storage/documents-text.ts';
import { readDocument, storeDocument } from '../../../electron/storage/documents.ts';
import type { Files } from '../../../electron/storage/files.ts';
import { sha256Of } from '../../../electron/storage/hashing.ts';
import { Crash, FailingFiles, faultKinds, type Fault } from '../../faults/failing-files.ts';
import { temporaryFolder } from './registers.ts';

const bytes = new TextEncoder().encode('This agreement expires on 31 March 2027. '.repeat(300));
const sha256 = sha256Of(bytes);
const fileName = 'agreement.txt';
const entry: IncomingFile = {
  sha256,
  fileName,
  bytes: bytes.byteLength,
  order: 0,
  stage: 'waiting',
  problem: null,
  facts: null,
  chosen: null,
};
const text = { document: { pages: [], notes: ['a note'.repeat(200)] }, withPassword: false };

/** What is written, whether it was called kept, and whether what lies there is whole or null. */
interface Work {
  readonly write: (folder: string, files: Files) => boolean;
  readonly look: (folder: string) => 'whole' | 'nothing' | 'half';
}

const works: Readonly<Record<string, Work>> = {
  'a document': {
    write: (folder, files) => storeDocument(folder, fileName, bytes, files).ok,
    look: (folder) => {
      const read = readDocument(folder, { sha256, fileName });
      if (!read.ok) return read.error.code === 'document-altered' ? 'half' : 'nothing';
      return 'whole';
    },
  },
  'a file of a batch': {
    write: (folder, files) => putIncoming(folder, entry, bytes, files).ok,
    look: (folder) => {
      if (incomingFiles(folder).length === 0) return 'nothing';
      return incomingBytes(folder, sha256) === null ? 'half' : 'whole';
    },
  },
  'the text of a document': {
    write: (folder, files) => keepText(folder, sha256, text, files),
    look: (folder) => (keptText(folder, sha256) === null ? 'nothing' : 'whole'),
  },
};

/** Writes with the fault; null where the process died of it. */
function written({ write }: Work, folder: string, failing: FailingFiles): boolean | null {
  try {
    return write(folder, failing.files);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return null;
  }
}

describe.each(Object.entries(works))('%s', (_name, work) => {
  it.each(faultKinds)(
    'is whole or not there after %s at any call, and is kept the next time',
    (kind) => {
      const folder = temporaryFolder();
      const calm = new FailingFiles(null);
      expect(written(work, path.join(folder, 'calm'), calm)).toBe(true);
      let struck = 0;
      for (let at = 1; at <= calm.calls; at += 1) {
        for (const lasts of [false, true]) {
          const here = path.join(folder, 'here');
          const fault: Fault = { kind, at, lasts };
          const failing = new FailingFiles(fault);
          const kept = written(work, here, failing);
          if (failing.hasFailed || failing.hasCrashed) struck += 1;
          const found = work.look(here);
          expect({ fault, found }).not.toEqual({ fault, found: 'half' });
          if (kept === true) expect({ fault, found }).toEqual({ fault, found: 'whole' });
          expect(written(work, here, new FailingFiles(null))).toBe(true);
          expect(work.look(here)).toBe('whole');
          rmSync(here, { recursive: true, force: true });
        }
      }
      if (!kind.endsWith('cut')) expect(struck).toBeGreaterThan(0);
    },
  );
});
