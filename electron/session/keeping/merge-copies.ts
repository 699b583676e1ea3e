import { join } from 'node:path';
import { describeConflict } from '../../../shared/changes/merge/describe-conflict.ts';
import { mergeBase } from '../../../shared/changes/merge/merge-base.ts';
import type { Side } from '../../../shared/changes/merge/merge-registers.ts';
import {
  mergeChanges,
  planMerge,
  type MergePlan,
} from '../../../shared/changes/merge/plan-merge.ts';
import { lastAuthors, type Author } from '../../../shared/changes/merge/who-changed.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { readWholeRecord } from '../../../shared/changes/trail.ts';
import type { MergeView } from '../../../shared/contract/channels-keeping.ts';
import type { MergeRecord } from '../../../shared/register/merges.ts';
import type { Register } from '../../../shared/register/register.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { checkTrail } from '../../storage/check-trail.ts';
import { diskFault } from '../../storage/disk-fault.ts';
import { documentFile, storeDocument } from '../../storage/documents.ts';
import { realFiles, type Files } from '../../storage/files.ts';
import { sha256 } from '../../storage/hashing.ts';
import { keepTrail, keptTrailName } from '../../storage/kept-trails.ts';
import type { LineCodec } from '../../storage/line-codec.ts';
import { registerFiles } from '../../storage/register-files.ts';
import type { RegisterStore } from '../../storage/register-store.ts';
import { readWholeLater } from '../../storage/stream-files.ts';
import { changeOf, cutIntoLines, textOfLine } from '../../storage/trail-reading.ts';
import { shortTurns, type Turns } from '../../storage/turns.ts';
import { differencesIn } from './differences.ts';
import type { OtherCopy } from './other-copy.ts';

/** Two copies laid out beside each other. */
interface Layout {
  readonly base: Register;
  readonly commonSeq: number;
  readonly commonHash: string;
  readonly ours: Register;
  readonly plan: MergePlan;
  readonly since: { readonly ours: number; readonly theirs: number };
  readonly authors: {
    readonly ours: ReadonlyMap<string, Author>;
    readonly theirs: ReadonlyMap<string, Author>;
  };
}

/** The records after number `from` of a trail that was proved before. */
async function recordsAfter(
  bytes: Uint8Array,
  codec: LineCodec,
  from: number,
  turns: Turns,
): Promise<readonly (Author & { readonly change: Change })[]> {
  const trail = cutIntoLines(bytes);
  const records: (Author & { readonly change: Change })[] = [];
  for (let index = from + 1; index < trail.lines.length; index += 1) {
    const text = textOfLine(trail, index, codec);
    const record = text.ok ? readWholeRecord(text.value, sha256) : text;
    const change = record.ok ? changeOf(record.value) : record;
    if (record.ok && change.ok) {
      records.push({ by: record.value.by, at: record.value.at, change: change.value.change });
    }
    if (turns.isOver()) await turns.next();
  }
  return records;
}

async function layOut(
  store: RegisterStore,
  other: OtherCopy,
  files: Files,
): Promise<Result<Layout, Refusal>> {
  const turns = shortTurns();
  let bytes: Uint8Array;
  try {
    bytes = await readWholeLater(files, registerFiles(store.folder).trail);
  } catch (error) {
    return err(notMerged(diskFault(error).because));
  }
  const own = await checkTrail(bytes, store.codec, turns);
  if (own.broken !== null) return err(notMerged(`the own trail is broken: ${own.broken.reason}`));
  const theirs = other.trail;
  const found = mergeBase(
    { hashes: own.hashes, merges: Object.values(own.register.merges) },
    { hashes: theirs.hashes, merges: Object.values(theirs.register.merges) },
  );
  if (found === null) return err(otherRegister());
  const [of, codec, hashes] =
    found.of === 'ours'
      ? ([bytes, store.codec, own.hashes] as const)
      : ([other.trailBytes, other.codec, theirs.hashes] as const);
  const { register: base } = await checkTrail(of, codec, turns, found.seq);
  const [here, there] = [
    await recordsAfter(bytes, store.codec, found.oursFrom, turns),
    await recordsAfter(other.trailBytes, other.codec, found.theirsFrom, turns),
  ];
  return ok({
    base,
    commonSeq: found.seq,
    commonHash: hashes[found.seq] ?? '',
    ours: own.register,
    plan: planMerge(base, own.register, theirs.register),
    since: { ours: here.length, theirs: there.length },
    authors: { ours: lastAuthors(here), theirs: lastAuthors(there) },
  });
}

