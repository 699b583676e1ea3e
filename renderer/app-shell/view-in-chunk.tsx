import { useEffect, useState, type ComponentType } from 'react';

/**
 * A view whose code is loaded when it is first shown, and then drawn at once. React's own `lazy` holds
 * a view back for 300 ms once it has waited, which is longer than the code of any of ours takes to load.
 * A view that can't be loaded is a fault that the boundary around it shows.
 */
export function viewInChunk<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function ViewInChunk(properties: P) {
    const [View, setView] = useState<ComponentType<P> | null>(() => loaded);
    const [fault, setFault] = useState<Error | null>(null);
    useEffect(() => {
      if (View !== null) return;
      load().then(
        (found) => {
          loaded = found;
          setView(() => found);
        },
        (error: unknown) => {
          setFault(error instanceof Error ? error : new Error(String(error)));
        },
      );
    }, [View]);
    if (fault !== null) throw fault;
    return View === null ? null : <View {...properties} />;
  };
}
