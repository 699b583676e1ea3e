import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { fitColumns, tracks, type GridColumn } from './columns.ts';
import styles from './data-grid.module.css';
import { GridHead, type GridSort } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { moved, type GridItem } from './items.ts';

export interface DataGridProps<R> {
  readonly label: string;
  readonly columns: readonly GridColumn<R>[];
  readonly items: readonly GridItem<R>[];
  readonly sort: GridSort | null;
  readonly onSort: (columnId: string) => void;
  /** Enter or a double click on a row. */
  readonly onOpen: (row: R) => void;
  readonly onToggleGroup?: (key: string) => void;
  /** The row on which the focus starts: the one that was left. */
  readonly startKey?: string | null;
  readonly onActive?: (key: string) => void;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  /** Words about the rows, at the start of the foot. */
  readonly foot: ReactNode;
}

const rowHeight = 30;
const groupHeight = 26;
const headHeight = 28;
const sideways = 48;

/**
 * A grid for ten thousand rows: only those in sight are in the page.
 * Accessibility: grid (treegrid with groups) with true row and column numbers; one tab stop; arrows,
 * Home, End, Page keys, with Ctrl to the ends; Enter opens a row, folds a group, sorts at a head;
 * left and right fold and unfold a group; the ring is on the cell, wash and bar on the row; what
 * does not fit sideways is named in the foot.
 */
export function DataGrid<R>({
  label,
  columns,
  items,
  sort,
  onSort,
  onOpen,
  onToggleGroup,
  startKey = null,
  onActive,
  empty,
  foot,
}: DataGridProps<R>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1_200);
  const [active, setActive] = useState<{ readonly key: string | null; readonly column: number }>({
    key: startKey,
    column: 0,
  });
  const [onHead, setOnHead] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const [moves, setMoves] = useState(0);

  const fitted = useMemo(() => fitColumns(columns, width - sideways), [columns, width]);
  const hasGroups = items.some((item) => item.kind === 'group');
  const found = useMemo(
    () => (active.key === null ? -1 : items.findIndex((item) => item.key === active.key)),
    [items, active.key],
  );
  const activeRow = found === -1 ? 0 : found;
  const activeColumn = Math.min(active.column, fitted.shown.length - 1);
  const place = { row: onHead ? -1 : activeRow, column: activeColumn };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => {
      observer.disconnect();
    };
  }, []);

  // The row with the focus stays in the page when it is scrolled away, so that focus is never lost.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range);
      if (items.length === 0 || rows.includes(activeRow)) return rows;
      return activeRow < (rows[0] ?? 0) ? [activeRow, ...rows] : [...rows, activeRow];
    },
    [activeRow, items.length],
  );
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items]);
  // The library's own memoisation and the compiler's would fight; nothing here is compiled by it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey,
    overscan: 8,
    scrollPaddingStart: headHeight,
    scrollMargin: 0,
    rangeExtractor,
    initialOffset: 0,
  });

  // A move by key brings the new place into sight and gives it the focus at once, so that no key that
  // follows is lost.
  useLayoutEffect(() => {
    if (moves === 0) return;
    if (!onHead) virtualizer.scrollToIndex(activeRow, { align: 'auto' });
    scroller.current
      ?.querySelector<HTMLElement>('[data-grid-focus]')
      ?.focus({ preventScroll: true });
    // Only a move asks for the focus; new rows under a resting focus do not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moves]);

  useEffect(() => {
    if (startKey === null || found < 0) return;
    virtualizer.scrollToIndex(found, { align: 'center' });
    // Once, when the view is shown again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const activate = (row: number, column: number): void => {
    const item = items[row];
    setOnHead(row === -1);
    setActive((before) => {
      const key = item?.key ?? before.key;
      return before.key === key && before.column === column ? before : { key, column };
    });
    if (item !== undefined) onActive?.(item.key);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const item = onHead ? undefined : items[activeRow];
    if (item?.kind === 'group') {
      const folds = event.key === 'ArrowLeft' && item.isOpen;
      const unfolds = event.key === 'ArrowRight' && !item.isOpen;
      if (folds || unfolds || event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onToggleGroup?.(item.key);
        setMoves((n) => n + 1);
        return;
      }
    }
    if (event.key === 'Enter' && item?.kind === 'row') {
      event.preventDefault();
      onOpen(item.row);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / rowHeight) - 2);
    const next = moved(place, event.key, event.ctrlKey, {
      rows: items.length,
      columns: fitted.shown.length,
      page,
    });
    if (next === null) return;
    event.preventDefault();
    activate(next.row, next.column);
    setMoves((n) => n + 1);
  };

  const template = tracks(fitted.shown);
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        {/* Grid or treegrid, both interactive: the rule cannot read a role that is chosen. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          role={hasGroups ? 'treegrid' : 'grid'}
          aria-label={label}
          aria-rowcount={items.length + 1}
          aria-colcount={fitted.shown.length}
          tabIndex={-1}
          className={styles.grid}
          onKeyDown={onKeyDown}
          onFocus={() => {
            setHasFocus(true);
          }}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setHasFocus(false);
          }}
        >
          <GridHead
            columns={fitted.shown}
            template={template}
            sort={sort}
            focusColumn={onHead ? activeColumn : null}
            isTabStop={onHead || items.length === 0}
            onSort={(columnId, column) => {
              activate(-1, column);
              onSort(columnId);
            }}
          />
          <div
            role="rowgroup"
            className={styles.body}
            style={{ height: `${virtualizer.getTotalSize()}px` }}
          >
            {virtualizer.getVirtualItems().map((virtual) => {
              const item = items[virtual.index];
              if (item === undefined) return null;
              const isActive = !onHead && virtual.index === activeRow;
              return (
                <GridRow
                  key={item.key}
                  item={item}
                  index={virtual.index}
                  top={virtual.start}
                  height={virtual.size}
                  columns={fitted.shown}
                  template={template}
                  level={hasGroups ? 2 : null}
                  focusColumn={isActive ? activeColumn : null}
                  isMarked={isActive && (hasFocus || active.key !== null)}
                  onActivate={activate}
                  onOpen={onOpen}
                  onToggleGroup={onToggleGroup}
                />
              );
            })}
          </div>
        </div>
        {items.length === 0 ? <div className={styles.empty}>{empty}</div> : null}
      </div>
      <div className={styles.foot}>
        <span>{foot}</span>
        <span className={styles.footEnd}>
          {fitted.gone.length === 0
            ? null
            : `No room for ${fitted.gone.map((column) => column.head.toLowerCase()).join(', ')}`}
        </span>
      </div>
    </div>
  );
}
