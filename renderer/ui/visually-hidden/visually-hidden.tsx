import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Text for screen readers only: what a sighted reader takes from the layout. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
