import type { Batch } from '../../../shared/contract/channels-documents.ts';
import { apply } from '../../../shared/changes/apply.ts';
import type { SimpleChange } from '../../../shared/changes/change.ts';
import type { Register } from '../../../shared/register/register.ts';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { limits } from '../../documents/limits.ts';
import {
  forgetIncoming,
  incomingBytes,
  incomingFiles,
  putEntry,
  putIncoming,
  type IncomingFile,
} from '../../storage/documents-incoming.ts';
import { forgetText } from '../../storage/documents-text.ts';
import { storeDocument } from '../../storage/documents.ts';
import { sha256Of } from '../../storage/hashing.ts';
import { together } from '../edits/edit-context.ts';
import type { Clock } from '../host-ports.ts';
import type { OpenedRegister } from '../session.ts';
import { batchView, createBatchMatcher } from './batch-view.ts';
import { addDocument, heldDocument } from './document-record.ts';
import type { DocumentTexts } from './document-texts.ts';
import { readForRecord, type ReadForRecord } from './reading-outcomes.ts';

/** A folder of agreements on its way into one register. It lies in the register's folder. */
export interface DocumentBatch {
  readonly view: () => Batch;
  /** Goes on reading where files wait; does nothing where it reads already. */
  readonly start: () => void;
  readonly add: (fileName: string, bytes: Uint8Array) => Result<null, Refusal>;
  readonly choose: (fileId: string, agreementId: string | null) => Result<null, Refusal>;
  /**
   * Attaches files as one change. Refuses, and attaches none, where one of them has no agreement or the
   * disk takes one no more; a file whose kept copy is damaged is left behind and marked.
   */
  readonly attach: (fileIds: readonly string[]) => Promise<Result<null, Refusal>>;
  readonly clear: () => void;
}

/** What a batch needs of those who made it. */
export interface BatchHost {
  readonly opened: OpenedRegister;
  readonly texts: DocumentTexts;
  readonly clock: Clock;
  readonly isOpen: () => boolean;
  /** Tells that the batch moved on. */
  readonly moved: () => void;
}

const mostFiles = 5_000;
/** How often it is asked whether the register is still open while a file is read, in milliseconds. */
const askEvery = 300;

