import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

/**
 * A part of a view: it starts with an ink rule, as on paper.
 * Accessibility: a region named by its h2.
 */
export function Section({
  title,
  sub,
  more,
  children,
  level = 2,
}: {
  readonly title: ReactNode;
  /** Words after the title, in the second voice. */
  readonly sub?: ReactNode;
  /** A link or a small button at the end of the line. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3;
}) {
  const id = useId();
  const Head = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={level === 2 ? styles.line : styles.lesser} data-section-line>
        <Head id={id} className={styles.title}>
          {title}
        </Head>
        {sub === undefined ? null : <span className={styles.sub}>{sub}</span>}
        {more === undefined ? null : <span className={styles.more}>{more}</span>}
      </div>
      {children}
    </section>
  );
}
