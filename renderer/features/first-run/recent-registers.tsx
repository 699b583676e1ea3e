import { momentDay } from '../../messages/moments.ts';
import { useApp } from '../../state/app-state.ts';
import { tellRefusal } from '../../state/app-store.ts';
import { refreshAppState } from '../../state/app-state.ts';
import { ask } from '../../state/ask.ts';
import { Button } from '../../ui/button/button.tsx';
import { Section } from '../../ui/section/section.tsx';
import styles from './start-view.module.css';

/** Registers that were open before, the latest first. */
export function RecentRegisters({
  onOpen,
}: {
  readonly onOpen: (token: string, name: string) => void;
}) {
  const { recent } = useApp();
  const forget = async (token: string): Promise<void> => {
    const answer = await ask('register.forget-recent', { token });
    if (answer.ok) await refreshAppState();
    else tellRefusal(answer.error);
  };
  return (
    <Section title="Open again">
      <ul>
        {recent.map((entry) => (
          <li key={entry.token} className={styles.recent}>
            <span className={styles.recentWords}>
              <b>{entry.name}</b>
              <span className={styles.when}>
                {entry.missing ? 'Its folder is not there now' : momentDay(entry.openedAt)}
              </span>
            </span>
            {entry.missing ? (
              <Button
                small
                label={`Forget ${entry.name}`}
                onPress={() => {
                  void forget(entry.token);
                }}
              >
                Forget
              </Button>
            ) : (
              <Button
                small
                label={`Open ${entry.name}`}
                onPress={() => {
                  onOpen(entry.token, entry.name);
                }}
              >
                Open
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
