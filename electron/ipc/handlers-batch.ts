import type { Batch } from '../../shared/contract/channels-documents.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { createBatch, type DocumentBatch } from '../session/documents/batch.ts';
import type { DocumentTexts } from '../session/documents/document-texts.ts';
import { bareName } from '../session/documents/file-name.ts';
import type { OpenedRegister } from '../session/session.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';
import { changeable } from './handlers-change.ts';

type BatchChannel = 'batch.get' | 'batch.add' | 'batch.choose' | 'batch.attach' | 'batch.clear';

/** Shortest time between two notifications that the batch moved on, in milliseconds. */
const quiet = 250;

/** A folder of agreements, brought in file by file. `textsOf` are the texts of a register's documents. */
export function batchHandlers(
  context: HandlerContext,
  textsOf: (opened: OpenedRegister) => DocumentTexts,
): HandlersFor<BatchChannel> {
  const { ports, session } = context;
  const batches = new WeakMap<OpenedRegister, DocumentBatch>();
  let telling: NodeJS.Timeout | null = null;

  /** A folder of small files moves on many times a second: the windows are told a few times. */
  function moved(): void {
    telling ??= setTimeout(() => {
      telling = null;
      ports.notify({ kind: 'batch' });
    }, quiet);
  }

  function batchOf(opened: OpenedRegister): DocumentBatch {
    const before = batches.get(opened);
    if (before !== undefined) return before;
    const made = createBatch({
      opened,
      texts: textsOf(opened),
      clock: ports.clock,
      isOpen: () => session.opened() === opened,
      moved,
    });
    batches.set(opened, made);
    return made;
  }

  /** Changes the batch of the open register and answers with how it stands then. */
  function change(
    work: (batch: DocumentBatch, opened: OpenedRegister) => Result<unknown, Refusal>,
  ): Result<Batch, Refusal> {
    const opened = changeable(context);
    if (!opened.ok) return opened;
    const batch = batchOf(opened.value);
    const worked = work(batch, opened.value);
    return worked.ok ? ok(batch.view()) : worked;
  }

  return {
    'batch.get': () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const batch = batchOf(opened.value);
      // What was waiting when Concordat was last closed is taken up again.
      batch.start();
      return ok(batch.view());
    },
    'batch.add': ({ fileName, bytes }) => change((batch) => batch.add(bareName(fileName), bytes)),
    'batch.choose': ({ fileId, agreementId }) =>
      change((batch, { store }) =>
        agreementId !== null && store.register.agreements[agreementId] === undefined
          ? gone('This agreement')
          : batch.choose(fileId, agreementId),
      ),
    'batch.attach': async ({ fileIds }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const batch = batchOf(opened.value);
      const attached = await batch.attach(fileIds);
      await context.changed();
      if (!attached.ok) return attached;
      return ok({ batch: batch.view(), revision: opened.value.store.revision });
    },
    'batch.clear': () => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      batchOf(opened.value).clear();
      return ok({});
    },
  };
}
