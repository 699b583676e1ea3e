import { useEffect, useRef } from 'react';
import { paneCommandOf, type PaneCommand } from './pane-keys.ts';

/** Listens to the pane's keys while no dialog or list is open. */
export function usePaneKeys(singleKeys: boolean, onCommand: (command: PaneCommand) => void): void {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOverlaid =
        document.querySelector('[role="dialog"], [role="menu"], [data-trigger]') !== null;
      if (event.defaultPrevented || isOverlaid) return;
      const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event;
      const inField =
        target instanceof HTMLElement &&
        target.closest('input, textarea, [role="combobox"]') !== null;
      const command = paneCommandOf(
        { key, shiftKey, ctrlKey, altKey, metaKey, inField },
        singleKeys,
      );
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [singleKeys]);
}
