import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './link.module.css';

/**
 * A way to another view, inside the window.
 * Accessibility: a real link with a real address, so that back and forward work; underlined always.
 */
export function Link({
  href,
  children,
  strong = false,
  label,
}: {
  readonly href: string;
  readonly children: ReactNode;
  readonly strong?: boolean;
  /** A fuller name that contains the visible words. */
  readonly label?: string;
}) {
  return (
    <a className={classNames(strong && styles.strong)} href={href} aria-label={label}>
      {children}
    </a>
  );
}
