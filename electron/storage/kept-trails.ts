import { join } from 'node:path';
import type { Register } from '../../shared/register/register.ts';
import { writeWholeFile } from './careful-files.ts';
import { checkTrail, type CheckedTrail } from './check-trail.ts';
import type { Files } from './files.ts';
import type { LineCodec } from './line-codec.ts';
import { registerFiles } from './register-files.ts';
import { readWholeLater } from './stream-files.ts';
import { cutIntoLines, textOfLine } from './trail-reading.ts';
import type { Turns } from './turns.ts';

/** The name of the kept trail of a copy that was merged: the hash of its last change. */
export function keptTrailName(head: string): string {
  return `${head}.jsonl`;
}

/** How the lines of a kept trail are written. */
export function keptTrailCodec(codec: LineCodec, fileName: string): LineCodec {
  return codec.beside(`merged/${fileName}`);
}

/** A trail written in the lines of another codec; lines that can't be read become empty. */
export function recoded(bytes: Uint8Array, from: LineCodec, to: LineCodec): Uint8Array {
  const trail = cutIntoLines(bytes);
  const end = Buffer.from('\n');
  return Buffer.concat(
    trail.lines.flatMap((_, index) => {
      const text = textOfLine(trail, index, from);
      return [text.ok ? to.encode(text.value, index) : new Uint8Array(0), end];
    }),
  );
}

/** Keeps the whole trail of a copy beside the register, before it is merged. Throws what the disk throws. */
export function keepTrail(
  files: Files,
  folder: string,
  codec: LineCodec,
  head: string,
  plain: { readonly bytes: Uint8Array; readonly codec: LineCodec },
): void {
  const { merged } = registerFiles(folder);
  const name = keptTrailName(head);
  files.makeFolder(merged);
  const bytes = recoded(plain.bytes, plain.codec, keptTrailCodec(codec, name));
  writeWholeFile(files, join(merged, name), bytes);
}

/** Each merged copy's kept trail against what the register recorded of it. */
export async function checkKeptTrails(
  files: Files,
  folder: string,
  codec: LineCodec,
  register: Register,
  turns: Turns,
): Promise<{ readonly wrong: string | null; readonly trails: readonly CheckedTrail[] }> {
  const trails: CheckedTrail[] = [];
  for (const { head, seq } of Object.values(register.merges)) {
    const name = keptTrailName(head);
    const path = join(registerFiles(folder).merged, name);
    if (files.facts(path) === null) {
      return { wrong: `the trail of a copy that was merged is missing (merged/${name})`, trails };
    }
    const trail = await checkTrail(
      await readWholeLater(files, path),
      keptTrailCodec(codec, name),
      turns,
    );
    if (
      trail.broken !== null ||
      trail.torn > 0 ||
      trail.end.hash !== head ||
      trail.end.seq !== seq
    ) {
      const why = trail.broken?.reason ?? 'it does not end with the change that was merged';
      return {
        wrong: `the trail of a copy that was merged is not as it was (merged/${name}): ${why}`,
        trails,
      };
    }
    trails.push(trail);
  }
  return { wrong: null, trails };
}
