import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './reading.module.css';

/**
 * Text to be read, in paragraphs that are named at the left: condition, criteria, consequence.
 * Accessibility: a description list, so that each name is read with its text; names stand above their
 * texts where there is little room; text can be selected.
 */
export function Reading({
  children,
  tight = false,
}: {
  readonly children: ReactNode;
  /** For a place inside a table, with less air and smaller text. */
  readonly tight?: boolean;
}) {
  return <dl className={classNames(styles.reading, tight && styles.tight)}>{children}</dl>;
}

/** One named paragraph. */
export function ReadingRow({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.text}>{children}</dd>
    </div>
  );
}

/** A second voice under a paragraph: a source, a day. */
export function ReadingNote({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
