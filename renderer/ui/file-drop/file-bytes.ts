import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';

/** The bytes of a chosen or dropped file; refused where it is a folder, or has gone since. */
export async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return err(
      refusal(
        'file-not-there',
        `${file.name} could not be opened: it is a folder, is in use, or is not there any more.`,
        'Choose it again; a folder is chosen with its own button.',
      ),
    );
  }
}
