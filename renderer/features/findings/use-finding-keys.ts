import { useEffect, useRef } from 'react';
import { commandOf, type FindingCommand } from './keys.ts';

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="menu"], [role="dialog"]') !== null
  );
}

/** Listens to the single keys of Findings while the view is there and no dialog or list is open. */
export function useFindingKeys({
  isOn,
  onCommand,
}: {
  readonly isOn: boolean;
  readonly onCommand: (command: FindingCommand) => void;
}): void {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOverlaid = document.querySelector('[role="dialog"], [role="menu"]') !== null;
      if (event.defaultPrevented || isOverlaid) return;
      const { key, ctrlKey, altKey, metaKey, target } = event;
      const command = commandOf({ key, ctrlKey, altKey, metaKey, inField: isField(target) }, isOn);
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isOn]);
}
