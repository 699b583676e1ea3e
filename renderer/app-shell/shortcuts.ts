import { redo, undo } from '../state/edits.ts';
import { go } from '../state/navigation.ts';
import { focusSearch, openHelp } from './commands.ts';
import { mainViews, otherViews } from './views.ts';

/** True where typing has its own undo and its own letters. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, [contenteditable="true"]') !== null
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** The keys of the shell. Returns what a key does; null where it is none of ours. */
function actionOf(event: KeyboardEvent): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === 'f1') return openHelp;
  if (event.altKey && !event.ctrlKey && !event.shiftKey) {
    const chosen = [...mainViews, ...otherViews].find(
      ({ digit }) => event.code === `Digit${digit}`,
    );
    if (chosen !== undefined) {
      return () => {
        go(chosen.view);
      };
    }
    if (key === 'arrowleft' || key === 'arrowright') {
      return () => {
        window.history.go(key === 'arrowleft' ? -1 : 1);
      };
    }
  }
  if (!event.ctrlKey || event.altKey) return null;
  if (key === 'e' && event.shiftKey) {
    return () => {
      go('experience', null, { add: 'view' });
    };
  }
  if (key === 'k') return focusSearch;
  if (key === 'f') {
    return () => {
      const filter = document.querySelector<HTMLInputElement>('[data-view-filter] input');
      if (filter === null) focusSearch();
      else {
        filter.focus();
        filter.select();
      }
    };
  }
  if (key === 'p') {
    return () => {
      go('packs', null, { do: 'print' });
    };
  }
  if (isTyping(event.target)) return null;
  if (key === 'z') return () => void (event.shiftKey ? redo() : undo());
  if (key === 'y') return () => void redo();
  return null;
}

/** Listens to the shell's keys; returns the way to stop. A dialog keeps all keys to itself. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isDialogOpen()) return;
    const action = actionOf(event);
    if (action === null) return;
    event.preventDefault();
    action();
  };
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('keydown', onKey);
  };
}
