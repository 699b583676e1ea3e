import { copyOfBundle, type OtherCopy } from '../../../electron/session/keeping/other-copy.ts';
import { applyMerge, viewMerge } from '../../../electron/session/keeping/merge-copies.ts';
import { gatherBundle } from '../../../electron/storage/bundle/gather-bundle.ts';
import { readBundle } from '../../../electron/storage/bundle/read-bundle.ts';
import { bundleBytes } from '../../../electron/storage/bundle/write-bundle.ts';
import { readDocument } from '../../../electron/storage/documents.ts';
import { realFiles } from '../../../electron/storage/files.ts';
import { plainLines } from '../../../electron/storage/line-codec.ts';
import { openRegister } from '../../../electron/storage/register-store.ts';
import { oneTurn } from '../../../electron/storage/turns.ts';
import { sampleEdit } from '../../bench/storage-sample.ts';
import {
  addDocument,
  fromTemplate,
  holdsChange,
  now,
  optionsOf,
  plainRegister,
  valueOf,
  type Scene,
} from '../scene.ts';
import { wrongWith } from '../sound-register.ts';
import { act } from './changes.ts';

let theirs: OtherCopy | null = null;

/** A colleague's copy: another next review of ISA-1, an edit of ISA-2 and a document. */
async function colleaguesCopy(folder: string): Promise<OtherCopy> {
  if (theirs !== null) return theirs;
  const place = `${folder}-theirs`;
  await fromTemplate('theirs', place, async (made) => {
    await plainRegister(made);
    const store = valueOf(await openRegister(made, optionsOf(901, null)));
    valueOf(store.make(sampleEdit('agreement-isa-2', 0), 'review of ISA-2'));
    const before = store.register.agreements['agreement-isa-1']?.terms.nextReview ?? null;
    const { term, agreementId, after } = { ...termOf(7), agreementId: 'agreement-isa-1' };
    valueOf(store.make({ kind: 'term-set', agreementId, term, before, after }, 'review of ISA-1'));
    if (!addDocument(store, 'theirs.pdf', 'theirs')) throw new Error('No document was added.');
    store.close();
  });
  const { entries } = valueOf(await gatherBundle(realFiles, place, plainLines, true, oneTurn));
  const about = { registerId: 'register-under-test', by: 'Colleague', name: 'Severnshire' };
  const madeAt = '2026-11-22T09:00:00.000Z';
  const bytes = await bundleBytes({ ...about, madeAt }, entries, null, oneTurn);
  theirs = copyOfBundle('theirs.concordat', valueOf(await readBundle(bytes, null, oneTurn)));
  return theirs;
}

function termOf(n: number) {
  const change = sampleEdit('agreement-isa-1', n);
  if (change.kind !== 'term-set') throw new Error('An edit sets a term.');
  return { term: change.term, after: change.after };
}

/** A colleague's copy is merged, with a conflict and a document, and taken back. */
export const merge: Scene = {
  name: 'a merge',
  work: async (folder, failing, told) => {
    await plainRegister(folder);
    const other = await colleaguesCopy(folder);
    const opened = await openRegister(folder, optionsOf(1_001, failing));
    if (!opened.ok) return;
    const store = opened.value;
    act(store, told, 'edit', 1);
    const view = await viewMerge(store, other, failing.files);
    if (!view.ok) return;
    const choices = new Map(view.value.conflicts.map(({ key }) => [key, 'theirs' as const]));
    const at = now();
    const merged = await applyMerge(store, other, store.revision, choices, at, failing.files);
    if (merged.ok) {
      const { value: seq } = merged;
      told.push({ what: `merge, change ${seq}`, holds: () => holdsChange(folder, seq) });
      const document = store.register.documents['document-theirs.pdf'];
      // A change that was refused before leaves the colleague's document with nothing to hang on.
      if (document !== undefined) {
        told.push({ what: 'theirs.pdf', holds: () => readDocument(folder, document).ok });
      }
      act(store, told, 'undo');
    }
    store.close();
  },
  wrong: (folder) => wrongWith(folder),
};
