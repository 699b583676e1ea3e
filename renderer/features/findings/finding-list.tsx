import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type { FindingRow } from '../../../shared/contract/view-models.ts';
import { severityWords } from '../../messages/audit-words.ts';
import { figure } from '../../messages/counts.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { Mark, SeverityMark } from '../../ui/mark/mark.tsx';
import styles from './finding-list.module.css';
import { decidedWords } from './messages.ts';
import type { QueueLayout } from './queue.ts';
import type { FindingQueue } from './use-finding-queue.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** An id for the accessibility tree: finding ids hold characters that addresses do not like. */
function optionId(id: string): string {
  return `finding-${id.replace(/[^A-Za-z0-9_-]/g, '_')}`;
}

/** A key that stays with a finding where it is here, so that what moves is moved and not drawn anew. */
function keyAt({ layout, rowAt }: FindingQueue, at: number): string | number {
  const line = layout.lineAt(at);
  if (line === null) return at;
  return line.kind === 'group' ? line.group.key : (rowAt(line.place)?.id ?? at);
}

/** The place of the first finding under the head of a group. */
function placeUnder(layout: QueueLayout, line: number): number {
  const next = layout.lineAt(line + 1);
  return next?.kind === 'finding' ? next.place : 0;
}

/**
 * The queue: thousands of rows, of which only those in sight are drawn.
 * Accessibility: a list box with one tab stop; arrow, Page, Home and End keys choose, Enter opens, Space
 * ticks one and Ctrl A all, so that they are decided together; each
 * option says its severity, title and reference, its place and how many there are.
 */
export function FindingList({
  queue,
  current,
  place,
  ticked,
  onTick,
  onTickAll,
  onMove,
  onOpen,
  ref,
}: {
  readonly queue: FindingQueue;
  readonly current: string | null;
  /** Where the current finding stands; null where it is not in the list. */
  readonly place: number | null;
  /** Ids of the findings that are decided together. */
  readonly ticked: ReadonlyMap<string, FindingRow>;
  readonly onTick: (row: FindingRow) => void;
  readonly onTickAll: () => void;
  /** Moves by a number of findings. */
  readonly onMove: (step: number) => void;
  readonly onOpen: (id: string) => void;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { layout, rowAt, need } = queue;
  // eslint-disable-next-line react-hooks/incompatible-library -- the React compiler cannot look into the virtualiser; it is told so by the library
  const virtual = useVirtualizer({
    count: layout.lines,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (layout.lineAt(at)?.kind === 'group' ? 27 : 31),
    getItemKey: (at) => keyAt(queue, at),
    overscan: 12,
  });
  const at = place === null ? -1 : layout.lineOf(place);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only a move scrolls; a redrawing leaves the list where it is.
  }, [at, virtual]);

  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useEffect(() => {
    if (last < first) return;
    const places = [first, last].map((line) => {
      const found = layout.lineAt(line);
      // A head has the place of the first finding under it.
      return found?.kind === 'finding' ? found.place : placeUnder(layout, line);
    });
    need(places[0] ?? 0, places[1] ?? 0);
  }, [first, last, layout, need]);

  const currentRow = place === null ? null : rowAt(place);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onTickAll();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === ' ' && currentRow !== null) {
      event.preventDefault();
      onTick(currentRow);
      return;
    }
    if (event.key === 'Enter' && current !== null) {
      event.preventDefault();
      onOpen(current);
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <div className={styles.scroller} ref={scroller} data-no-print>
      <div
        ref={ref}
        role="listbox"
        tabIndex={0}
        aria-label="Findings, worst first"
        aria-multiselectable={ticked.size > 0}
        aria-activedescendant={
          current !== null && at >= 0 && items.some(({ index }) => index === at)
            ? optionId(current)
            : undefined
        }
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => {
          const line = layout.lineAt(item.index);
          if (line === null) return null;
          const style = { transform: `translateY(${item.start}px)` };
          if (line.kind === 'group') {
            return (
              <div
                key={item.key}
                role="presentation"
                className={styles.group}
                style={style}
                ref={virtual.measureElement}
                data-index={item.index}
              >
                <b>
                  {line.group.severity === null
                    ? line.group.label
                    : line.group.severity === 'cannot-tell'
                      ? 'Cannot tell'
                      : severityWords[line.group.severity]}
                </b>{' '}
                {figure(line.group.count)}
              </div>
            );
          }
          const row = rowAt(line.place);
          if (row === null) {
            return (
              <div
                key={item.key}
                role="option"
                aria-selected={false}
                aria-busy="true"
                aria-posinset={line.place + 1}
                aria-setsize={layout.findings}
                className={styles.option}
                style={style}
              />
            );
          }
          const isCurrent = row.id === current;
          const isTicked = ticked.has(row.id);
          return (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box has the keys; a click is only a shorter way
            <div
              key={item.key}
              id={optionId(row.id)}
              role="option"
              tabIndex={-1}
              aria-selected={ticked.size === 0 ? isCurrent : isTicked}
              aria-posinset={line.place + 1}
              aria-setsize={layout.findings}
              className={classNames(
                styles.option,
                isCurrent && styles.current,
                isTicked && styles.ticked,
              )}
              style={style}
              ref={virtual.measureElement}
              data-index={item.index}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey) onTick(row);
                else onOpen(row.id);
              }}
            >
              <span className={styles.severity}>
                {isTicked ? <Icon name="tick" className={styles.tick} /> : null}
                {row.decision === 'dismissed' ? (
                  <Mark shape="ring" tone="none">
                    Dismissed
                  </Mark>
                ) : (
                  <SeverityMark
                    severity={row.severity}
                    cannotTell={row.outcome === 'cannot-tell'}
                  />
                )}
              </span>
              <span className={styles.title}>
                {row.title}
                {row.decision === 'risk-accepted' ? (
                  <span className={styles.note}>
                    {' '}
                    {decidedWords['risk-accepted'].toLowerCase()}
                  </span>
                ) : null}
                {row.hasAction ? <span className={styles.note}> action raised</span> : null}
              </span>
              <span className={styles.ref} title={row.ref ?? undefined}>
                {row.ref ?? 'register'}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
