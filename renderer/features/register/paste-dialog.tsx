import { count, listed } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { ChangePreview } from './change-preview.tsx';
import styles from './dialogs.module.css';
import type { PastedBlock } from './pasted-block.ts';
import { useEditsTogether } from './use-edits-together.ts';

function outsideWords({ outside, skipped }: PastedBlock): string {
  const parts = [
    ...(outside.rows > 0 ? [`${count(outside.rows, 'row')} below the last agreement`] : []),
    ...(outside.columns > 0 ? [`${count(outside.columns, 'column')} beyond the last column`] : []),
    ...(skipped.length > 0 ? [`what falls on ${listed(skipped)}, which can’t be typed in`] : []),
  ];
  return parts.length === 0 ? '' : `Left out: ${listed(parts)}. Empty cells change nothing.`;
}

/** A block that was pasted from a spreadsheet: what it would change, before it does. */
export function PasteDialog({
  block,
  onClose,
}: {
  readonly block: PastedBlock;
  readonly onClose: () => void;
}) {
  const size = `${count(block.rows, 'row')} by ${count(block.columns, 'column')}`;
  const made = useEditsTogether(block.edits, `pasted ${size}`);
  const changes = made.preview?.changed.length ?? 0;
  return (
    <Dialog
      title={`Paste ${size}`}
      isOpen
      size="wide"
      onClose={onClose}
      onSubmit={() => void made.make(onClose)}
      note={made.isSaving ? 'Saving…' : 'Nothing has been saved yet. One undo takes it back.'}
      actions={
        block.edits.length === 0 ? undefined : (
          <Button look="main" type="submit" autoFocus>
            {changes === 0 ? 'Paste' : `Change ${count(changes, 'agreement')}`}
          </Button>
        )
      }
    >
      <div className={styles.fields}>
        <p>{outsideWords(block)}</p>
        {made.refusal === null ? null : <RefusalNotice refusal={made.refusal} />}
        {block.edits.length === 0 ? (
          <p>Nothing of the block falls on a cell that can be typed in.</p>
        ) : made.preview === null ? (
          made.isSlow ? (
            <ProgressLine words="Working out what would change" />
          ) : null
        ) : (
          <ChangePreview preview={made.preview} />
        )}
      </div>
    </Dialog>
  );
}
