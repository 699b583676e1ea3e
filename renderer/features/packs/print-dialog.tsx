import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import styles from './packs.module.css';

/** What to choose in the printer's own dialog, before it opens. */
export function PrintDialog({
  isOpen,
  pages,
  onClose,
  onPrint,
}: {
  readonly isOpen: boolean;
  readonly pages: number;
  readonly onClose: () => void;
  readonly onPrint: () => void;
}) {
  return (
    <Dialog
      title="Print the pack"
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={onPrint}
      note={`${String(Math.ceil(pages / 2))} sheets on both sides, ${String(pages)} on one.`}
      actions={
        <Button look="main" type="submit">
          Open the printer’s dialog…
        </Button>
      }
    >
      <p>In the dialog that opens, choose:</p>
      <ul className={styles.differences}>
        <li>
          <b>Both sides, turned over the long edge.</b> The margins are mirrored, so that holes and
          staples stay clear of the words; turned pages keep the binding.
        </li>
        <li>
          <b>Actual size, A4.</b> “Fit to page” makes the margins unequal.
        </li>
        <li>
          <b>Black and white is enough.</b> Every state has a shape and a word; no colour is needed
          to read it.
        </li>
        <li>Printed copies are uncontrolled: each page says so, with its marking.</li>
      </ul>
    </Dialog>
  );
}
