import type { ReactNode } from 'react';
import styles from './page-header.module.css';

/**
 * The head of a view: its title (or its answer), counts beside it, what can be done at the end.
 * Accessibility: the one h1 of the page; it takes focus on navigation (tabindex -1) so that a screen
 * reader starts there.
 */
export function PageHeader({
  title,
  counts,
  actions,
  isAnswer = false,
  above,
}: {
  readonly title: ReactNode;
  readonly counts?: ReactNode;
  readonly actions?: ReactNode;
  /** The title is the sentence that answers the view's question, and is set larger. */
  readonly isAnswer?: boolean;
  /** A line over the title: where this record belongs. */
  readonly above?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above === undefined ? null : <div className={styles.above}>{above}</div>}
        <h1 className={isAnswer ? styles.answer : styles.title} tabIndex={-1} data-view-heading>
          {title}
        </h1>
        {counts === undefined ? null : <span className={styles.counts}>{counts}</span>}
      </div>
      {actions === undefined ? null : (
        <div className={styles.actions} data-no-print>
          {actions}
        </div>
      )}
    </header>
  );
}
