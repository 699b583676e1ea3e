import { useEffect, useState, type RefObject } from 'react';
import { oneLine } from './words-value.ts';

/** Words that are selected on a page, and where on the screen they end. */
export interface SelectedWords {
  readonly words: string;
  readonly page: number;
  readonly right: number;
  readonly bottom: number;
}

const longest = 2_000;

/** Follows what is selected inside the pages; null where nothing is, or where it is none of theirs. */
export function useSelectedWords(container: RefObject<HTMLElement | null>): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let timer = 0;
    const read = () => {
      setSelected(readSelection(container.current));
    };
    const onChange = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(read, 120);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [container]);
  return selected;
}

function readSelection(container: HTMLElement | null): SelectedWords | null {
  const selection = document.getSelection();
  if (container === null || selection === null || selection.isCollapsed) return null;
  const { anchorNode } = selection;
  const start = anchorNode instanceof Element ? anchorNode : (anchorNode?.parentElement ?? null);
  const page = Number(start?.closest<HTMLElement>('[data-page]')?.dataset['page']);
  if (start === null || !container.contains(start) || !Number.isInteger(page)) return null;
  const words = oneLine(selection.toString()).slice(0, longest);
  const { right, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  return words === '' ? null : { words, page, right, bottom };
}
