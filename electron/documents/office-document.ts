import { OfficeProblem } from '../office/office-problem.ts';
import { isEncryptedOle, isOle } from '../office/ole.ts';
import { ZipArchive } from '../office/zip-archive.ts';
import { limits } from './limits.ts';
import { unreadable, type ReadOutcome } from './read-outcome.ts';

/** Opens a zipped document for `read`. What is wrong with the file becomes why it has no text. */
export function readOfficeDocument(
  bytes: Uint8Array,
  read: (archive: ZipArchive) => ReadOutcome,
): ReadOutcome {
  if (isOle(bytes)) return unreadable(isEncryptedOle(bytes) ? 'encrypted' : 'corrupt');
  try {
    const { unpackedBytes, entries } = limits;
    return read(new ZipArchive(bytes, { unpackedBytes, entries, counted: /\.(xml|rels)$/i }));
  } catch (fault) {
    if (fault instanceof OfficeProblem) {
      return unreadable(fault.kind, [`It could not be opened: ${fault.message}.`]);
    }
    throw fault;
  }
}
