import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { CellEditor, type AfterCell } from './cell-editor.tsx';
import { asHtml, asTabbed } from './clipboard-table.ts';
import { cellText, fitColumns, tracks, type GridColumn } from './columns.ts';
import styles from './data-grid.module.css';
import { GridHead, type GridSort } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { moved, type GridItem } from './items.ts';
import { allOf, nothingSelected, reached, toggled, type Selection } from './selection.ts';

/** Several rows at a time. */
export interface GridSelection<R> {
  readonly rowId: (row: R) => string;
  readonly value: Selection;
  readonly onChange: (selection: Selection) => void;
}

/** Cells that are typed in their place. */
export interface GridEditing<R> {
  /** What stands in the cell as it is typed; null where it can't be edited now. */
  readonly start: (row: R, columnId: string) => Promise<string | null>;
  /** Saves a cell; answers what is wrong, or null when it was saved. */
  readonly save: (row: R, columnId: string, text: string) => Promise<string | null>;
  /** A block was pasted at a cell; `rows` are the listed ones from there down. */
  readonly paste: (text: string, rows: readonly R[], columns: readonly GridColumn<R>[]) => void;
  readonly nameOf: (row: R) => string;
}

export interface DataGridProps<R> {
  readonly label: string;
  readonly columns: readonly GridColumn<R>[];
  readonly items: readonly GridItem<R>[];
  readonly sort: GridSort | readonly GridSort[] | null;
  /** `isAdded` where Shift was held: besides the orders that there are. */
  readonly onSort: (columnId: string, isAdded: boolean) => void;
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
  readonly selection?: GridSelection<R>;
  readonly editing?: GridEditing<R>;
  /** The columns were chosen: none is left out, and the grid scrolls sideways. */
  readonly keepsColumns?: boolean;
}

const emptyColumns: readonly never[] = [];

const rowHeight = 30;
const groupHeight = 26;
const headHeight = 28;
const sideways = 48;

