import { create } from 'zustand';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { AgreementDocument } from '../../../../shared/register/agreement.ts';
import type { Refusal } from '../../../../shared/result/refusal.ts';
import type { Result } from '../../../../shared/result/result.ts';
import { announce, tell } from '../../../state/app-store.ts';
import { refreshAppState } from '../../../state/app-state.ts';
import { ask } from '../../../state/ask.ts';
import { listenToViewNotifications } from '../../../state/notifications.ts';
import { bytesOf } from '../../../ui/file-drop/file-bytes.ts';
import { addedWords, problemWords } from './document-words.ts';

/** What is to be read: a file that comes in, or a document that is there already. */
export type AddingSource =
  | { readonly kind: 'file'; readonly file: File; readonly role: AgreementDocument['role'] }
  | { readonly kind: 'document'; readonly documentId: string };

/** A file on its way into the register, or a document that is read again. */
export interface Adding {
  readonly jobId: string;
  readonly agreementId: string;
  readonly fileName: string;
  readonly source: AddingSource;
  readonly state:
    | { readonly is: 'waiting' }
    | {
        readonly is: 'reading';
        readonly page: number | null;
        readonly pages: number | null;
        readonly ocr: boolean;
      }
    | { readonly is: 'stopping' }
    /** It is encrypted: a password is asked for. */
    | { readonly is: 'password'; readonly wasWrong: boolean }
    | { readonly is: 'refused'; readonly refusal: Refusal };
}

interface AddingStore {
  readonly jobs: readonly Adding[];
}

/**
 * Everything that is being added, in any agreement. It outlives the view, so that an officer can go on
 * elsewhere while a scan is read.
 */
export const useAddingStore = create<AddingStore>()(() => ({ jobs: [] }));

let isListening = false;
let isBusy = false;
let nextJob = 1;

function set(jobId: string, part: Partial<Adding>): void {
  useAddingStore.setState(({ jobs }) => ({
    jobs: jobs.map((job) => (job.jobId === jobId ? { ...job, ...part } : job)),
  }));
}

function drop(jobId: string): void {
  useAddingStore.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.jobId !== jobId) }));
}

function find(jobId: string): Adding | undefined {
  return useAddingStore.getState().jobs.find((job) => job.jobId === jobId);
}

/** Follows how far main is; once for the whole window. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  listenToViewNotifications((notification) => {
    if (notification.kind !== 'reading') return;
    const { jobId, page, pages, ocr } = notification;
    if (find(jobId)?.state.is === 'reading') {
      set(jobId, { state: { is: 'reading', page, pages, ocr } });
    }
  });
}

function enqueue(agreementId: string, fileName: string, source: AddingSource): void {
  listen();
  const jobId = `adding-${Date.now().toString(36)}-${nextJob}`;
  nextJob += 1;
  const job: Adding = { jobId, agreementId, fileName, source, state: { is: 'waiting' } };
  useAddingStore.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  void work();
}

/** Puts files into the queue; they are read one after the other. */
export function addFiles(agreementId: string, files: readonly File[]): void {
  for (const file of files) {
    enqueue(agreementId, file.name, { kind: 'file', file, role: 'signed-copy' });
  }
}

/** Reads a kept document again. */
export function readAgain(document: AgreementDocument): void {
  enqueue(document.agreementId, document.fileName, {
    kind: 'document',
    documentId: document.id,
  });
}

/** Stops a reading: nothing is added then. One that waits is only taken out of the queue. */
export async function stopAdding(jobId: string): Promise<void> {
  const job = find(jobId);
  if (job?.state.is !== 'reading') {
    drop(jobId);
    return;
  }
  set(jobId, { state: { is: 'stopping' } });
  await ask('documents.stop', { jobId });
}

/** Goes on with an encrypted file: with its password, or without reading it. */
export function goOn(jobId: string, password: string | null, keepUnread: boolean): Promise<void> {
  return run(jobId, password, keepUnread);
}

/** Takes a refused file out of the list. */
export const dismissAdding = drop;

async function work(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    for (;;) {
      const next = useAddingStore.getState().jobs.find(({ state }) => state.is === 'waiting');
      if (next === undefined) return;
      await run(next.jobId, null, false);
    }
  } finally {
    isBusy = false;
  }
}

type Added = Pick<Output<'documents.add'>, 'problem'> & Partial<Output<'documents.add'>>;

async function send(
  job: Adding,
  password: string | null,
  keepUnread: boolean,
): Promise<Result<Added, Refusal>> {
  const { jobId, agreementId, fileName, source } = job;
  if (source.kind === 'document') {
    return ask('documents.read-again', { jobId, documentId: source.documentId, password });
  }
  const bytes = await bytesOf(source.file);
  if (!bytes.ok) return bytes;
  return ask('documents.add', {
    jobId,
    agreementId,
    fileName,
    bytes: bytes.value,
    role: source.role,
    password,
    keepUnread,
  });
}

async function run(jobId: string, password: string | null, keepUnread: boolean): Promise<void> {
  const job = find(jobId);
  if (job === undefined) return;
  set(jobId, { state: { is: 'reading', page: null, pages: null, ocr: false } });
  const answer = await send(job, password, keepUnread);
  const wasStopped = find(jobId)?.state.is === 'stopping';
  if (!answer.ok) {
    const { code } = answer.error;
    if (wasStopped) {
      drop(jobId);
      announce(`${job.fileName} was stopped. Nothing was added.`);
    } else if (code === 'password-needed' || code === 'password-wrong') {
      set(jobId, { state: { is: 'password', wasWrong: code === 'password-wrong' } });
    } else set(jobId, { state: { is: 'refused', refusal: answer.error } });
    return;
  }
  await refreshAppState();
  drop(jobId);
  const { added = null, problem } = answer.value;
  const what = added === null ? `${job.fileName} was read again.` : addedWords(job.fileName, added);
  if (problem === null) tell('done', what);
  else {
    const said = problemWords[problem];
    tell('done', `${job.fileName} is kept with the agreement. ${said.what}.`, said.next);
  }
}
