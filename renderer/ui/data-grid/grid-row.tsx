import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import type { GridColumn } from './columns.ts';
import styles from './data-grid.module.css';
import type { GridItem } from './items.ts';

interface GridRowProps<R> {
  readonly item: GridItem<R>;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly GridColumn<R>[];
  readonly template: string;
  readonly level: number | null;
  /** The column whose cell is the tab stop; null where another row has it. */
  readonly focusColumn: number | null;
  readonly isMarked: boolean;
  readonly isSelected: boolean;
  /** Stands in the place of the focused cell while it is typed. */
  readonly editor: ReactNode;
  readonly onPick: (row: number, keys: { readonly shift: boolean; readonly ctrl: boolean }) => void;
  readonly onActivate: (row: number, column: number) => void;
  readonly onOpen: (row: R) => void;
  readonly onToggleGroup: ((key: string) => void) | undefined;
}

/** One row, or the head of a group, at its place in the whole. */
export function GridRow<R>(properties: GridRowProps<R>) {
  const { item, index, top, height, columns, level, focusColumn, isMarked, isSelected, editor } =
    properties;
  const shared = {
    'aria-rowindex': index + 2,
    style: {
      height: `${height}px`,
      transform: `translateY(${top}px)`,
      gridTemplateColumns: item.kind === 'group' ? '1fr' : properties.template,
    },
  } as const;
  if (item.kind === 'group') {
    return (
      <div
        {...shared}
        role="row"
        aria-level={1}
        aria-expanded={item.isOpen}
        className={classNames(styles.row, styles.group, isMarked && styles.marked)}
      >
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the keys; pointing is a second way to the same */}
        <div
          role="gridcell"
          aria-colindex={1}
          aria-colspan={columns.length}
          className={styles.groupCell}
          tabIndex={focusColumn === null ? -1 : 0}
          data-grid-focus={focusColumn === null ? undefined : ''}
          onClick={() => {
            properties.onActivate(index, focusColumn ?? 0);
            properties.onToggleGroup?.(item.key);
          }}
        >
          <Icon name={item.isOpen ? 'down' : 'right'} />
          <span className={styles.groupName}>{item.label}</span>
          <span className={styles.tally}>{item.tally}</span>
        </div>
      </div>
    );
  }
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the focus is on a cell, never on the row; the grid has the keys
    <div
      {...shared}
      role="row"
      {...(level === null ? {} : { 'aria-level': level })}
      aria-selected={isSelected}
      className={classNames(
        styles.row,
        isMarked && styles.marked,
        isSelected && styles.selected,
        editor !== null && styles.editing,
      )}
      onMouseDown={(event) => {
        // A reach with Shift is no selection of text.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        properties.onPick(index, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey });
      }}
      onDoubleClick={() => {
        properties.onOpen(item.row);
      }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          title={column.full?.(item.row)}
          className={classNames(styles.cell, column.align === 'end' && styles.end)}
          tabIndex={focusColumn === at ? 0 : -1}
          data-grid-focus={focusColumn === at ? '' : undefined}
          onFocus={() => {
            properties.onActivate(index, at);
          }}
        >
          {editor !== null && focusColumn === at ? editor : column.cell(item.row)}
        </div>
      ))}
    </div>
  );
}
