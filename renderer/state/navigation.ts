import { useMemo, useSyncExternalStore } from 'react';
import { href, parseRoute, type Route, type ViewName } from './route.ts';

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}

/** Where the officer is now; follows links, back and forward. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a view, leaving a step to go back to. */
export function go(
  view: ViewName,
  id: string | null = null,
  query: Readonly<Record<string, string>> = {},
): void {
  window.location.hash = href(view, id, query);
}

/** Changes what is chosen or narrowed in the same view without leaving a step to go back to. */
export function adjust(
  view: ViewName,
  id: string | null = null,
  query: Readonly<Record<string, string>> = {},
): void {
  const next = href(view, id, query);
  if (next === window.location.hash) return;
  window.history.replaceState(null, '', next);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
