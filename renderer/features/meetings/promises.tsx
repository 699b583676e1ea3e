import type { MeetingBriefing } from '../../../shared/audit/meeting-briefing.ts';
import { formatDay, formatDayShort } from '../../../shared/register/plain-date.ts';
import { useAsAt } from '../../state/app-state.ts';
import { href } from '../../state/route.ts';
import { useEdit } from '../../state/use-edit.ts';
import { ActionStateMark } from '../../ui/action-state/action-state-mark.tsx';
import { actionState, mostUrgentFirst } from '../../ui/action-state/action-state.ts';
import { Button } from '../../ui/button/button.tsx';
import { Link } from '../../ui/link/link.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import styles from './meetings.module.css';

type Promised = MeetingBriefing['promised'][number];

/** Actions that meetings agreed, the most overdue first; each can be ticked off in the meeting. */
export function Promises({
  caption,
  promises,
  isEditable,
}: {
  readonly caption: string;
  readonly promises: readonly Promised[];
  readonly isEditable: boolean;
}) {
  const { asAt, today } = useAsAt();
  const edit = useEdit();
  const tick = ({ action }: Promised) => {
    const { id, ...rest } = action;
    const isDone = action.doneOn !== null;
    void edit.make(
      { kind: 'put-action', id, action: { ...rest, doneOn: isDone ? null : today } },
      isDone ? 'The action is open again.' : 'The action is done.',
    );
  };
  const columns: readonly TableColumn<Promised>[] = [
    {
      id: 'state',
      head: 'State',
      width: '166px',
      cell: ({ action }) => <ActionStateMark action={action} on={asAt} />,
    },
    {
      id: 'what',
      head: 'What was agreed',
      isRowHead: true,
      cell: ({ action, ref }) => (
        <>
          <span className={styles.said}>{action.what}</span>
          {action.agreementId === null ? null : (
            <span className={styles.second}>
              <Link href={href('agreement', action.agreementId)}>{ref}</Link>
            </span>
          )}
        </>
      ),
    },
    { id: 'owner', head: 'By whom', width: '20%', cell: ({ action }) => action.owner },
    {
      id: 'due',
      head: 'By when',
      width: '124px',
      cell: ({ action }) => (action.due === null ? 'no day set' : formatDay(action.due)),
    },
    {
      id: 'agreed',
      head: 'Agreed on',
      width: '104px',
      cell: ({ agreedOn }) => formatDayShort(agreedOn),
    },
    ...(isEditable
      ? [
          {
            id: 'do',
            head: 'Change',
            width: '104px',
            align: 'end' as const,
            cell: (promised: Promised) => {
              const words = actionState(promised.action, asAt) === 'done' ? 'Open again' : 'Done';
              return (
                <span data-no-print>
                  <Button
                    small
                    label={`${words}: ${promised.action.what}`}
                    onPress={() => {
                      tick(promised);
                    }}
                  >
                    {words}
                  </Button>
                </span>
              );
            },
          },
        ]
      : []),
  ];
  return (
    <>
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      <Table
        caption={caption}
        rows={mostUrgentFirst(promises, asAt)}
        rowKey={({ action }) => action.id}
        columns={columns}
      />
    </>
  );
}
