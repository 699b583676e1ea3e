import type { JobFailure } from '../workers/limits.ts';
import type { JobProgress } from '../workers/messages.ts';
import { runJob } from '../workers/run-job.ts';
import { limits } from './limits.ts';
import { unreadable, type ReadOutcome } from './read-outcome.ts';

/** How a document is read. */
export interface ReadFileOptions {
  /** Given by the officer for this reading; never stored. */
  readonly password?: string;
  /** Whether scans are read by OCR; they are unless this is false. */
  readonly ocr?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void;
}

const megabyte = 1024 * 1024;

function problemOf(failure: JobFailure): ReadOutcome {
  switch (failure) {
    case 'timed-out':
      return unreadable('timed-out', ['Reading took too long and was stopped.']);
    case 'too-much-memory':
      return unreadable('too-large', ['Reading took too much memory and was stopped.']);
    case 'cancelled':
      return unreadable('timed-out', ['Reading was cancelled.']);
    case 'crashed':
      return unreadable('corrupt', ['The file broke the reader.']);
  }
}

/**
 * Reads a document in a process of its own: first its text, within seconds; then, where pages are
 * pictures, those by OCR, within half a minute a page. Never throws for what a file does.
 */
export async function readDocument(
  fileName: string,
  bytes: Uint8Array,
  options: ReadFileOptions = {},
): Promise<ReadOutcome> {
  if (bytes.byteLength > limits.fileBytes) return unreadable('too-large');
  const run = async (ocr: boolean, seconds: number): Promise<ReadOutcome> => {
    const { password = null, signal, onProgress } = options;
    const memory = ocr ? limits.ocrMemoryBytes : limits.memoryBytes;
    const answer = await runJob(
      'read-document',
      { fileName, bytes, password, ocr },
      {
        limits: { seconds, megabytes: memory / megabyte, heapMegabytes: 512 },
        ...(signal === undefined ? {} : { signal }),
        ...(onProgress === undefined ? {} : { onProgress }),
      },
    );
    return answer.ok ? answer.value : problemOf(answer.error);
  };
  const text = await run(false, limits.textMs / 1_000);
  const scans = text.readable ? text.pagesWithoutText : text.problem === 'image-only' ? 1 : 0;
  if (scans === 0 || options.ocr === false) return text;
  const pages = text.readable ? text.pagesWithoutText : limits.ocrPages;
  const read = await run(true, (limits.textMs + pages * limits.ocrPageMs) / 1_000);
  return read.readable ? read : text.readable ? text : read;
}
