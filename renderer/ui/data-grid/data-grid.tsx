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
} from 'react';
import { CellEditor, type AfterCell } from './cell-editor.tsx';
import { asHtml, asTabbed } from './clipboard-table.ts';
import { fitColumns, tracks } from './columns.ts';
import { copiedTable } from './copied-table.ts';
import styles from './data-grid.module.css';
import { GridHead } from './grid-head.tsx';
import type { DataGridProps } from './grid-props.ts';
import { GridRow } from './grid-row.tsx';
import { moved } from './items.ts';
import { nothingSelected, reached, selectedByKey, toggled } from './selection.ts';

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
 * F2 types in a cell, Delete empties it; Ctrl C copies the rows as a table.
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
    if (selection === undefined || (window.getSelection()?.toString() ?? '') !== '') return;
    const table = copiedTable(items, activeRow, selection, fitted.shown);
    if (table === null) return;
    event.preventDefault();
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
    const next = selectedByKey(event, items, activeRow, selected, selection.rowId);
    if (next === null) return false;
    selection.onChange(next);
    return true;
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
    if (editing !== undefined && isTyped && event.key === 'Delete') {
      event.preventDefault();
      const column = fitted.shown[activeColumn];
      if (column !== undefined) void editing.clear(item.row, column.id);
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
