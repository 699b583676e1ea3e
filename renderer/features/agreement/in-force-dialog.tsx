import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/view-models.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { ConfirmDialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Select } from '../../ui/select/select.tsx';
import { Fields } from '../../ui/fields/fields.tsx';

/** Puts a draft in force and closes the agreement whose place it takes, as one change. */
export function InForceDialog({
  view,
  onClose,
}: {
  readonly view: AgreementView;
  readonly onClose: () => void;
}) {
  const { agreement, related } = view;
  const { today } = useAsAt();
  const stem = agreement.ref.replace(/\/\d+$/, '');
  const likely = related.find(({ ref }) => ref === stem || ref.startsWith(`${stem}/`));
  const [oldId, setOldId] = useState((likely ?? related[0])?.id ?? '');
  const [from, setFrom] = useState<typeof today | null>(today);
  const [problem, setProblem] = useState<string | null>(null);
  const edit = useEdit();
  const old = related.find(({ id }) => id === oldId);
  const fromError = problem ?? (from === null ? 'Say from which day it is in force.' : null);
  const confirm = async () => {
    if (from === null || fromError !== null || old === undefined) return;
    const made = await edit.make(
      {
        kind: 'together',
        label: `${agreement.ref} in force in place of ${old.ref}`,
        edits: [
          {
            kind: 'set-term',
            agreementId: agreement.id,
            term: 'status',
            value: 'in-force',
          },
          {
            kind: 'set-term',
            agreementId: agreement.id,
            term: 'effectiveFrom',
            value: { kind: 'date', on: from, precision: 'day' },
          },
          { kind: 'set-term', agreementId: old.id, term: 'status', value: 'superseded' },
          { kind: 'set-term', agreementId: old.id, term: 'supersededBy', value: agreement.ref },
        ],
      },
      `${agreement.ref} is in force, and ${old.ref} is superseded.`,
    );
    if (made !== null) onClose();
  };
  return (
    <ConfirmDialog
      title={`Put ${agreement.ref} in force?`}
      isOpen
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirm="Put it in force"
      note="One change, one undo."
    >
      <Fields>
        <Select
          label="It takes the place of"
          choices={related.map(({ id, ref, title }) => ({ id, label: `${ref} ${title}` }))}
          value={oldId}
          onChange={setOldId}
        />
        <DayField
          label="In force from"
          today={today}
          value={from}
          onChange={(day, dayProblem) => {
            setFrom(day);
            setProblem(dayProblem);
          }}
          error={fromError}
        />
        {old === undefined || from === null ? null : (
          <p>
            {agreement.ref} gets the status In force and starts on {formatDay(from)}. {old.ref} gets
            the status Superseded, with {agreement.ref} as what took its place. Signatures and the
            next review are entered as the parties sign.
          </p>
        )}
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      </Fields>
    </ConfirmDialog>
  );
}
