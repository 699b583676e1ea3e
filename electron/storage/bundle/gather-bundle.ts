import { join } from 'node:path';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { checkTrail } from '../check-trail.ts';
import { diskFault } from '../disk-fault.ts';
import { documentFile, readDocument } from '../documents.ts';
import type { Files } from '../files.ts';
import { keptTrailCodec, recoded } from '../kept-trails.ts';
import { plainLines, type LineCodec } from '../line-codec.ts';
import { registerFiles } from '../register-files.ts';
import { readWholeLater } from '../stream-files.ts';
import type { Turns } from '../turns.ts';
import { largestBundle } from './bundle-format.ts';
import type { BundleEntry } from './write-bundle.ts';

/** What of a register goes into a bundle. */
export interface Gathered {
  readonly entries: readonly BundleEntry[];
  /** Documents that could not be taken along, by file name. */
  readonly leftOut: readonly string[];
}

/**
 * Gathers trail, documents and merged trails of the register in `folder`. Refuses where the trail does
 * not hold (a bundle hands over what can be proved), and where it is more than a bundle can carry.
 */
export async function gatherBundle(
  files: Files,
  folder: string,
  codec: LineCodec,
  withDocuments: boolean,
  turns: Turns,
): Promise<Result<Gathered, Refusal>> {
  const paths = registerFiles(folder);
  try {
    const bytes = await readWholeLater(files, paths.trail);
    const trail = await checkTrail(bytes, codec, turns);
    if (trail.broken !== null || trail.torn > 0) return err(broken());
    const entries: BundleEntry[] = [
      { name: 'trail.jsonl', bytes: recoded(bytes, codec, plainLines) },
    ];
    const leftOut: string[] = [];
    const named = new Set<string>();
    let total = bytes.byteLength;
    for (const { sha256, fileName } of Object.values(trail.register.documents)) {
      const name = documentFile(sha256, fileName);
      if (!withDocuments || named.has(name)) continue;
      named.add(name);
      const document = readDocument(folder, { sha256, fileName }, files);
      if (!document.ok) {
        leftOut.push(fileName);
        continue;
      }
      entries.push({ name: `documents/${name}`, bytes: document.value });
      total += document.value.byteLength;
      if (turns.isOver()) await turns.next();
      if (total > largestBundle) return err(tooLarge());
    }
    if (files.facts(paths.merged)?.isFolder === true) {
      for (const name of files.list(paths.merged)) {
        const kept = await readWholeLater(files, join(paths.merged, name));
        entries.push({
          name: `merged/${name}`,
          bytes: recoded(kept, keptTrailCodec(codec, name), plainLines),
        });
      }
    }
    return ok({ entries, leftOut });
  } catch (error) {
    const { because, remedy } = diskFault(error);
    return err(
      refusal(
        'bundle-not-made',
        `No bundle could be made, because ${because}.`,
        `${remedy}, then try again.`,
      ),
    );
  }
}

function broken(): Refusal {
  return refusal(
    'trail-broken',
    'The trail of this register does not hold together, so it can’t be handed over as a bundle.',
    'Check the register under Safe keeping, and put back a copy first.',
  );
}

function tooLarge(): Refusal {
  return refusal(
    'bundle-too-large',
    'The documents are more than one bundle can carry (1 GB).',
    'Make the bundle without documents, and hand over the folder of documents beside it.',
  );
}
