import { useState } from 'react';
import type { ActionRow } from '../../../shared/contract/view-models.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { count, opening } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { href } from '../../state/route.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { ActionDialog } from '../../ui/action-dialog/action-dialog.tsx';
import { ActionStateMark } from '../../ui/action-state/action-state-mark.tsx';
import {
  actionFilters,
  actionState,
  mostUrgentFirst,
  passesFilter,
} from '../../ui/action-state/action-state.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Link } from '../../ui/link/link.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import styles from './actions.module.css';

const filterWords = { open: 'Open', overdue: 'Overdue', done: 'Done', all: 'All' } as const;

/** Actions: who was to do what by when, the most overdue first. */
export function ActionsView() {
  const { asAt, today } = useAsAt();
  const whyNot = useWhyNotEditable();
  const { query } = useRoute();
  const answer = useQuery('actions.list', { asAt });
  const [asked, setAsked] = useState<ActionRow | 'new' | null>(null);
  const edit = useEdit();

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
  const rows = mostUrgentFirst(answer.value.rows, asAt);
  const filter = actionFilters.find((id) => id === query['show']) ?? 'open';
  const shown = rows.filter(({ action }) => passesFilter(action, filter, asAt));
  const of = (id: (typeof actionFilters)[number]) =>
    rows.filter(({ action }) => passesFilter(action, id, asAt)).length;
  const markDone = ({ action }: ActionRow) => {
    const { id, ...rest } = action;
    const isDone = action.doneOn !== null;
    void edit.make(
      { kind: 'put-action', id, action: { ...rest, doneOn: isDone ? null : today } },
      isDone ? 'The action is open again.' : 'The action is done.',
    );
  };
  return (
    <div className={styles.view}>
      <PageHeader
        title="Actions"
        counts={`${opening(count(of('open'), 'open action'))}, ${of('overdue')} overdue`}
        actions={
          whyNot === null ? (
            <Button
              look="main"
              icon="plus"
              onPress={() => {
                setAsked('new');
              }}
            >
              Raise an action
            </Button>
          ) : undefined
        }
      />
      {whyNot === null ? null : (
        <Notice title="Nothing can be changed here now." isLive={false}>
          {whyNot}
        </Notice>
      )}
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      <div data-no-print>
        <Segments
          label="Actions by state"
          look="chips"
          chips={actionFilters.map((id) => ({ id, label: filterWords[id], count: of(id) }))}
          selected={filter}
          onChange={(show) => {
            adjust('actions', null, show === 'open' ? {} : { show });
          }}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={rows.length === 0 ? 'No action has been raised.' : 'No action is in this state.'}
        >
          {rows.length === 0
            ? 'Actions are raised here, at an agreement, or from a finding with the key N.'
            : 'The other chips show the rest.'}
        </EmptyState>
      ) : (
        <Table
          caption="Actions, the most overdue first"
          rows={shown}
          rowKey={({ action }) => action.id}
          columns={columns({
            whyNot,
            on: asAt,
            onEdit: setAsked,
            onDone: markDone,
          })}
        />
      )}
      {asked === null ? null : (
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

function columns({
  whyNot,
  on,
  onEdit,
  onDone,
}: {
  readonly whyNot: string | null;
  readonly on: ReturnType<typeof useAsAt>['asAt'];
  readonly onEdit: (row: ActionRow) => void;
  readonly onDone: (row: ActionRow) => void;
}): readonly TableColumn<ActionRow>[] {
  return [
    {
      id: 'state',
      head: 'State',
      width: '170px',
      cell: ({ action }) => <ActionStateMark action={action} on={on} />,
    },
    {
      id: 'what',
      head: 'What is to be done',
      isRowHead: true,
      cell: (row) => (
        <>
          <span className={styles.what}>{row.action.what}</span>
          <About row={row} />
        </>
      ),
    },
    { id: 'owner', head: 'By whom', width: '19%', cell: ({ action }) => action.owner },
    {
      id: 'due',
      head: 'By when',
      width: '134px',
      cell: ({ action }) =>
        action.due === null ? (
          <span className={styles.second}>no day set</span>
        ) : (
          formatDay(action.due)
        ),
    },
    ...(whyNot === null
      ? [
          {
            id: 'do',
            head: 'Change',
            width: '158px',
            align: 'end' as const,
            cell: (row: ActionRow) => (
              <span className={styles.buttons} data-no-print>
                <Button
                  small
                  label={`${actionState(row.action, on) === 'done' ? 'Open again' : 'Done'}: ${row.action.what}`}
                  onPress={() => {
                    onDone(row);
                  }}
                >
                  {actionState(row.action, on) === 'done' ? 'Open again' : 'Done'}
                </Button>
                <Button
                  small
                  look="quiet"
                  label={`Edit ${row.action.what}`}
                  onPress={() => {
                    onEdit(row);
                  }}
                >
                  Edit
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
}

/** What an action is about: its agreement and the finding that it answers. */
function About({ row }: { readonly row: ActionRow }) {
  const { action, ref, agreementTitle, findingTitle } = row;
  if (action.agreementId === null && action.findingId === null) return null;
  return (
    <span className={styles.about}>
      {action.agreementId === null || ref === null ? null : (
        <Link href={href('agreement', action.agreementId)}>
          {ref} {agreementTitle}
        </Link>
      )}
      {action.findingId === null ? null : findingTitle === null ? (
        <span>the finding has gone</span>
      ) : (
        <Link href={href('findings', action.findingId)}>{findingTitle}</Link>
      )}
    </span>
  );
}
