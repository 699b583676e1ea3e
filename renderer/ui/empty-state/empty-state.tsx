import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/**
 * Where there is nothing to show: what that means, and what to do.
 * Accessibility: plain text and real buttons; announced politely when it replaces rows.
 */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={styles.empty} role="status">
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.words}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
