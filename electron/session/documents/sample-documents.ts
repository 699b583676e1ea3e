import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { apply } from '../../../shared/changes/apply.ts';
import type { SimpleChange } from '../../../shared/changes/change.ts';
import type { Register } from '../../../shared/register/register.ts';
import { ok, type Result } from '../../../shared/result/result.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { storeDocument } from '../../storage/documents.ts';
import { sha256Of } from '../../storage/hashing.ts';
import { together } from '../edits/edit-context.ts';
import type { Clock } from '../host-ports.ts';
import type { OpenedRegister } from '../session.ts';
import { addDocument } from './document-record.ts';
import type { DocumentTexts } from './document-texts.ts';
import { readForRecord } from './reading-outcomes.ts';

/**
 * The signed documents that come with the sample, by the reference of their agreement. The scan of ISA-010
 * lies beside them and is left for trying out: OCR would make the sample slow to open.
 */
const shipped = [
  { ref: 'ISA-001', fileName: 'ISA-001.pdf' },
  { ref: 'ISA-007', fileName: 'ISA-007.docx' },
] as const;

/** Where the documents of the sample lie. */
export function sampleDocumentsFolder(assetsFolder: string): string {
  return path.join(assetsFolder, 'samples', 'documents');
}

/**
 * Attaches the sample's documents to a sample register that was just made, by the same path as every
 * document and as one change.
 */
export async function attachSampleDocuments(
  { store }: OpenedRegister,
  texts: DocumentTexts,
  assetsFolder: string,
  clock: Clock,
): Promise<Result<null, Refusal>> {
  const read = await Promise.all(
    shipped.map(async ({ ref, fileName }) => {
      const file = await readFile(path.join(sampleDocumentsFolder(assetsFolder), fileName));
      const bytes = new Uint8Array(file);
      const sha256 = sha256Of(bytes);
      const outcome = await texts.of({ fileName, sha256, password: null }, bytes);
      return { ref, fileName, bytes, sha256, outcome };
    }),
  );
  const changes: SimpleChange[] = [];
  let { register }: { register: Register } = store;
  for (const { ref, fileName, bytes, sha256, outcome } of read) {
    const agreement = Object.values(register.agreements).find((each) => each.ref === ref);
    if (agreement === undefined) continue;
    // A busy machine may stop the reading of a file that is sound: the sample then opens without it.
    if (outcome.kind !== 'text') continue;
    const stored = storeDocument(store.folder, fileName, bytes);
    if (!stored.ok) return stored;
    const { change } = addDocument(
      register,
      {
        agreementId: agreement.id,
        fileName,
        sha256,
        bytes: bytes.byteLength,
        role: 'signed-copy',
        ...readForRecord(outcome.document, register, clock.today(), clock.now()),
      },
      clock.now(),
    );
    const after = apply(register, change);
    // A new record under a new id always fits.
    if (!after.ok) throw new Error(after.error.what);
    register = after.value;
    changes.push(change);
  }
  const change = together(changes);
  const made = change === null ? ok(null) : store.make(change, 'the documents of the sample');
  return made.ok ? ok(null) : made;
}
