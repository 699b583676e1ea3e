import { refuseBySize, type Workbook } from '../../shared/exchange/workbook.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, type Result } from '../../shared/result/result.ts';
import type { JobFailure } from '../workers/limits.ts';
import { runJob } from '../workers/run-job.ts';

function refuse(fileName: string, failure: JobFailure): Refusal {
  const next = 'Save the sheet with the register alone as .xlsx or .csv and choose that file.';
  switch (failure) {
    case 'timed-out':
      return refusal(
        'spreadsheet-timed-out',
        `“${fileName}” was given up: reading it took too long.`,
        next,
      );
    case 'too-much-memory':
      return refusal(
        'spreadsheet-too-large',
        `“${fileName}” was given up: reading it took too much memory.`,
        next,
      );
    case 'cancelled':
      return refusal(
        'spreadsheet-cancelled',
        `Reading “${fileName}” was cancelled.`,
        'Choose the file again when you want it.',
      );
    case 'crashed':
      return refusal(
        'spreadsheet-unreadable',
        `“${fileName}” could not be read: it broke the reader.`,
        next,
      );
  }
}

/**
 * Reads a `.csv`, `.xlsx` or `.ods` in a child process with limits of time and memory. Refuses, in
 * one sentence each, what is empty, too large, password-protected, damaged, hostile or another format.
 */
export async function readSpreadsheet(
  fileName: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<Workbook, Refusal>> {
  const refused = refuseBySize(fileName, bytes.byteLength);
  if (refused !== null) return err(refused);
  const answer = await runJob(
    'read-spreadsheet',
    { fileName, bytes },
    signal === undefined ? {} : { signal },
  );
  return answer.ok ? answer.value : err(refuse(fileName, answer.error));
}
