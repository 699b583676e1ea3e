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
    // A view may draw a first heading while it waits and a second one after: the focus follows, until
    // the officer moves it or the view has had its time.
    const before = document.activeElement;
    let focused: HTMLElement | null = null;
    const follow = (): void => {
      const now = document.activeElement;
      if (now !== before && now !== focused && now !== document.body) {
        stop();
        return;
      }
      const heading = main.querySelector<HTMLElement>('[data-view-heading]');
      if (heading === null || heading === focused) return;
      focused = heading;
      heading.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(follow);
    const stop = (): void => {
      observer.disconnect();
      window.clearTimeout(timer);
    };
    const timer = window.setTimeout(stop, patience);
    observer.observe(main, { childList: true, subtree: true });
    follow();
    return stop;
  }, [place]);
}
