import { useEffect, useRef } from 'react';
import { useRoute } from '../state/navigation.ts';

const patience = 5_000;

/**
 * Moves the focus to the heading of a view that was gone to, so that a screen reader starts there and
 * Tab goes on from there. Not at the start of the window, and not when the focus is already inside.
 */
export function useHeadingFocus(): void {
  const { view, id } = useRoute();
  // Findings keep the focus in their list while one after the other is chosen.
  const place = view === 'agreement' ? `${view}/${id ?? ''}` : view;
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return undefined;
    last.current = place;
    const main = document.querySelector('main');
    if (main === null) return undefined;
    main.scrollTop = 0;
    const before = document.activeElement;
    const tryFocus = (): boolean => {
      const heading = main.querySelector<HTMLElement>('[data-view-heading]');
      if (heading === null) return false;
      const isElsewhere =
        document.activeElement !== before && document.activeElement !== document.body;
      if (!isElsewhere) heading.focus({ preventScroll: true });
      return true;
    };
    if (tryFocus()) return undefined;
    const observer = new MutationObserver(() => {
      if (tryFocus()) observer.disconnect();
    });
    observer.observe(main, { childList: true, subtree: true });
    const timer = window.setTimeout(() => {
      observer.disconnect();
    }, patience);
    return () => {
      observer.disconnect();
      window.clearTimeout(timer);
    };
  }, [place]);
}
