import { useState } from 'react';
import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import type { AgreementView } from '../../../shared/contract/view-models.ts';
import type { Flow } from '../../../shared/register/agreement.ts';
import { count, listed } from '../../messages/counts.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { ConfirmDialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import { changeColumn } from '../../ui/table/change-column.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import { FlowDialog } from './flow-dialog.tsx';
import { carriedWords } from './flow-fields.ts';
import { FlowPicture } from './flow-picture.tsx';
import { FindingsBeside } from './findings-beside.tsx';
import type { PlacedFindings } from './placed-findings.ts';
import styles from './parts.module.css';

type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'edit'; readonly flow: Flow | null }
  | { readonly kind: 'remove'; readonly flow: Flow };

/** Who sends what to whom, and on which basis in each direction. */
export function FlowsTab({
  view,
  placed,
  isEditable,
}: {
  readonly view: AgreementView;
  readonly placed: PlacedFindings;
  readonly isEditable: boolean;
}) {
  const { agreement } = view;
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  const edit = useEdit();
  const close = () => {
    setAsked({ kind: 'nothing' });
    edit.forget();
  };
  const remove = async (flow: Flow) => {
    const made = await edit.make(
      { kind: 'remove-flow', agreementId: agreement.id, id: flow.id },
      `Flow ${flow.name} removed from ${agreement.ref}.`,
    );
    if (made !== null) close();
  };
  const nameOf = (id: string) =>
    agreement.parties.find((party) => party.id === id)?.name ?? 'a party that was removed';
  const columns = flowColumns(nameOf, isEditable, setAsked);
  const hasParties = agreement.parties.length >= 2;
  return (
    <>
      <Section
        title="Flows"
        sub={count(agreement.flows.length, 'flow')}
        more={
          isEditable && hasParties ? (
            <Button
              small
              icon="plus"
              onPress={() => {
                setAsked({ kind: 'edit', flow: null });
              }}
            >
              Add a flow
            </Button>
          ) : undefined
        }
      >
        <FindingsBeside findings={placed.beside.get('flows') ?? []} />
        <FlowPicture agreement={agreement} />
        {agreement.flows.length === 0 ? (
          <p className={styles.nothingHere}>
            No flow is recorded: who sends what to whom, and on which basis, cannot be told.
            {hasParties || !isEditable ? '' : ' Record at least two parties first.'}
          </p>
        ) : (
          <Table
            caption="Flows"
            columns={columns}
            rows={agreement.flows}
            rowKey={(flow) => flow.id}
          />
        )}
      </Section>
      {asked.kind === 'edit' ? (
        <FlowDialog agreement={agreement} flow={asked.flow} onClose={close} />
      ) : null}
      {asked.kind === 'remove' ? (
        <ConfirmDialog
          title={`Remove the flow “${asked.flow.name}”?`}
          isOpen
          onClose={close}
          onConfirm={() => void remove(asked.flow)}
          confirm="Remove the flow"
          note="Undo brings it back."
        >
          <p>The flow and its bases will not be part of {agreement.ref} any more.</p>
          {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function flowColumns(
  nameOf: (id: string) => string,
  isEditable: boolean,
  ask: (asked: Asked) => void,
): readonly TableColumn<Flow>[] {
  const said = (text: string | null) =>
    text ?? <span className={styles.nothing}>not recorded</span>;
  return [
    {
      id: 'flow',
      head: 'Flow',
      isRowHead: true,
      width: '24%',
      cell: (flow) => (
        <>
          <b>{flow.name}</b>
          <span className={styles.second}>
            {nameOf(flow.fromPartyId)} → {listed(flow.toPartyIds.map(nameOf))}
          </span>
        </>
      ),
    },
    {
      id: 'data',
      head: 'Data',
      cell: (flow) => (
        <>
          {flow.dataItems.length === 0 ? said(null) : flow.dataItems.join(', ')}
          {carriedWords(flow).map((words) => (
            <span key={words} className={styles.second}>
              {words}
            </span>
          ))}
        </>
      ),
    },
    {
      id: 'power',
      head: 'Power and regime',
      cell: (flow) => (
        <>
          {said(flow.gateway)}
          {flow.regime === null ? null : (
            <span className={styles.second}>{choiceLabel(flow.regime)}</span>
          )}
        </>
      ),
    },
    { id: 'sender', head: 'Basis of the sender', cell: (flow) => said(flow.discloserBasis) },
    { id: 'receiver', head: 'Basis of the receivers', cell: (flow) => said(flow.recipientBasis) },
    {
      id: 'travel',
      head: 'How and how often',
      cell: (flow) => (
        <>
          {said(flow.transferMethod)}
          {flow.frequency === null ? null : <span className={styles.second}>{flow.frequency}</span>}
        </>
      ),
    },
    ...changeColumn<Flow>({
      isEditable,
      name: (flow) => flow.name,
      onEdit: (flow) => {
        ask({ kind: 'edit', flow });
      },
      onRemove: (flow) => {
        ask({ kind: 'remove', flow });
      },
    }),
  ];
}
