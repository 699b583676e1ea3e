import { createPortal } from 'react-dom';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { useApp, useOpenRegister } from '../../state/app-state.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import styles from './keeping.module.css';

/** The recovery key, shown once: to be printed and locked away. */
export function RecoveryKey({
  words,
  onDone,
}: {
  readonly words: string;
  readonly onDone: () => void;
}) {
  return (
    <Notice
      tone="warning"
      title="Print this recovery key now: it is shown once."
      actions={
        <>
          <Button
            onPress={() => {
              window.print();
            }}
          >
            Print it…
          </Button>
          <Button look="main" onPress={onDone}>
            I have it
          </Button>
        </>
      }
    >
      <p className={styles.key}>{words}</p>
      {advice}
      <KeySheet words={words} />
    </Notice>
  );
}

const advice =
  'It opens the register when the passphrase is forgotten. Keep it on paper, locked away, not with the computer. Without it and without the passphrase nobody can open the register.';

/** What is printed: the key and what it is for, and nothing else of the window. Not seen on screen. */
function KeySheet({ words }: { readonly words: string }) {
  const { registerName } = useOpenRegister().profile;
  const { today } = useApp();
  return createPortal(
    <div className={styles.sheet} data-print-sheet>
      <h1>Recovery key of the register “{registerName}”</h1>
      <p>Made on {formatDay(today)}. An older key opens only copies that were made before.</p>
      <p className={styles.printedKey}>{words}</p>
      <p>{advice}</p>
    </div>,
    document.body,
  );
}
