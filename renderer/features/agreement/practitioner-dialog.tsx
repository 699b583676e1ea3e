import { useState } from 'react';
import type { Agreement } from '../../../shared/register/agreement.ts';
import type { PractitionerView } from '../../../shared/register/experience.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { verdictWords } from './experience-words.ts';
import { RemoveRecord } from './remove-record.tsx';

const verdicts = (['fit', 'partly', 'not-fit'] as const).map((id) => ({
  id,
  label: verdictWords[id],
}));

/** Records what a practitioner says of using the agreement: their post, never their name. */
export function PractitionerDialog({
  agreement,
  view,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly view: PractitionerView | null;
  readonly onClose: () => void;
}) {
  const { today } = useAsAt();
  const [verdict, setVerdict] = useState<PractitionerView['verdict'] | null>(view?.verdict ?? null);
  const [role, setRole] = useState(view?.role ?? '');
  const [said, setSaid] = useState(view?.words ?? '');
  const [givenOn, setGivenOn] = useState(view === null ? today : view.givenOn);
  const [isDay, setIsDay] = useState(true);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const dayError = !isDay
    ? 'Say on which day they said it.'
    : givenOn > today
      ? 'It cannot have been said on a day to come.'
      : null;
  const save = async () => {
    setTried(true);
    if (verdict === null || role.trim() === '' || dayError !== null) return;
    const made = await edit.make(
      {
        kind: 'put-practitioner-view',
        id: view?.id ?? null,
        view: {
          agreementId: agreement.id,
          givenOn,
          role: role.trim(),
          verdict,
          words: said.trim(),
        },
      },
      `View of ${role.trim()} on ${agreement.ref} saved.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={`What a practitioner says of ${agreement.ref}`}
      form={edit}
      save={view === null ? 'Add the view' : 'Save the view'}
      onClose={onClose}
      onSave={save}
    >
      <RadioGroup
        label="Is the agreement fit for purpose?"
        isInline
        choices={verdicts}
        value={verdict}
        onChange={setVerdict}
        error={isTried && verdict === null ? 'Choose what they say.' : null}
      />
      <TextArea
        label="In their words"
        optional
        value={said}
        onChange={setSaid}
        rows={4}
        maxLength={4_000}
      />
      <FieldRow>
        <TextField
          label="Post"
          description="Never a person's name."
          value={role}
          onChange={setRole}
          maxLength={200}
          error={isTried && role.trim() === '' ? 'Say which post answered.' : null}
        />
        <DayField
          label="Said on"
          today={today}
          value={givenOn}
          onChange={(day) => {
            setIsDay(day !== null);
            if (day !== null) setGivenOn(day);
          }}
          error={isTried ? dayError : null}
        />
      </FieldRow>
      {view === null ? null : (
        <RemoveRecord
          collection="practitionerViews"
          id={view.id}
          words="Remove this view"
          onDone={onClose}
        />
      )}
    </FormDialog>
  );
}
