import type { AgreementDocument } from '../../shared/register/agreement.ts';
import type { DocumentPage } from '../../shared/contract/channels-documents.ts';
import type { Page } from '../../shared/reading/document-text.ts';
import type { Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { addDocument, heldDocument } from '../session/documents/document-record.ts';
import type { DocumentTexts } from '../session/documents/document-texts.ts';
import { documentView } from '../session/documents/document-view.ts';
import { createReadingJobs } from '../session/documents/reading-jobs.ts';
import {
  documentOf,
  isKeptUnread,
  progressTo,
  readForRecord,
  stopped,
  unreadRefusal,
  type ReadForRecord,
} from '../session/documents/reading-outcomes.ts';
import { bareName } from '../session/documents/file-name.ts';
import { nameOf } from '../session/edits/edit-context.ts';
import type { OpenedRegister } from '../session/session.ts';
import { mediaTypeOf } from '../session/documents/media-types.ts';
import { readDocument, storeDocument } from '../storage/documents.ts';
import { sha256Of } from '../storage/hashing.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';
import { changeable } from './handlers-change.ts';

type DocumentChannel =
  | 'documents.add'
  | 'documents.read-again'
  | 'documents.stop'
  | 'documents.get'
  | 'documents.bytes'
  | 'documents.text'
  | 'documents.save';

type DocumentPages = readonly Page[];

/** Blocks and pages as the contract has them, which owns its lists. */
function copyOfPage({ number, ocrConfidence, blocks, words }: Page): DocumentPage {
  const page = { number, ocrConfidence, blocks: blocks.map((block) => ({ ...block })) };
  return words === undefined ? page : { ...page, words: words.map((word) => ({ ...word })) };
}

/** A file that is to be read, and how. */
interface Wish {
  readonly jobId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly password: string | null;
}

const closedMeanwhile = refusal(
  'register-closed',
  'The register was closed while the document was being read.',
  'Open it and add the document again.',
);

/**
 * The documents of agreements: added, read, shown and handed out. `textsOf` are the texts of a
 * register's documents.
 */
export function documentHandlers(
  context: HandlerContext,
  textsOf: (opened: OpenedRegister) => DocumentTexts,
): HandlersFor<DocumentChannel> {
  const { ports, session } = context;
  const jobs = createReadingJobs();
  function found(opened: OpenedRegister, documentId: string): Result<AgreementDocument, Refusal> {
    return documentOf(opened.store.register.documents, documentId);
  }

  /** Reads a file for its record. Refuses where it was stopped, or the register closed meanwhile. */
  async function read(
    opened: OpenedRegister,
    { jobId, fileName, sha256, password }: Wish,
    bytes: Uint8Array,
  ): Promise<Result<ReadForRecord, Refusal>> {
    const isOpen = () => session.opened() === opened;
    const outcome = await jobs.run(jobId, isOpen, (signal) =>
      textsOf(opened).of(
        { fileName, sha256, password, signal, onProgress: progressTo(ports.notify, jobId) },
        bytes,
      ),
    );
    if (!isOpen()) return err(closedMeanwhile);
    switch (outcome.kind) {
      case 'stopped':
        return stopped(fileName);
      case 'problem':
        return ok({ reading: null, problem: outcome.problem });
      case 'text': {
        const { register } = opened.store;
        return ok(
          readForRecord(outcome.document, register, ports.clock.today(), ports.clock.now()),
        );
      }
    }
  }

  /** Puts what was read into the record of a document that is there. */
  async function putReading(
    opened: OpenedRegister,
    documentId: string,
    { reading, problem }: ReadForRecord,
  ): Promise<Result<{ revision: number }, Refusal>> {
    const { store } = opened;
    const before = found(opened, documentId);
    if (!before.ok) return before;
    const after = { ...before.value, reading, problem };
    const made = store.make(
      {
        kind: 'record-put',
        collection: 'documents',
        id: documentId,
        before: before.value,
        after,
      },
      `reading of ${after.fileName}`,
    );
    await context.changed();
    return made.ok ? ok({ revision: store.revision }) : made;
  }

  /** The kept bytes of a document, proved by its hash. */
  function bytesOf(
    documentId: string,
  ): Result<
    { opened: OpenedRegister; document: AgreementDocument; bytes: Uint8Array<ArrayBuffer> },
    Refusal
  > {
    const opened = session.needed();
    if (!opened.ok) return opened;
    const document = found(opened.value, documentId);
    if (!document.ok) return document;
    const bytes = readDocument(opened.value.store.folder, document.value);
    return bytes.ok
      ? ok({
          opened: opened.value,
          document: document.value,
          bytes: new Uint8Array(bytes.value),
        })
      : bytes;
  }

  return {
    'documents.add': async (input) => {
      const { agreementId, bytes, role, password, keepUnread, jobId } = input;
      const fileName = bareName(input.fileName);
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const { store } = opened.value;
      if (store.register.agreements[agreementId] === undefined) return gone('This agreement');
      const sha256 = sha256Of(bytes);
      const held = heldDocument(store.register, agreementId, sha256);
      if (held !== null) {
        // Its copy may have been lost or damaged since: these bytes are the ones that belong there.
        const restored = storeDocument(store.folder, held.fileName, bytes);
        if (!restored.ok) return restored;
      }
      if (held !== null && (held.reading !== null || password === null)) {
        const { id: documentId, problem } = held;
        return ok({ documentId, added: 'held', problem, revision: store.revision });
      }
      const wish = { jobId, fileName, sha256, password };
      const answer = await read(opened.value, wish, bytes);
      if (!answer.ok) return answer;
      const { problem } = answer.value;
      if (problem !== null && !isKeptUnread(problem, keepUnread)) {
        return err(unreadRefusal({ fileName, bytes, password }, problem));
      }
      if (held !== null) {
        const put = await putReading(opened.value, held.id, answer.value);
        return put.ok
          ? ok({ documentId: held.id, added: 'held', problem, revision: store.revision })
          : put;
      }
      // The same file may have been added, or its agreement removed, while it was read.
      const meanwhile = heldDocument(store.register, agreementId, sha256);
      if (meanwhile !== null) {
        const { id: documentId } = meanwhile;
        return ok({ documentId, added: 'held', problem, revision: store.revision });
      }
      const { agreements }: Register = store.register;
      const agreement = agreements[agreementId];
      if (agreement === undefined) return gone('This agreement');
      const stored = storeDocument(store.folder, fileName, bytes);
      if (!stored.ok) return stored;
      const file = { agreementId, fileName, sha256, bytes: bytes.byteLength, role };
      const { change, record } = addDocument(
        store.register,
        { ...file, ...answer.value },
        ports.clock.now(),
      );
      const made = store.make(change, `${role.replace('-', ' ')} of ${nameOf(agreement)}`);
      await context.changed();
      if (!made.ok) return made;
      return ok({
        documentId: record.id,
        added: record.replaces === null ? 'new' : 'version',
        problem,
        revision: store.revision,
      });
    },
    'documents.read-again': async ({ jobId, documentId, password }) => {
      const writable = changeable(context);
      if (!writable.ok) return writable;
      const kept = bytesOf(documentId);
      if (!kept.ok) return kept;
      const { opened, document, bytes } = kept.value;
      const { fileName, sha256 } = document;
      const answer = await read(opened, { jobId, fileName, sha256, password }, bytes);
      if (!answer.ok) return answer;
      const { problem } = answer.value;
      if (problem === 'encrypted')
        return err(unreadRefusal({ fileName, bytes, password }, problem));
      // A reading that succeeded once is worth more than one that failed now.
      if (problem !== null && document.reading !== null) {
        return ok({ problem, revision: opened.store.revision });
      }
      const put = await putReading(opened, documentId, answer.value);
      return put.ok ? ok({ problem, revision: put.value.revision }) : put;
    },
    'documents.stop': ({ jobId }) => {
      jobs.stop(jobId);
      return ok({});
    },
    'documents.get': ({ asAt, documentId }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const document = found(opened.value, documentId);
      if (!document.ok) return document;
      const { register, revision } = opened.value.store;
      const agreement = register.agreements[document.value.agreementId];
      if (agreement === undefined) return gone('The agreement of this document');
      const held = textsOf(opened.value).held(document.value.sha256);
      const needsPassword = held?.withPassword ?? false;
      return ok(documentView(register, revision, agreement, document.value, needsPassword, asAt));
    },
    'documents.bytes': ({ documentId }) => {
      const kept = bytesOf(documentId);
      if (!kept.ok) return kept;
      const { document, bytes } = kept.value;
      return ok({ fileName: document.fileName, bytes });
    },
    'documents.text': async ({ documentId, from, to }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const document = found(opened.value, documentId);
      if (!document.ok) return document;
      const { fileName, sha256 } = document.value;
      const pagesOf = (pages: DocumentPages) =>
        ok({
          pages: pages.filter(({ number }) => number >= from && number <= to).map(copyOfPage),
          total: pages.length,
        });
      const texts = textsOf(opened.value);
      const held = texts.held(sha256);
      if (held !== null) return pagesOf(held.document.pages);
      const kept = bytesOf(documentId);
      if (!kept.ok) return kept;
      const { bytes } = kept.value;
      const outcome = await texts.of({ fileName, sha256, password: null }, bytes);
      switch (outcome.kind) {
        case 'text':
          return pagesOf(outcome.document.pages);
        case 'problem':
          return err(unreadRefusal({ fileName, bytes, password: null }, outcome.problem));
        case 'stopped':
          return stopped(fileName);
      }
    },
    'documents.save': async ({ documentId }) => {
      const kept = bytesOf(documentId);
      if (!kept.ok) return kept;
      const { document, bytes } = kept.value;
      return ports.save(document.fileName, mediaTypeOf(document.fileName), bytes);
    },
  };
}
