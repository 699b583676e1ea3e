import {
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { nextPlace } from './next-place.ts';

const rowMark = '[data-grid-row]';
const cellMark = '[data-grid-cell]';

function cellsOf(container: Element): readonly HTMLElement[][] {
  return [...container.querySelectorAll(rowMark)]
    .map((row) => [...row.querySelectorAll<HTMLElement>(cellMark)])
    .filter((cells) => cells.length > 0);
}

function makeOnlyStop(cells: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const cell of cells) cell.tabIndex = cell === stop ? 0 : -1;
}

/**
 * One tab stop for many cells: arrow keys, Home, End and Page keys move among everything marked
 * `data-grid-cell` inside rows marked `data-grid-row`. Fields inside keep their own keys.
 */
export function GridKeys({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const container = useRef<HTMLDivElement>(null);

  // After every drawing exactly one cell can be reached with Tab, whatever came or went.
  useLayoutEffect(() => {
    if (container.current === null) return;
    const cells = cellsOf(container.current).flat();
    const stops = cells.filter((cell) => cell.tabIndex === 0);
    makeOnlyStop(
      cells,
      stops.find((cell) => cell === document.activeElement) ?? stops[0] ?? cells[0],
    );
  });

  const onFocus = ({ target }: FocusEvent) => {
    if (container.current === null || !(target instanceof HTMLElement)) return;
    if (target.matches(cellMark)) makeOnlyStop(cellsOf(container.current).flat(), target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (container.current === null || !(target instanceof HTMLElement)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || !target.matches(cellMark)) return;
    const rows = cellsOf(container.current);
    const row = rows.findIndex((cells) => cells.includes(target));
    const place = nextPlace(
      event.key,
      { row, cell: rows[row]?.indexOf(target) ?? 0 },
      rows.map((cells) => cells.length),
    );
    if (place === null) return;
    event.preventDefault();
    rows[place.row]?.[place.cell]?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the handlers move the focus among cells, which are the interactive elements
    <div ref={container} className={className} onKeyDown={onKeyDown} onFocus={onFocus}>
      {children}
    </div>
  );
}
