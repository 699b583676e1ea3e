import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './scroll-area.module.css';

/**
 * Something wide that scrolls sideways inside itself on narrow windows.
 * Accessibility: a tab stop with a name while it overflows, so that arrow keys can scroll it; none
 * while everything is in sight.
 */
export function ScrollArea({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const area = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setCut(element.scrollWidth > element.clientWidth + 1);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={area}
      className={styles.area}
      {...(isCut ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
