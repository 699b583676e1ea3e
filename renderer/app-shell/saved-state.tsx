import { changeWords, savedWords } from '../messages/shell.ts';
import { refreshAppState, useOpenRegister } from '../state/app-state.ts';
import { useAppStore } from '../state/app-store.ts';
import { Button } from '../ui/button/button.tsx';
import { Icon } from '../ui/icon/icon.tsx';
import { Mark } from '../ui/mark/mark.tsx';
import { PopoverButton } from '../ui/popover/popover-button.tsx';
import styles from './saved-state.module.css';

/** Whether the last change is on the disk: "saved" is only said of what was read back. */
export function SavedState() {
  const register = useOpenRegister();
  const isSaving = useAppStore((store) => store.saving);
  if (register.saved.state === 'failed') {
    const { refusal } = register.saved;
    return (
      <PopoverButton
        panelLabel="Why it is not saved"
        button={{
          children: (
            <Mark shape="square" tone="expired">
              <b>Not saved</b>
            </Mark>
          ),
        }}
      >
        {(close) => (
          <div className={styles.panel}>
            <p>
              <b>{refusal.what}</b>
            </p>
            <p>{refusal.safe}</p>
            <p>{refusal.next}</p>
            <Button
              look="main"
              onPress={() => {
                void refreshAppState();
                close();
              }}
            >
              Look again
            </Button>
          </div>
        )}
      </PopoverButton>
    );
  }
  if (register.readOnly !== null) return <span className={styles.saved}>For reading only</span>;
  return (
    <span className={styles.saved}>
      {isSaving ? (
        'Saving'
      ) : (
        <>
          {register.saved.at === null ? null : <Icon name="tick" />}
          <span>
            {savedWords(register, new Date())}
            <span className={styles.change}>, {changeWords(register)}</span>
          </span>
        </>
      )}
    </span>
  );
}
