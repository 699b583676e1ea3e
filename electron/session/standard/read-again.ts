import { phraseListOn } from '../../../shared/audit/tailoring/effective-phrases.ts';
import { readerOf } from '../../../shared/reading/reading-record.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';

/** How many documents were read by another list of stale phrases, or by another reader, than holds on a day. */
export function documentsToReadAgain(
  register: Pick<Register, 'documents' | 'rulePacks'>,
  asAt: IsoDate,
): number {
  const reader = readerOf(phraseListOn(register, asAt).name);
  return Object.values(register.documents).filter(
    ({ reading }) => reading !== null && reading.reader !== reader,
  ).length;
}
