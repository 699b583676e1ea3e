/** Views that remember how they were left. */
export type RememberedView = 'register' | 'findings' | 'actions';

const prefix = 'concordat.view.';

/** How a view was left the last time, as it was written; an empty record where nothing is known. */
export function recall(view: RememberedView): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(`${prefix}${view}`) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
      ? (kept as Readonly<Record<string, unknown>>) // a record of whatever was written
      : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return {};
    // Tests of pure parts have no window; there is nothing to recall.
    if (error instanceof ReferenceError) return {};
    throw error;
  }
}

/** Remembers how a view stands. What is typed to find something is never given here. */
export function remember(view: RememberedView, state: Readonly<Record<string, unknown>>): void {
  try {
    window.localStorage.setItem(`${prefix}${view}`, JSON.stringify(state));
  } catch (error) {
    // A full or forbidden store costs the memory of a view and nothing else.
    if (!(error instanceof DOMException)) throw error;
  }
}
