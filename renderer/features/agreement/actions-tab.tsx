import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/view-models.ts';
import type { Action } from '../../../shared/register/experience.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { ActionDialog } from '../../ui/action-dialog/action-dialog.tsx';
import { ActionStateMark } from '../../ui/action-state/action-state-mark.tsx';
import { actionState } from '../../ui/action-state/action-state.ts';
import { Button } from '../../ui/button/button.tsx';
import { Section } from '../../ui/section/section.tsx';
import { changeColumn } from '../../ui/table/change-column.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './parts.module.css';

/** What is to be done about the agreement. */
export function ActionsTab({
  view,
  isEditable,
}: {
  readonly view: AgreementView;
  readonly isEditable: boolean;
}) {
  const { agreement, actions } = view;
  const { asAt } = useAsAt();
  const [asked, setAsked] = useState<Action | 'new' | null>(null);
  const open = actions.filter((action) => actionState(action, asAt) !== 'done').length;
  return (
    <>
      <Section
        title="Actions"
        sub={`${count(open, 'open action')}, ${count(actions.length - open, 'done', 'done')}`}
        more={
          isEditable ? (
            <Button
              small
              icon="plus"
              onPress={() => {
                setAsked('new');
              }}
            >
              Raise an action
            </Button>
          ) : undefined
        }
      >
        {actions.length === 0 ? (
          <p className={styles.nothingHere}>Nothing is to be done about this agreement.</p>
        ) : (
          <Table
            caption="Actions"
            rows={actions}
            rowKey={(action) => action.id}
            columns={[
              {
                id: 'state',
                head: 'State',
                width: '190px',
                cell: (action) => <ActionStateMark action={action} on={asAt} />,
              },
              {
                id: 'what',
                head: 'What is to be done',
                isRowHead: true,
                cell: (action) => <span className={styles.words}>{action.what}</span>,
              },
              { id: 'owner', head: 'By whom', width: '20%', cell: (action) => action.owner },
              {
                id: 'due',
                head: 'By when',
                width: '130px',
                cell: (action) =>
                  action.due === null ? (
                    <span className={styles.nothing}>no day set</span>
                  ) : (
                    formatDay(action.due)
                  ),
              },
              ...changeColumn<Action>({
                isEditable,
                name: (action) => action.what,
                onEdit: setAsked,
              }),
            ]}
          />
        )}
      </Section>
      {asked === null ? null : (
        <ActionDialog
          action={asked === 'new' ? null : asked}
          subject={{
            agreementId: agreement.id,
            findingId: null,
            what: '',
            about: `${agreement.ref} ${agreement.title}`,
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