/** Takes up what is there of a batch; reading starts with `start`. */
export function createBatch(host: BatchHost): DocumentBatch {
  const { opened, texts, clock, isOpen, moved } = host;
  const { store } = opened;
  const { folder } = store;
  const files = new Map(incomingFiles(folder).map((file) => [file.sha256, file]));
  const matched = createBatchMatcher();
  let reading: { readonly sha256: string; readonly controller: AbortController } | null = null;
  let isRunning = false;

  /** Remembers an entry. Where the disk does not take it, a restart does this file again. */
  function set(file: IncomingFile): Result<null, Refusal> {
    files.set(file.sha256, file);
    return putEntry(folder, file);
  }

  async function readOne(file: IncomingFile, signal: AbortSignal): Promise<IncomingFile> {
    const { sha256, fileName } = file;
    const bytes = incomingBytes(folder, sha256);
    if (bytes === null) return { ...file, stage: 'read', problem: 'corrupt' };
    const outcome = await texts.of({ fileName, sha256, password: null, signal }, bytes);
    switch (outcome.kind) {
      case 'stopped':
        return file;
      case 'problem':
        return { ...file, stage: 'read', problem: outcome.problem };
      case 'text': {
        const read = readAgreement(outcome.document, clock.today());
        const facts = {
          title: read.title?.value ?? null,
          reference: read.terms.reference.value,
          parties: read.parties.map(({ name }) => name),
          kind: read.kind,
        };
        return { ...file, stage: 'read', problem: null, facts };
      }
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      const next = [...files.values()].find(({ stage }) => stage === 'waiting');
      if (next === undefined || !isOpen()) return;
      const controller = new AbortController();
      reading = { sha256: next.sha256, controller };
      moved();
      const asking = setInterval(() => {
        if (!isOpen()) controller.abort();
      }, askEvery);
      try {
        const read = await readOne(next, controller.signal).catch(
          // Nobody waits here for a rejection: a file on which our own reader breaks is told as one.
          (): IncomingFile => ({ ...next, stage: 'read', problem: 'corrupt' }),
        );
        const now = files.get(next.sha256);
        // Cleared, left out or chosen meanwhile: what the officer said stays.
        if (now !== undefined && isOpen()) {
          const stage = now.stage === 'waiting' ? read.stage : now.stage;
          set({ ...read, stage, chosen: now.chosen });
        }
      } finally {
        clearInterval(asking);
        reading = null;
        moved();
      }
    }
  }

  function start(): void {
    if (isRunning || store.readOnly !== null) return;
    isRunning = true;
    void run().finally(() => {
      isRunning = false;
    });
  }

  const notInBatch = (): Result<never, Refusal> =>
    err(
      refusal(
        'not-in-batch',
        'This file is not among those that are being brought in.',
        'Add it again.',
      ),
    );

  const copyLost = (fileName: string): Result<never, Refusal> =>
    err(
      refusal(
        'document-altered',
        `The copy of ${fileName} that was kept is damaged or gone.`,
        'Clear the list and drop the file again.',
      ),
    );

  async function recordOf(file: IncomingFile, bytes: Uint8Array): Promise<ReadForRecord> {
    if (file.problem !== null) return { reading: null, problem: file.problem };
    const { sha256, fileName } = file;
    const outcome = await texts.of({ fileName, sha256, password: null }, bytes);
    if (outcome.kind === 'text') {
      return readForRecord(outcome.document, store.register, clock.today(), clock.now());
    }
    return { reading: null, problem: outcome.kind === 'problem' ? outcome.problem : 'timed-out' };
  }

  /** Stores one file and makes its record; null where the record is there already. */
  async function prepare(
    file: IncomingFile,
    agreementId: string,
    register: Register,
  ): Promise<Result<SimpleChange | 'lost' | null, Refusal>> {
    const { sha256, fileName } = file;
    const held = heldDocument(register, agreementId, sha256);
    const bytes = incomingBytes(folder, sha256);
    if (held !== null) {
      // Its copy may have been lost or damaged since, and this one is given up after attaching.
      const restored = bytes === null ? ok(sha256) : storeDocument(folder, held.fileName, bytes);
      return restored.ok ? ok(null) : restored;
    }
    if (bytes === null) return ok('lost');
    const read = await recordOf(file, bytes);
    const stored = storeDocument(folder, fileName, bytes);
    if (!stored.ok) return stored;
    const size = bytes.byteLength;
    const document = { agreementId, fileName, sha256, bytes: size, role: 'signed-copy' as const };
    return ok(addDocument(register, { ...document, ...read }, clock.now()).change);
  }

  async function attach(fileIds: readonly string[]): Promise<Result<null, Refusal>> {
    const views = new Map(batch.view().files.map((view) => [view.id, view]));
    const going: { readonly file: IncomingFile; readonly agreementId: string }[] = [];
    for (const id of new Set(fileIds)) {
      const [file, view] = [files.get(id), views.get(id)];
      if (file === undefined || view === undefined) return notInBatch();
      if (view.state === 'attached') continue;
      if (view.agreementId === null || file.stage !== 'read') {
        return err(
          refusal(
            'file-without-agreement',
            `It is not settled yet to which agreement ${file.fileName} goes.`,
            'Choose its agreement, or leave it out.',
          ),
        );
      }
      going.push({ file, agreementId: view.agreementId });
    }
    const changes: SimpleChange[] = [];
    const done: IncomingFile[] = [];
    const lost: IncomingFile[] = [];
    let { register } = store;
    for (const { file, agreementId } of going) {
      const prepared = await prepare(file, agreementId, register);
      if (!prepared.ok) return prepared;
      (prepared.value === 'lost' ? lost : done).push(file);
      if (prepared.value === null || prepared.value === 'lost') continue;
      const after = apply(register, prepared.value);
      if (!after.ok) return after;
      register = after.value;
      changes.push(prepared.value);
    }
    if (!isOpen()) return notInBatch();
    const change = together(changes);
    const many = changes.length === 1 ? '1 document' : `${changes.length} documents`;
    const made = change === null ? ok(null) : store.make(change, `adding ${many}`);
    if (!made.ok) return made;
    for (const file of done) {
      forgetIncoming(folder, file.sha256);
      set({ ...file, stage: 'attached' });
    }
    // One whose copy was damaged meanwhile stops no other; it stays in the list and says so.
    for (const file of lost) set({ ...file, problem: 'corrupt' });
    const [first] = lost;
    return first === undefined || done.length > 0 ? ok(null) : copyLost(first.fileName);
  }

  const batch: DocumentBatch = {
    view: () => batchView([...files.values()], store.register, matched, reading?.sha256 ?? null),
    start,
    add: (fileName, bytes) => {
      const sha256 = sha256Of(bytes);
      const before = files.get(sha256);
      if (before !== undefined && before.stage !== 'left-out') return ok(null);
      if (files.size >= mostFiles) {
        return err(
          refusal(
            'batch-full',
            `${mostFiles} files are in this batch, and no more can be.`,
            'Attach these, clear the list, and add the rest then.',
          ),
        );
      }
      const last = [...files.values()].at(-1)?.order ?? -1;
      const tooLarge = bytes.byteLength > limits.fileBytes;
      const file: IncomingFile = {
        sha256,
        fileName,
        bytes: bytes.byteLength,
        order: before?.order ?? last + 1,
        stage: tooLarge ? 'read' : 'waiting',
        problem: tooLarge ? 'too-large' : null,
        facts: null,
        chosen: null,
      };
      const put = putIncoming(folder, file, bytes);
      if (!put.ok) {
        forgetIncoming(folder, sha256);
        return put;
      }
      files.set(sha256, file);
      start();
      return ok(null);
    },
    choose: (fileId, agreementId) => {
      const file = files.get(fileId);
      if (file === undefined || file.stage === 'attached') return notInBatch();
      if (agreementId === null) return set({ ...file, stage: 'left-out', chosen: null });
      const isRead = file.facts !== null || file.problem !== null;
      const stage = isRead ? 'read' : 'waiting';
      const put = set({ ...file, stage, chosen: agreementId });
      start();
      return put;
    },
    attach,
    clear: () => {
      reading?.controller.abort();
      const kept = new Set(Object.values(store.register.documents).map(({ sha256 }) => sha256));
      for (const { sha256 } of files.values()) {
        forgetIncoming(folder, sha256);
        if (!kept.has(sha256)) forgetText(folder, sha256);
      }
      files.clear();
    },
  };
  return batch;
}
