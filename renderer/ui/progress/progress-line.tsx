import { ProgressBar } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import styles from './progress-line.module.css';

/**
 * A line that says what is being done, for anything over half a second.
 * Accessibility: a progress bar with its words; announced politely; can be stopped where it may take
 * longer than two seconds. The bar moves only where motion is welcome.
 */
export function ProgressLine({
  words,
  detail = null,
  onCancel,
}: {
  readonly words: string;
  /** How far it has come; seen and not announced, because it changes all the time. */
  readonly detail?: string | null;
  readonly onCancel?: () => void;
}) {
  return (
    <div className={styles.line} role="status">
      <ProgressBar isIndeterminate aria-label={words} className={styles.track ?? ''}>
        <div className={styles.bar} />
      </ProgressBar>
      <span>{words}</span>
      {detail === null ? null : <span aria-hidden="true">{detail}</span>}
      {onCancel === undefined ? null : (
        <Button small onPress={onCancel}>
          Stop
        </Button>
      )}
    </div>
  );
}
