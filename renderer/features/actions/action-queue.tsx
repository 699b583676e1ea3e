import { useMemo, useState, type ReactNode } from 'react';
import type { ActionRow } from '../../../shared/contract/view-models.ts';
import { count, opening } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { tellRefusal } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { recall, remember } from '../../state/remembered.ts';
import { finishSave } from '../../state/saves.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { ActionDialog } from '../../ui/action-dialog/action-dialog.tsx';
import {
  actionFilters,
  mostUrgentFirst,
  passesFilter,
} from '../../ui/action-state/action-state.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridSort } from '../../ui/data-grid/grid-head.tsx';
import { nothingSelected, type Selection } from '../../ui/data-grid/selection.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './actions.module.css';
import { AssignDialog } from './assign-dialog.tsx';
import { actionColumns } from './columns.tsx';
import {
  actionGroupings,
  actionItems,
  actionsInOrder,
  withWords,
  type ActionGrouping,
} from './queue.ts';

const filterWords = { open: 'Open', overdue: 'Overdue', done: 'Done', all: 'All' } as const;
const groupingWords: Readonly<Record<ActionGrouping, string>> = {
  nothing: 'Not grouped',
  owner: 'By whom',
  agreement: 'By agreement',
  due: 'By when',
};
/** The queue of actions: who does what by when. */
export function ActionQueue({ switcher }: { readonly switcher: ReactNode }) {
  const { asAt, today } = useAsAt();
  const whyNot = useWhyNotEditable();
  const { query } = useRoute();
  const answer = useQuery('actions.list', { asAt });
  const [asked, setAsked] = useState<ActionRow | 'new' | 'assign' | null>(null);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [sort, setSort] = useState<GridSort | null>(null);
  const [typed, setTyped] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [grouping, setGrouping] = useState<ActionGrouping>(
    () => actionGroupings.find((each) => each === recall('actions')['grouping']) ?? 'nothing',
  );
  const edit = useEdit();

  const rows = useMemo(() => mostUrgentFirst(answer.value?.rows ?? [], asAt), [answer.value, asAt]);
  const filter = actionFilters.find((id) => id === query['show']) ?? 'open';
  const shown = useMemo(() => {
    const inState = rows.filter(({ action }) => passesFilter(action, filter, asAt));
    return actionsInOrder(withWords(inState, typed), sort);
  }, [rows, filter, asAt, typed, sort]);
  const items = useMemo(
    () => actionItems(shown, grouping, asAt, folded),
    [shown, grouping, asAt, folded],
  );
  const columns = useMemo(() => actionColumns(asAt, shown), [asAt, shown]);
  const chosen = shown.filter(({ action }) => selection.ids.has(action.id));

  if (answer.value === null) {
    return (
      <>
        <PageHeader title="Actions" />
        {answer.refusal !== null ? (
          <RefusalNotice refusal={answer.refusal} />
        ) : answer.isSlow ? (
          <ProgressLine words="Reading the actions" />
        ) : null}
      </>
    );
  }
  const of = (id: (typeof actionFilters)[number]) =>
    rows.filter(({ action }) => passesFilter(action, id, asAt)).length;
  const isAllDone = chosen.every(({ action }) => action.doneOn !== null);
  const markDone = async () => {
    const words = isAllDone ? 'reopening' : 'completion';
    const made = await edit.make(
      {
        kind: 'together',
        label: `${words} of ${count(chosen.length, 'action')}`,
        edits: chosen.map(({ action: { id, ...action } }) => ({
          kind: 'put-action',
          id,
          action: { ...action, doneOn: isAllDone ? null : (action.doneOn ?? today) },
        })),
      },
      `${opening(count(chosen.length, 'action'))} ${isAllDone ? 'open again' : 'done'}.`,
    );
    if (made !== null) setSelection(nothingSelected);
  };
  const saveCalendar = async () => {
    const saved = await ask('export.save', { asAt, format: 'ics' });
    if (saved.ok) finishSave(saved.value);
    else tellRefusal(saved.error);
  };
  return (
    <div className={styles.view}>
      <PageHeader
        title="Actions"
        counts={`${opening(count(of('open'), 'open action'))}, ${of('overdue')} overdue`}
        actions={
          <>
            {switcher}
            <Button onPress={() => void saveCalendar()}>Save a calendar…</Button>
            {whyNot === null ? (
              <Button
                look="main"
                icon="plus"
                onPress={() => {
                  setAsked('new');
                }}
              >
                Raise an action
              </Button>
            ) : null}
          </>
        }
      />
      {whyNot === null ? null : (
        <Notice title="Nothing can be changed here now." isLive={false}>
          {whyNot}
        </Notice>
      )}
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      <div className={styles.narrowing} data-no-print>
        <Segments
          label="Actions by state"
          look="chips"
          chips={actionFilters.map((id) => ({ id, label: filterWords[id], count: of(id) }))}
          selected={filter}
          onChange={(show) => {
            adjust('actions', null, show === 'open' ? {} : { show });
          }}
        />
        <div className={styles.words} data-view-filter>
          <TextField
            label="Narrow by words"
            labelHidden
            optional
            type="search"
            placeholder="Narrow by words"
            keys="Control+F"
            value={typed}
            onChange={setTyped}
            maxLength={400}
          />
        </div>
        <div className={styles.choice}>
          <Select
            label="Group"
            labelHidden
            choices={actionGroupings.map((id) => ({ id, label: groupingWords[id] }))}
            value={grouping}
            onChange={(next) => {
              setGrouping(next);
              setFolded(new Set());
              remember('actions', { grouping: next });
            }}
          />
        </div>
      </div>
      {chosen.length === 0 ? null : (
        <div className={styles.chosen} role="group" aria-label="Selected actions" data-no-print>
          <b>{count(chosen.length, 'action')} selected</b>
          <Button small unavailable={whyNot} onPress={() => void markDone()}>
            {isAllDone ? 'Open again' : 'Mark as done'}
          </Button>
          <Button
            small
            unavailable={whyNot}
            onPress={() => {
              setAsked('assign');
            }}
          >
            Assign…
          </Button>
          <Button
            small
            look="quiet"
            onPress={() => {
              setSelection(nothingSelected);
            }}
          >
            Select none
          </Button>
        </div>
      )}
      <div className={styles.grid}>
        <DataGrid
          label="Actions"
          columns={columns}
          items={items}
          sort={sort}
          onSort={(column) => {
            const isTurned = sort?.column === column && sort.direction === 'ascending';
            setSort({ column, direction: isTurned ? 'descending' : 'ascending' });
          }}
          onOpen={(row) => {
            if (whyNot === null) setAsked(row);
          }}
          onToggleGroup={(key) => {
            const next = new Set(folded);
            if (!next.delete(key)) next.add(key);
            setFolded(next);
          }}
          selection={{
            rowId: ({ action }) => action.id,
            value: selection,
            onChange: setSelection,
          }}
          empty={<NoActions hasAny={rows.length > 0} isTyped={typed !== ''} />}
          foot="Enter changes an action. Space, Shift and arrows or Ctrl A select; what is selected is done or assigned together."
        />
      </div>
      {asked === null ? null : asked === 'assign' ? (
        <AssignDialog
          actions={chosen.map(({ action }) => action)}
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : (
        <ActionDialog
          action={asked === 'new' ? null : asked.action}
          subject={{
            agreementId: null,
            findingId: null,
            what: '',
            about:
              asked === 'new' || asked.ref === null
                ? null
                : `${asked.ref} ${asked.agreementTitle ?? ''}`,
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

function NoActions({ hasAny, isTyped }: { readonly hasAny: boolean; readonly isTyped: boolean }) {
  if (!hasAny) {
    return (
      <EmptyState title="No action has been raised.">
        Actions are raised here, at an agreement, or from a finding with the key N.
      </EmptyState>
    );
  }
  return (
    <EmptyState title={isTyped ? 'No action fits these words.' : 'No action is in this state.'}>
      The other chips show the rest.
    </EmptyState>
  );
}
