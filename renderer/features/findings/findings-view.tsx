import { useEffect, useMemo, useRef, useState } from 'react';
import {
  findingGroupings,
  mostFindings,
  type FindingGrouping,
  type QueueFilter,
  type QueueHead,
} from '../../../shared/contract/channels-findings.ts';
import type { FindingRow } from '../../../shared/contract/view-models.ts';
import { useAsAt, useSettings, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { useQuery } from '../../state/use-query.ts';
import { count, figure } from '../../messages/counts.ts';
import { announce } from '../../state/app-store.ts';
import { recall, remember } from '../../state/remembered.ts';
import { ActionDialog } from '../../ui/action-dialog/action-dialog.tsx';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ActionsDialog } from './actions-dialog.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FindingList } from './finding-list.tsx';
import styles from './findings.module.css';
import { filterFrom, queryOf } from './filter-query.ts';
import { queueCounts } from './messages.ts';
import { placeAfter, stepFrom } from './queue.ts';
import { ReadingPane, type Asked } from './reading-pane.tsx';
import { useFindingKeys } from './use-finding-keys.ts';
import { useFindingQueue } from './use-finding-queue.ts';

const narrow = '(width <= 1000px)';

/** Findings that are decided together, and the list in which they were ticked. */
interface Ticks {
  readonly of: QueueHead | null;
  readonly rows: ReadonlyMap<string, FindingRow>;
}
const noTicks: ReadonlyMap<string, FindingRow> = new Map();

