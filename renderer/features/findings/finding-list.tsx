import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type Ref } from 'react';
import { severityWords } from '../../messages/audit-words.ts';
import { figure } from '../../messages/counts.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { Mark, SeverityMark } from '../../ui/mark/mark.tsx';
import styles from './finding-list.module.css';
import { decidedWords } from './messages.ts';
import { findingsOf, stepFrom, type QueueLine } from './queue.ts';

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

/**
 * The queue: thousands of rows, of which only those in sight are drawn.
 * Accessibility: a list box with one tab stop; arrow, Page, Home and End keys choose, Enter opens, Space
 * ticks one and Ctrl A all, so that they are decided together; each
 * option says its severity, title and reference, its place and how many there are.
 */
export function FindingList({
  lines,
  current,
  ticked,
  onTick,
  onTickAll,
  onMove,
  onOpen,
  ref,
}: {
  readonly lines: readonly QueueLine[];
  readonly current: string | null;
  /** Ids of the findings that are decided together. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
  readonly onTickAll: () => void;
  readonly onMove: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the React compiler cannot look into the virtualiser; it is told so by the library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.kind === 'group' ? 27 : 31),
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 12,
  });
  const at = useMemo(() => lines.findIndex((line) => line.key === current), [lines, current]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only a move scrolls; a redrawing leaves the list where it is.
  }, [at, virtual]);

  // Made once a list, not at each step through sixty thousand findings.
  const places = useMemo(
    () => new Map(findingsOf(lines).map((row, place) => [row.id, place + 1])),
    [lines],
  );
  const total = places.size;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onTickAll();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === ' ' && current !== null) {
      event.preventDefault();
      onTick(current);
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
    onMove(stepFrom(lines, current, step));
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
          current !== null && at >= 0 && virtual.getVirtualItems().some(({ index }) => index === at)
            ? optionId(current)
            : undefined
        }
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const place = { transform: `translateY(${item.start}px)` };
          if (line.kind === 'group') {
            return (
              <div
                key={item.key}
                role="presentation"
                className={styles.group}
                style={place}
                ref={virtual.measureElement}
                data-index={item.index}
              >
                <b>
                  {line.severity === null
                    ? line.label
                    : line.severity === 'cannot-tell'
                      ? 'Cannot tell'
                      : severityWords[line.severity]}
                </b>{' '}
                {figure(line.count)}
              </div>
            );
          }
          const { row } = line;
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
              aria-posinset={places.get(row.id)}
              aria-setsize={total}
              className={classNames(
                styles.option,
                isCurrent && styles.current,
                isTicked && styles.ticked,
              )}
              style={place}
              ref={virtual.measureElement}
              data-index={item.index}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey) onTick(row.id);
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
