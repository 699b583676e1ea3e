import type { KeyboardEvent, ReactNode } from 'react';
import styles from './matrix-view.module.css';

/**
 * A view around a matrix: its answer and what narrows it above, the matrix to the edges of the view,
 * and the chosen cell beside it, under it in a narrow window.
 * Accessibility: the pane is a landmark with a name; low windows scroll as a whole, so that the matrix
 * keeps its room.
 */
export function MatrixView({
  head,
  children,
  onKeyDown,
}: {
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** Keys that act on the cell that has the focus. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}) {
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the key acts on the cell that has the focus, which is a button
    <div className={styles.view} onKeyDown={onKeyDown}>
      <div className={styles.head}>{head}</div>
      {children}
    </div>
  );
}

/** The matrix with the pane of its chosen cell. */
export function MatrixPanes({ children }: { readonly children: ReactNode }) {
  return <div className={styles.panes}>{children}</div>;
}

/** What there is to say of the chosen cell. Not printed unless `isPrinted`. */
export function MatrixPane({
  label,
  isPrinted = false,
  children,
}: {
  readonly label: string;
  readonly isPrinted?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <aside
      className={styles.pane}
      aria-label={label}
      {...(isPrinted ? {} : { 'data-no-print': true })}
    >
      {children}
    </aside>
  );
}