/** Findings: what must I decide? The list at the left, the finding to read at the right. */
export function FindingsView() {
  const { asAt } = useAsAt();
  const whyNot = useWhyNotEditable();
  const { singleKeyShortcuts } = useSettings();
  const route = useRoute();
  const filter = useMemo(() => filterFrom(route.query), [route.query]);
  const [grouping, setGrouping] = useState<FindingGrouping>(
    () => findingGroupings.find((each) => each === recall('findings')['grouping']) ?? 'severity',
  );
  const queue = useFindingQueue({ asAt, filter, grouping });
  const { head, layout, rowAt } = queue;
  const id = route.id ?? rowAt(0)?.id ?? null;
  const known = id === null ? null : queue.placeOf(id);
  const asks = id !== null && known === null && head.value !== null && !head.isStale;
  const told = useQuery('findings.place', asks ? { asAt, filter, grouping, id } : null);
  const place = known ?? (asks ? (told.value?.place ?? null) : null);
  const finding = useQuery('findings.get', id === null ? null : { asAt, id });
  const [asked, setAsked] = useState<Asked>(null);
  const [ticks, setTicks] = useState<Ticks>({ of: null, rows: new Map() });
  // Ticks are of the list in which they were made: what is no longer listed is not decided unseen.
  const ticked = ticks.of === head.value ? ticks.rows : noTicks;
  const chosen = useMemo(() => [...ticked.values()], [ticked]);
  const tick = (rows: ReadonlyMap<string, FindingRow>) => {
    setTicks({ of: head.value, rows });
    announce(rows.size === 0 ? 'None selected' : `${count(rows.size, 'finding')} selected`);
  };
  const tickOne = (row: FindingRow) => {
    const next = new Map(ticked);
    if (!next.delete(row.id)) next.set(row.id, row);
    tick(next);
  };
  const tickAll = async () => {
    const rows = await queue.fetch(0, mostFindings);
    tick(new Map(rows.map((row) => [row.id, row])));
    if (layout.findings > rows.length) {
      announce(
        `The first ${count(rows.length, 'finding')} of ${figure(layout.findings)} selected: as many as one change holds.`,
      );
    }
  };
  // In a narrow window the reading takes the place of the list.
  const [isReading, setReading] = useState(route.id !== null);
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!window.matchMedia(narrow).matches) return;
    if (isReading) pane.current?.querySelector<HTMLElement>('h2')?.focus();
    else list.current?.focus();
  }, [isReading]);

  const choose = (next: string | null) => {
    adjust('findings', next, queryOf(filter));
  };
  const narrowTo = (next: QueueFilter) => {
    adjust('findings', null, queryOf(next));
  };
  const move = async (step: number) => {
    const next = stepFrom(place, step, layout.findings);
    if (next === null) return;
    const row = rowAt(next) ?? (await queue.fetch(next, 1))[0];
    if (row !== undefined) choose(row.id);
  };
  const decided = async (ids: readonly string[]) => {
    const isLeaving = filter.state === 'to-decide' || filter.state === 'cannot-tell';
    setTicks({ of: null, rows: new Map() });
    list.current?.focus();
    if (place === null || !isLeaving) return;
    // The list is without them already; what stood below has moved up.
    const next = placeAfter(
      place,
      ids.flatMap((each) => queue.placeOf(each) ?? []),
    );
    const [below] = await queue.fetch(next, 1);
    const [row] = below === undefined && next > 0 ? await queue.fetch(next - 1, 1) : [below];
    choose(row?.id ?? null);
  };
  useFindingKeys({
    isOn: singleKeyShortcuts,
    onCommand: (command) => {
      if (command === 'next' || command === 'previous') void move(command === 'next' ? 1 : -1);
      else if (command === 'tick') {
        const row = place === null ? null : rowAt(place);
        if (row !== null) tickOne(row);
      } else if (whyNot === null && finding.value !== null) {
        setAsked(command);
      }
    },
  });

  if (head.value === null) {
    return (
      <>
        <PageHeader title="Findings" />
        {head.refusal !== null ? (
          <RefusalNotice refusal={head.refusal} />
        ) : head.isSlow ? (
          <ProgressLine words="Auditing the register" />
        ) : null}
      </>
    );
  }
  const view = finding.value;
  return (
    <div className={classNames(styles.view, isReading && styles.isReading)}>
      <div className={styles.head}>
        <PageHeader title="Findings" counts={queueCounts(head.value.counts)} />
        <FilterBar
          head={head.value}
          filter={filter}
          grouping={grouping}
          onGroup={(next) => {
            setGrouping(next);
            remember('findings', { grouping: next });
          }}
          onFilter={narrowTo}
        />
      </div>
      {chosen.length === 0 ? null : (
        <div className={styles.chosen} role="group" aria-label="Selected findings" data-no-print>
          <b>{count(chosen.length, 'finding')} selected</b>
          {whyNot === null ? (
            (
              [
                ['action', 'Raise actions…'],
                ['accept', 'Accept the risks…'],
                ['dismiss', 'Dismiss them…'],
              ] as const
            ).map(([what, words]) => (
              <Button
                key={what}
                small
                onPress={() => {
                  setAsked(what);
                }}
              >
                {words}
              </Button>
            ))
          ) : (
            <span>{whyNot}</span>
          )}
          <Button
            small
            look="quiet"
            onPress={() => {
              tick(noTicks);
              list.current?.focus();
            }}
          >
            Select none
          </Button>
        </div>
      )}
      {head.refusal === null ? null : <RefusalNotice refusal={head.refusal} />}
      {layout.findings === 0 && route.id === null ? (
        <NothingHere filter={filter} inAll={head.value.inAll} />
      ) : (
        <div className={styles.panes}>
          <FindingList
            ref={list}
            queue={queue}
            current={id}
            place={place}
            ticked={ticked}
            onTick={tickOne}
            onTickAll={() => void tickAll()}
            onMove={(step) => void move(step)}
            onOpen={(next) => {
              choose(next);
              setReading(true);
            }}
          />
          <div className={styles.pane} ref={pane}>
            {finding.refusal === null ? null : <RefusalNotice refusal={finding.refusal} />}
            {view === null ? (
              finding.isSlow ? (
                <ProgressLine words="Reading the finding" />
              ) : null
            ) : (
              <ReadingPane
                key={view.finding.id}
                view={view}
                position={place === null ? null : { at: place + 1, of: layout.findings }}
                whyNot={whyNot}
                hasKeys={singleKeyShortcuts}
                onAsk={setAsked}
                onBack={() => {
                  setReading(false);
                }}
              />
            )}
          </div>
        </div>
      )}
      {view === null || asked === null ? null : asked === 'action' && chosen.length > 0 ? (
        <ActionsDialog
          findings={chosen}
          onClose={() => {
            setAsked(null);
          }}
          onRaised={() => {
            setTicks({ of: null, rows: new Map() });
            list.current?.focus();
          }}
        />
      ) : asked === 'action' ? (
        <ActionDialog
          action={null}
          subject={{
            agreementId: view.finding.agreementId,
            findingId: view.finding.id,
            what: view.finding.recommendation,
            about: `${view.ref === null ? '' : `${view.ref}: `}${view.finding.title}`,
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : (
        <DecisionDialog
          kind={asked === 'accept' ? 'risk-accepted' : 'dismissed'}
          view={view}
          chosen={chosen.map((row) => row.id)}
          onClose={() => {
            setAsked(null);
          }}
          onDecided={(ids) => void decided(ids)}
        />
      )}
    </div>
  );
}

function NothingHere({ filter, inAll }: { readonly filter: QueueFilter; readonly inAll: number }) {
  const isNarrowed = filter.words !== '' || filter.partnership !== '' || filter.rule !== '';
  if (inAll === 0) {
    return (
      <EmptyState title="Nothing was found on this day.">
        Every rule is met or does not apply. Standards shows what was asked.
      </EmptyState>
    );
  }
  return (
    <EmptyState title={isNarrowed ? 'No finding fits these filters.' : 'Nothing waits here.'}>
      {isNarrowed
        ? 'Take a filter away to see more.'
        : filter.state === 'to-decide'
          ? 'Every finding has been decided. The other chips show how.'
          : 'The other chips show the rest.'}
    </EmptyState>
  );
}
