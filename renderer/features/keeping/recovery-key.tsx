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
            Print this page…
          </Button>
          <Button look="main" onPress={onDone}>
            I have it
          </Button>
        </>
      }
    >
      <p className={styles.key}>{words}</p>
      It opens the register when the passphrase is forgotten. Keep it on paper, locked away, not
      with the computer. Without it and without the passphrase nobody can open the register.
    </Notice>
  );
}
