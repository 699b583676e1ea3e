import type { BatchFile } from '../../../shared/contract/channels-documents.ts';
import type { GridColumn } from '../../ui/data-grid/columns.ts';
import { Mark } from '../../ui/mark/mark.tsx';
import { stateMarks, stateWords } from './messages.ts';

/** A file with the agreement that it goes to, in words. */
export interface BatchRow {
  readonly file: BatchFile;
  /** `ISA-014 Sharing about…`; null while nobody knows. */
  readonly agreement: string | null;
}

/** Why a file stands as it does, in one line. */
export function whyWords({ file }: BatchRow): string {
  if (file.note !== null) return file.note;
  const because = file.candidates.find(
    ({ agreementId }) => agreementId === file.agreementId,
  )?.because;
  if (because !== undefined) return because;
  if (file.state === 'doubtful') return 'more than one agreement fits';
  if (file.state === 'matched') return 'chosen by you';
  return '';
}

/** The columns of the table of files. */
export const batchColumns: readonly GridColumn<BatchRow>[] = [
  {
    id: 'file',
    head: 'File',
    min: 190,
    grow: 1.2,
    cell: ({ file }) => file.fileName,
    full: ({ file }) => file.fileName,
  },
  {
    id: 'state',
    head: 'State',
    min: 158,
    cell: ({ file }) => {
      const [shape, tone] = stateMarks[file.state];
      return (
        <Mark shape={shape} tone={tone}>
          {stateWords[file.state]}
        </Mark>
      );
    },
  },
  {
    id: 'agreement',
    head: 'Agreement',
    min: 180,
    grow: 1.2,
    cell: ({ agreement }) => agreement ?? '–',
    full: ({ agreement }) => agreement ?? '',
    gives: 2,
  },
  {
    id: 'why',
    head: 'Why',
    min: 150,
    grow: 1,
    cell: whyWords,
    full: whyWords,
    gives: 1,
  },
];
