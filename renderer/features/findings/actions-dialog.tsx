import { useState } from 'react';
import type { FindingRow } from '../../../shared/contract/view-models.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { TextArea } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import {
  nobodyYet,
  WhoAndWhenFields,
  type WhoAndWhen,
} from '../../ui/action-dialog/who-and-when.tsx';

/** Raises an action for each of several findings, for one post and one day. */
export function ActionsDialog({
  findings,
  onClose,
  onRaised,
}: {
  readonly findings: readonly FindingRow[];
  readonly onClose: () => void;
  readonly onRaised: () => void;
}) {
  const { today } = useAsAt();
  const [what, setWhat] = useState('');
  const [given, setGiven] = useState<WhoAndWhen>(nobodyYet);
  const { owner, due, dueProblem } = given;
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const ownerError = owner.trim() === '' ? 'Say which post does it, for example IG officer.' : null;
  const words = count(findings.length, 'action');
  const save = async () => {
    setTried(true);
    if (ownerError !== null || dueProblem !== null) return;
    const made = await edit.make(
      {
        kind: 'together',
        label: `new ${words}`,
        edits: findings.map(({ id, agreementId, title }) => ({
          kind: 'put-action',
          id: null,
          action: {
            what: what.trim() === '' ? `Put right: ${title}` : what.trim(),
            owner: owner.trim(),
            raisedOn: today,
            due,
            doneOn: null,
            agreementId,
            findingId: id,
            meetingId: null,
          },
        })),
      },
      `${words} raised.`,
    );
    if (made === null) return;
    onClose();
    onRaised();
  };
  return (
    <FormDialog
      title={`Raise ${words}`}
      form={edit}
      save={<>Raise {words}</>}
      note="One for each finding. One undo takes them back."
      onClose={onClose}
      onSave={save}
    >
      <TextArea
        label="What is to be done"
        optional
        description="Left empty, each is named by its finding."
        value={what}
        onChange={setWhat}
        rows={2}
        maxLength={2_000}
        autoFocus
      />
      <WhoAndWhenFields
        value={given}
        onChange={setGiven}
        today={today}
        isTried={isTried}
        ownerError={ownerError}
      />
    </FormDialog>
  );
}
