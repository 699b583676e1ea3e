import type { DocumentProblem, DocumentText } from '../../../shared/reading/document-text.ts';
import { readDocument } from '../../documents/read-document-file.ts';
import { keepText, keptText, type KeptText } from '../../storage/documents-text.ts';
import type { OpenedRegister } from '../session.ts';
import type { JobProgress } from '../../workers/messages.ts';

/** The text of a document, or why there is none. `stopped` is nobody's fault and no problem of the file. */
export type TextOutcome =
  | { readonly kind: 'text'; readonly document: DocumentText; readonly withPassword: boolean }
  | { readonly kind: 'problem'; readonly problem: DocumentProblem }
  | { readonly kind: 'stopped' };

/** How a text is come by. */
export interface TextWish {
  readonly fileName: string;
  readonly sha256: string;
  readonly password: string | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void;
}

/** Texts of the documents of one register: from memory, from beside the document, or taken out of it. */
export interface DocumentTexts {
  /** The text where it need not be taken out first. */
  readonly held: (sha256: string) => KeptText | null;
  /** The text by whatever way; `bytes` are asked for only where the file itself must be read. */
  readonly of: (wish: TextWish, bytes: Uint8Array) => Promise<TextOutcome>;
}

/** How many texts stay in memory: the document that is looked at and the one before. */
const inMemory = 3;

/** Texts of the register in `folder`. With `mayKeep` false nothing is written. */
export function createDocumentTexts(folder: string, mayKeep: () => boolean): DocumentTexts {
  const texts = new Map<string, KeptText>();
  /** Readings that nobody can stop: a second one who asks for the same text waits for the first. */
  const running = new Map<string, Promise<TextOutcome>>();

  function remember(sha256: string, text: KeptText): void {
    texts.delete(sha256);
    texts.set(sha256, text);
    const [oldest] = texts.keys();
    if (texts.size > inMemory && oldest !== undefined) texts.delete(oldest);
  }

  function held(sha256: string): KeptText | null {
    const text = texts.get(sha256) ?? keptText(folder, sha256);
    if (text !== null) remember(sha256, text);
    return text;
  }

  async function takeOut(wish: TextWish, bytes: Uint8Array): Promise<TextOutcome> {
    const { fileName, sha256, password, signal, onProgress } = wish;
    const outcome = await readDocument(fileName, bytes, {
      ...(password === null ? {} : { password }),
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    if (signal?.aborted === true) return { kind: 'stopped' };
    if (!outcome.readable) return { kind: 'problem', problem: outcome.problem };
    const text = { document: outcome.document, withPassword: password !== null };
    remember(sha256, text);
    if (mayKeep()) keepText(folder, sha256, text);
    return { kind: 'text', ...text };
  }

  return {
    held,
    of: async (wish, bytes) => {
      const before = held(wish.sha256);
      if (before !== null) return { kind: 'text', ...before };
      if (wish.signal !== undefined) return takeOut(wish, bytes);
      const reading = running.get(wish.sha256) ?? takeOut(wish, bytes);
      running.set(wish.sha256, reading);
      try {
        return await reading;
      } finally {
        running.delete(wish.sha256);
      }
    },
  };
}

/** The texts of each register that is opened, for as long as it is open. */
export function documentTextsByRegister(): (opened: OpenedRegister) => DocumentTexts {
  const texts = new WeakMap<OpenedRegister, DocumentTexts>();
  return (opened) => {
    const before = texts.get(opened);
    if (before !== undefined) return before;
    const { store } = opened;
    const made = createDocumentTexts(store.folder, () => store.readOnly === null);
    texts.set(opened, made);
    return made;
  };
}
