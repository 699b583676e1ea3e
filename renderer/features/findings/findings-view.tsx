import { useEffect, useMemo, useRef, useState } from 'react';
import { useAsAt, useSettings, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { useQuery } from '../../state/use-query.ts';
import { count } from '../../messages/counts.ts';
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
import {
  findingGroupings,
  findingsOf,
  placeAfter,
  queueLines,
  stateCounts,
  stepFrom,
  withoutState,
  type FindingGrouping,
  type QueueFilter,
} from './queue.ts';
import { ReadingPane, type Asked } from './reading-pane.tsx';
import { useFindingKeys } from './use-finding-keys.ts';

const narrow = '(width <= 1000px)';

/** Findings: what must I decide? The list at the left, the finding to read at the right. */
export function FindingsView() {
  const { asAt } = useAsAt();
  const whyNot = useWhyNotEditable();
  const { singleKeyShortcuts } = useSettings();
  const route = useRoute();
  const answer = useQuery('findings.list', { asAt });
  const register = useQuery('register.rows', { asAt });
  const filter = useMemo(() => filterFrom(route.query), [route.query]);
  const rows = useMemo(() => answer.value?.rows ?? [], [answer.value]);
  const [grouping, setGrouping] = useState<FindingGrouping>(
    () => findingGroupings.find((each) => each === recall('findings')['grouping']) ?? 'severity',
  );
  const names = useMemo(
    () => new Map(register.value?.partnerships.map(({ id: each, name }) => [each, name])),
    [register.value],
  );
  const lines = useMemo(
    () => queueLines(rows, filter, grouping, names),
    [rows, filter, grouping, names],
  );
  const counts = useMemo(() => stateCounts(withoutState(rows, filter)), [rows, filter]);
  const shown = useMemo(() => findingsOf(lines), [lines]);
  const id = route.id ?? shown[0]?.id ?? null;
  const finding = useQuery('findings.get', id === null ? null : { asAt, id });
  const [asked, setAsked] = useState<Asked>(null);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  // What is no longer listed is not decided unseen.
  const chosen = useMemo(() => shown.filter((row) => ticks.has(row.id)), [shown, ticks]);
  const ticked = useMemo(() => new Set(chosen.map((row) => row.id)), [chosen]);
  const tick = (ids: ReadonlySet<string>) => {
    setTicks(ids);
    announce(ids.size === 0 ? 'None selected' : `${count(ids.size, 'finding')} selected`);
  };
  const tickOne = (one: string) => {
    const next = new Set(ticked);
    if (!next.delete(one)) next.add(one);
    tick(next);
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
  const decided = (ids: readonly string[]) => {
    const isLeaving = filter.state === 'to-decide' || filter.state === 'cannot-tell';
    if (id !== null && isLeaving) choose(placeAfter(lines, id, new Set(ids)));
    setTicks(new Set());
    list.current?.focus();
  };
  useFindingKeys({
    isOn: singleKeyShortcuts,
    onCommand: (command) => {
      if (command === 'next' || command === 'previous') {
        choose(stepFrom(lines, id, command === 'next' ? 1 : -1));
      } else if (command === 'tick') {
        if (id !== null) tickOne(id);
      } else if (whyNot === null && finding.value !== null) {
        setAsked(command);
      }
    },
  });

  if (answer.value === null) {
    return (
      <>
        <PageHeader title="Findings" />
        {answer.refusal !== null ? (
          <RefusalNotice refusal={answer.refusal} />
        ) : answer.isSlow ? (
          <ProgressLine words="Auditing the register" />
        ) : null}
      </>
    );
  }
  const view = finding.value;
  const place = shown.findIndex((row) => row.id === id);
  return (
    <div className={classNames(styles.view, isReading && styles.isReading)}>
      <div className={styles.head}>
        <PageHeader title="Findings" counts={queueCounts(counts)} />
        <FilterBar
          rows={rows}
          filter={filter}
          counts={counts}
          partnerships={register.value?.partnerships ?? []}
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
              tick(new Set());
              list.current?.focus();
            }}
          >
            Select none
          </Button>
        </div>
      )}
      {answer.refusal === null ? null : <RefusalNotice refusal={answer.refusal} />}
      {shown.length === 0 && route.id === null ? (
        <NothingHere filter={filter} inAll={rows.length} />
      ) : (
        <div className={styles.panes}>
          <FindingList
            ref={list}
            lines={lines}
            current={id}
            ticked={ticked}
            onTick={tickOne}
            onTickAll={() => {
              tick(new Set(shown.map((row) => row.id)));
            }}
            onMove={choose}
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
                position={place < 0 ? null : { at: place + 1, of: shown.length }}
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
            setTicks(new Set());
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
          onDecided={decided}
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