/** What a merge would do, in words, and what the officer has to decide. */
export async function viewMerge(
  store: RegisterStore,
  other: OtherCopy,
  files: Files = realFiles,
): Promise<Result<MergeView, Refusal>> {
  const layout = await layOut(store, other, files);
  if (!layout.ok) return layout;
  const { plan, since, authors, commonSeq, ours } = layout.value;
  const theirs = other.trail.register;
  return ok({
    revision: store.revision,
    common: commonSeq,
    since,
    isNothing: plan.isNothing,
    incoming: differencesIn(plan.incoming, theirs),
    conflicts: plan.conflicts.map((conflict) => {
      const words = describeConflict(conflict, ours, theirs);
      const side = (name: Side) => ({
        words: words[name],
        by: authors[name].get(conflict.key)?.by ?? null,
        at: authors[name].get(conflict.key)?.at ?? null,
      });
      return {
        key: conflict.key,
        about: words.about,
        what: words.what,
        base: words.base,
        ours: side('ours'),
        theirs: side('theirs'),
      };
    }),
  });
}

/**
 * Merges: keeps the other trail, brings its documents over, and makes one change that undo takes back.
 * Refuses where a conflict has no answer, and where the register has moved on since it was shown.
 */
export async function applyMerge(
  store: RegisterStore,
  other: OtherCopy,
  basedOn: number,
  choices: ReadonlyMap<string, Side>,
  at: string,
  files: Files = realFiles,
): Promise<Result<number, Refusal>> {
  const layout = await layOut(store, other, files);
  if (!layout.ok) return layout;
  if (store.revision !== basedOn) return err(movedOn());
  const { base, plan, ours } = layout.value;
  const open = plan.conflicts.filter(({ key }) => !choices.has(key));
  if (open.length > 0) return err(undecided(open.length));
  const theirs = other.trail.register;
  const { head, seq } = { head: other.trail.end.hash, seq: other.trail.end.seq };
  try {
    keepTrail(files, store.folder, store.codec, head, {
      bytes: other.trailBytes,
      codec: other.codec,
    });
  } catch (error) {
    return err(notMerged(diskFault(error).because));
  }
  if (!plan.isNothing) {
    const changes = mergeChanges(base, ours, theirs, choices);
    const record = recordOf(layout.value, other, store.revision, choices, at);
    const stored = bringDocuments(store, other, theirs, files);
    if (!stored.ok) return stored;
    const before = ours.merges[record.id] ?? null;
    const put = { kind: 'record-put', collection: 'merges', id: record.id, before } as const;
    const made = store.make(
      { kind: 'batch', changes: [...changes, { ...put, after: record }] },
      `merge of ${other.origin}, up to its change ${seq}`,
    );
    if (!made.ok) return made;
  }
  if (other.conflictFile !== null) setAside(files, store.folder, other.conflictFile, head);
  return ok(store.revision);
}

function recordOf(
  { plan, commonSeq, commonHash, ours }: Layout,
  other: OtherCopy,
  revision: number,
  choices: ReadonlyMap<string, Side>,
  at: string,
): MergeRecord {
  const { hash: head, seq } = other.trail.end;
  return {
    id: `merge-${head.slice(0, 16)}`,
    at,
    seq,
    head,
    commonSeq,
    commonHash,
    revision,
    origin: other.origin.slice(0, 200),
    taken: plan.incoming.length,
    decided: plan.conflicts.map((conflict) => {
      const words = describeConflict(conflict, ours, other.trail.register);
      return {
        key: conflict.key,
        about: `${words.about}: ${words.what}`,
        ours: words.ours,
        theirs: words.theirs,
        taken: choices.get(conflict.key) ?? 'ours',
      };
    }),
  };
}

/** Documents before the change that names them: what a crash leaves is a file too many, none too few. */
function bringDocuments(
  store: RegisterStore,
  other: OtherCopy,
  theirs: Register,
  files: Files,
): Result<null, Refusal> {
  for (const { sha256: hash, fileName } of Object.values(theirs.documents)) {
    const bytes = other.document(documentFile(hash, fileName));
    if (bytes === null) continue;
    const stored = storeDocument(store.folder, fileName, bytes, files);
    if (!stored.ok) return stored;
  }
  return ok(null);
}

/** The copy is kept whole under `merged/`: its file in the folder is no longer another register's. */
function setAside(files: Files, folder: string, fileName: string, head: string): void {
  try {
    const kept = join(registerFiles(folder).merged, keptTrailName(head));
    if (files.facts(kept) !== null) files.remove(join(folder, fileName));
  } catch (error) {
    // It stays in the list, and merging it again changes nothing.
    diskFault(error);
  }
}

function notMerged(because: string): Refusal {
  return refusal(
    'not-merged',
    `The copies could not be merged: ${because}.`,
    'Check the register under Safe keeping, then try again.',
  );
}

function otherRegister(): Refusal {
  return refusal(
    'other-register',
    'This is not a copy of the open register: the two have no change in common.',
    'Open it as a register of its own.',
  );
}

function movedOn(): Refusal {
  return refusal(
    'register-moved-on',
    'The register has changed since the copies were laid out.',
    'Look at both again and merge.',
  );
}

function undecided(many: number): Refusal {
  return refusal(
    'merge-undecided',
    `${many} of the things that both changed are not decided yet.`,
    'Choose one side for each of them.',
  );
}
