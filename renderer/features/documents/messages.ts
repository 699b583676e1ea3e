import type { Batch, BatchFile } from '../../../shared/contract/channels-documents.ts';
import { count, figure, opening } from '../../messages/counts.ts';
import type { ShapeName, Tone } from '../../ui/mark/shapes.tsx';

export const stateWords: Readonly<Record<BatchFile['state'], string>> = {
  waiting: 'Waits',
  reading: 'Being read',
  matched: 'Matched',
  doubtful: 'Doubtful',
  unmatched: 'No agreement found',
  unreadable: 'Not readable',
  attached: 'Attached',
  'left-out': 'Left out',
};

export const stateMarks: Readonly<Record<BatchFile['state'], readonly [ShapeName, Tone]>> = {
  waiting: ['ring', 'none'],
  reading: ['half', 'none'],
  matched: ['disc', 'ok'],
  doubtful: ['diamond', 'due'],
  unmatched: ['hollow-diamond', 'due'],
  unreadable: ['triangle', 'overdue'],
  attached: ['tick', 'ok'],
  'left-out': ['dash', 'none'],
};

/** The order in which files are shown: what asks for a decision first, what is done last. */
const stateOrder: readonly BatchFile['state'][] = [
  'doubtful',
  'unmatched',
  'unreadable',
  'reading',
  'matched',
  'waiting',
  'attached',
  'left-out',
];

/** Files in the order in which an officer deals with them. */
export function inOrder(files: readonly BatchFile[]): readonly BatchFile[] {
  return files.toSorted(
    (a, b) =>
      stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
      a.fileName.localeCompare(b.fileName, 'en-GB', { numeric: true }),
  );
}

const tallyWords: Readonly<Record<BatchFile['state'], string>> = {
  waiting: 'waiting',
  reading: 'being read',
  matched: 'matched',
  doubtful: 'doubtful',
  unmatched: 'without an agreement',
  unreadable: 'not readable',
  attached: 'attached',
  'left-out': 'left out',
};

/** `12 files: 2 doubtful, 8 matched, 1 waiting`. */
export function tally(batch: Batch): string {
  const parts = stateOrder.flatMap((state) => {
    const n = batch.files.filter((file) => file.state === state).length;
    return n === 0 ? [] : [`${figure(n)} ${tallyWords[state]}`];
  });
  return parts.length === 0
    ? 'no files yet'
    : `${count(batch.files.length, 'file')}: ${parts.join(', ')}`;
}

/** The files that can be attached as they stand. */
export function attachable(batch: Batch): readonly BatchFile[] {
  return batch.files.filter(
    ({ state, agreementId }) =>
      agreementId !== null && (state === 'matched' || state === 'unreadable'),
  );
}

/** Said when files wait from an earlier time: `12 files wait from last time.` */
export function waitingWords(waiting: number): string {
  return `${opening(count(waiting, 'file'))} ${waiting === 1 ? 'waits' : 'wait'} from last time.`;
}

/** How far the reading of the folder is: `Reading 3 of 12`. */
export function progressWords(batch: Batch): string {
  const all = batch.files.length;
  const current = batch.files.find(({ state }) => state === 'reading');
  return `Reading ${figure(all - batch.waiting + 1)} of ${figure(all)}${current === undefined ? '' : `: ${current.fileName}`}`;
}
