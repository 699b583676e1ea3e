import { useState, type ReactNode } from 'react';
import type { AccessBarrier } from '../../../shared/register/experience.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { RadioGroup } from '../choices/radio-group.tsx';
import { ComboBox } from '../combo-box/combo-box.tsx';
import { DayField } from '../date-field/date-field.tsx';
import { FieldRow } from '../fields/fields.tsx';
import { FormDialog } from '../form-dialog/form-dialog.tsx';
import { TextArea, TextField } from '../text-field/text-field.tsx';

const outcomes = [
  { id: 'refused', label: 'Refused' },
  { id: 'delayed', label: 'Delayed' },
  { id: 'part-met', label: 'Met in part' },
  { id: 'waiting', label: 'No answer yet' },
] as const;

/**
 * A request for data that was not met, or not in full: recorded, or changed.
 * Accessibility: see `FormDialog`.
 */
export function RequestDialog({
  title,
  save,
  said,
  barrier,
  agreementId: under,
  partnerId: of = null,
  onClose,
  children,
}: {
  readonly title: string;
  /** The words of the main button. */
  readonly save: string;
  /** What is read out when it has been saved. */
  readonly said: string;
  /** The request to change; null records one. */
  readonly barrier: AccessBarrier | null;
  /** The agreement that it was made under; null asks for it. */
  readonly agreementId: string | null;
  /** The body that is proposed. */
  readonly partnerId?: string | null;
  readonly onClose: () => void;
  /** What else can be done with it, after the fields. */
  readonly children?: ReactNode;
}) {
  const { asAt, today } = useAsAt();
  const rows = useQuery('register.rows', { asAt });
  const [partnerId, setPartnerId] = useState(barrier?.partnerId ?? of);
  const [agreementId, setAgreementId] = useState(barrier?.agreementId ?? under);
  const [data, setData] = useState(barrier?.dataRequested ?? '');
  const [outcome, setOutcome] = useState<AccessBarrier['outcome'] | null>(barrier?.outcome ?? null);
  const [requestedOn, setRequestedOn] = useState<typeof today | null>(
    barrier?.requestedOn ?? today,
  );
  const [resolvedOn, setResolvedOn] = useState(barrier?.resolvedOn ?? null);
  const [dayProblem, setDayProblem] = useState<string | null>(null);
  const [reason, setReason] = useState(barrier?.reasonGiven ?? '');
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const askedError =
    requestedOn === null
      ? 'Say on which day it was asked.'
      : requestedOn > today
        ? 'It cannot have been asked on a day to come.'
        : null;
  const resolvedError =
    dayProblem ??
    (resolvedOn !== null && requestedOn !== null && resolvedOn < requestedOn
      ? 'It cannot have been answered before it was asked.'
      : null);
  const make = async () => {
    setTried(true);
    if (partnerId === null || data.trim() === '' || outcome === null) return;
    if (requestedOn === null || askedError !== null || resolvedError !== null) return;
    const made = await edit.make(
      {
        kind: 'put-access-barrier',
        id: barrier?.id ?? null,
        barrier: {
          partnerId,
          agreementId,
          requestedOn,
          dataRequested: data.trim(),
          outcome,
          resolvedOn,
          reasonGiven: reason.trim(),
        },
      },
      said,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog title={title} form={edit} save={save} onClose={onClose} onSave={make}>
      <TextField
        label="Data asked for"
        value={data}
        onChange={setData}
        maxLength={1_000}
        autoFocus
        error={isTried && data.trim() === '' ? 'Say what was asked for.' : null}
      />
      <ComboBox
        label="Asked of"
        choices={(rows.value?.partners ?? []).map(({ id, name }) => ({ id, label: name }))}
        value={partnerId}
        onChange={setPartnerId}
        error={isTried && partnerId === null ? 'Choose the body that was asked.' : null}
      />
      <RadioGroup
        label="What came of it"
        choices={outcomes}
        value={outcome}
        onChange={setOutcome}
        isInline
        error={isTried && outcome === null ? 'Choose one.' : null}
      />
      <FieldRow>
        <DayField
          label="Asked on"
          today={today}
          value={requestedOn}
          onChange={setRequestedOn}
          error={isTried ? askedError : null}
        />
        <DayField
          label="Answered on"
          optional
          today={today}
          value={resolvedOn}
          onChange={(day, problem) => {
            setResolvedOn(day);
            setDayProblem(problem);
          }}
          error={isTried ? resolvedError : null}
        />
      </FieldRow>
      {under !== null ? null : (
        <ComboBox
          label="Under which agreement"
          optional
          choices={(rows.value?.rows ?? []).map(({ id, ref, title: name }) => ({
            id,
            label: `${ref} ${name}`,
          }))}
          value={agreementId}
          onChange={setAgreementId}
        />
      )}
      <TextArea
        label="The reason that was given"
        optional
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={4_000}
      />
      {children}
    </FormDialog>
  );
}
