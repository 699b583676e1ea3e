import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  mostFindings,
  type Queue,
  type QueueHead,
} from '../../../shared/contract/channels-findings.ts';
import type { FindingRow } from '../../../shared/contract/view-models.ts';
import { ask } from '../../state/ask.ts';
import { useQuery, type Query } from '../../state/use-query.ts';
import { layOut, type QueueLayout } from './queue.ts';

/** How many findings are asked for at once while the list scrolls. */
const pageSize = 100;

/** A list of findings of which only what is near to sight is in the window. */
export interface FindingQueue {
  readonly head: Query<QueueHead>;
  readonly layout: QueueLayout;
  /** The finding of a place where it is here; null while it is on its way. */
  readonly rowAt: (place: number) => FindingRow | null;
  /** The place of a finding that is here; null where it is not, or not here. */
  readonly placeOf: (id: string) => number | null;
  /** Sees to it that the findings of these places come. */
  readonly need: (from: number, to: number) => void;
  /** Findings from a place on, as the register has them now. */
  readonly fetch: (from: number, count: number) => Promise<readonly FindingRow[]>;
}

/** What has come of one list; another head is another list. */
interface Here {
  readonly of: QueueHead | null;
  readonly rows: ReadonlyMap<number, FindingRow>;
  readonly places: ReadonlyMap<string, number>;
}

function startOf(head: QueueHead | null): Here {
  return withRows({ of: head, rows: new Map(), places: new Map() }, 0, head?.first ?? []);
}

function withRows(here: Here, from: number, found: readonly FindingRow[]): Here {
  const rows = new Map(here.rows);
  const places = new Map(here.places);
  for (const [at, row] of found.entries()) {
    rows.set(from + at, row);
    places.set(row.id, from + at);
  }
  return { of: here.of, rows, places };
}

/** Holds a list of findings and brings what is scrolled to. */
export function useFindingQueue(queue: Queue): FindingQueue {
  const head = useQuery('findings.queue', queue);
  const value = head.value;
  const [kept, setKept] = useState<Here>(() => startOf(value));
  // A new head makes a new list in the drawing that shows it; what came of the old one is dropped.
  const here = useMemo(() => (kept.of === value ? kept : startOf(value)), [kept, value]);
  const onTheirWay = useRef<{ of: QueueHead | null; pages: Set<number> }>({
    of: null,
    pages: new Set(),
  });
  const latest = useRef(queue);
  useEffect(() => {
    latest.current = queue;
  });

  const fetch = useCallback(async (from: number, count: number) => {
    const answer = await ask('findings.page', {
      ...latest.current,
      from: Math.max(0, from),
      count: Math.min(count, mostFindings),
    });
    return answer.ok ? answer.value.rows : [];
  }, []);

  const need = useCallback(
    (from: number, to: number) => {
      if (value === null || head.isStale) return;
      if (onTheirWay.current.of !== value) onTheirWay.current = { of: value, pages: new Set() };
      const { pages } = onTheirWay.current;
      for (let page = Math.floor(from / pageSize); page * pageSize <= to; page += 1) {
        const start = page * pageSize;
        if (pages.has(page) || isWhole(here, start, to)) continue;
        pages.add(page);
        void ask('findings.page', { ...latest.current, from: start, count: pageSize }).then(
          (answer) => {
            // A register that moved on has another list, and its head is on its way.
            if (!answer.ok || answer.value.revision !== value.revision) return;
            setKept((before) =>
              withRows(before.of === value ? before : startOf(value), start, answer.value.rows),
            );
          },
        );
      }
    },
    [value, head.isStale, here],
  );

  const layout = useMemo(() => layOut(value?.groups ?? []), [value]);
  return {
    head,
    layout,
    rowAt: (place) => here.rows.get(place) ?? null,
    placeOf: (id) => here.places.get(id) ?? null,
    need,
    fetch,
  };
}

/** Whether nothing of a page that is in sight is missing. */
function isWhole({ rows }: Here, start: number, to: number): boolean {
  for (let place = start; place <= Math.min(to, start + pageSize - 1); place += 1) {
    if (!rows.has(place)) return false;
  }
  return true;
}