/**
 * A grid for ten thousand rows: only those in sight are in the page.
 * Accessibility: grid (treegrid with groups) with true row and column numbers; one tab stop; arrows,
 * Home, End, Page keys, with Ctrl to the ends; Enter opens a row, folds a group, sorts at a head;
 * left and right fold and unfold a group; the ring is on the cell, wash and bar on the row; what
 * does not fit sideways is named in the foot. Shift and Ctrl select several rows, Ctrl A all, Space one;
 * F2 types in a cell; Ctrl C copies the rows as a table.
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
  selection,
  editing,
  keepsColumns = false,
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
  const [typing, setTyping] = useState<{ readonly key: string; readonly start: string } | null>(
    null,
  );

  const fitted = useMemo(
    () =>
      keepsColumns ? { shown: columns, gone: emptyColumns } : fitColumns(columns, width - sideways),
    [columns, width, keepsColumns],
  );
  const sorts = sort === null ? [] : 'column' in sort ? [sort] : sort;
  const selected = selection?.value ?? nothingSelected;
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
  // eslint-disable-next-line react-hooks/incompatible-library -- the library's own memoisation and the compiler's would fight; nothing here is compiled by it
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move asks for the focus; new rows under a resting focus do not
  }, [moves]);

  useEffect(() => {
    if (startKey === null || found < 0) return;
    virtualizer.scrollToIndex(found, { align: 'center' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the view is shown again
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

  const startTyping = (): void => {
    const item = onHead ? undefined : items[activeRow];
    const column = fitted.shown[activeColumn];
    if (item?.kind !== 'row' || column?.typed === undefined || editing === undefined) return;
    void editing.start(item.row, column.id).then((start) => {
      if (start !== null) setTyping({ key: item.key, start });
    });
  };
  const stopTyping = (after: AfterCell): void => {
    setTyping(null);
    if (after === 'down') activate(Math.min(activeRow + 1, items.length - 1), activeColumn);
    if (after === 'right') {
      activate(activeRow, Math.min(activeColumn + 1, fitted.shown.length - 1));
    }
    setMoves((n) => n + 1);
  };
  const pasteBlock = (text: string): void => {
    const rows = items.slice(activeRow).flatMap((item) => (item.kind === 'row' ? [item.row] : []));
    setTyping(null);
    setMoves((n) => n + 1);
    editing?.paste(text, rows, fitted.shown.slice(activeColumn));
  };
  const onCopy = (event: ClipboardEvent): void => {
    const active = items[activeRow];
    if (selection === undefined || (window.getSelection()?.toString() ?? '') !== '') return;
    const seen = new Set<string>();
    const rows = items.flatMap((item) => {
      if (item.kind !== 'row') return [];
      const id = selection.rowId(item.row);
      const isIn = selected.ids.size === 0 ? item === active : selected.ids.has(id);
      if (!isIn || seen.has(id)) return [];
      seen.add(id);
      return [fitted.shown.map((column) => cellText(column, item.row))];
    });
    if (rows.length === 0) return;
    event.preventDefault();
    const table = { heads: fitted.shown.map(({ head }) => head), rows };
    event.clipboardData.setData('text/plain', asTabbed(table));
    event.clipboardData.setData('text/html', asHtml(table));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (editing === undefined || onHead || text === '') return;
    event.preventDefault();
    pasteBlock(text);
  };
  /** Keys that select; true where the key was one. */
  const selects = (event: KeyboardEvent): boolean => {
    if (selection === undefined || onHead) return false;
    const item = items[activeRow];
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      selection.onChange(allOf(items, selection.rowId));
      return true;
    }
    if (event.key === ' ' && item?.kind === 'row') {
      selection.onChange(toggled(item, selected, selection.rowId));
      return true;
    }
    if (event.key === 'Escape' && selected.ids.size > 0) {
      selection.onChange(nothingSelected);
      return true;
    }
    return false;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    if (selects(event)) {
      event.preventDefault();
      return;
    }
    const item = onHead ? undefined : items[activeRow];
    const isTyped = item?.kind === 'row' && fitted.shown[activeColumn]?.typed !== undefined;
    if (editing !== undefined && isTyped && (event.key === 'F2' || event.key === 'Enter')) {
      event.preventDefault();
      startTyping();
      return;
    }
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
    if (event.shiftKey && selection !== undefined && next.row >= 0) {
      selection.onChange(reached(items, selected, activeRow, next.row, selection.rowId));
    } else if (selected.from !== null) selection?.onChange({ ...selected, from: null });
    activate(next.row, next.column);
    setMoves((n) => n + 1);
  };

  const template = tracks(fitted.shown);
  const least = fitted.shown.reduce((sum, { min }) => sum + min, sideways);
  const typedColumn = fitted.shown[activeColumn];
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- grid or treegrid, both interactive: the rule cannot read a role that is chosen */}
        <div
          role={hasGroups ? 'treegrid' : 'grid'}
          aria-label={label}
          aria-rowcount={items.length + 1}
          aria-colcount={fitted.shown.length}
          {...(selection === undefined ? {} : { 'aria-multiselectable': true })}
          tabIndex={-1}
          className={styles.grid}
          style={keepsColumns ? { minWidth: `${least}px` } : {}}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
          onPaste={onPaste}
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
            sorts={sorts}
            focusColumn={onHead ? activeColumn : null}
            isTabStop={onHead || items.length === 0}
            onSort={(columnId, column, isAdded) => {
              activate(-1, column);
              onSort(columnId, isAdded);
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
                  isSelected={
                    item.kind === 'row' && selection !== undefined
                      ? selected.ids.size === 0
                        ? isActive
                        : selected.ids.has(selection.rowId(item.row))
                      : isActive && (hasFocus || active.key !== null)
                  }
                  editor={
                    isActive &&
                    item.kind === 'row' &&
                    editing !== undefined &&
                    typing?.key === item.key &&
                    typedColumn?.typed !== undefined ? (
                      <CellEditor
                        label={`${typedColumn.head} of ${editing.nameOf(item.row)}`}
                        kind={typedColumn.typed}
                        start={typing.start}
                        onSave={async (text, after) => {
                          const wrong = await editing.save(item.row, typedColumn.id, text);
                          if (wrong === null) stopTyping(after);
                          return wrong;
                        }}
                        onCancel={() => {
                          stopTyping('stay');
                        }}
                        onBlock={pasteBlock}
                      />
                    ) : null
                  }
                  onPick={(at, { shift, ctrl }) => {
                    if (selection === undefined) return;
                    if (shift) {
                      selection.onChange(reached(items, selected, activeRow, at, selection.rowId));
                    } else if (ctrl) {
                      selection.onChange(toggled(items[at], selected, selection.rowId));
                    } else selection.onChange({ ids: new Set(), from: items[at]?.key ?? null });
                  }}
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
