import type { ReactNode } from 'react';
import styles from './fields.module.css';

/** The fields of a form, one under the other. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

/** Fields that belong together side by side, one under the other where there is no room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
