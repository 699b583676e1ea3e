import { useState } from 'react';
import type { AccessBarrier } from '../../../shared/register/experience.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import styles from './experience.module.css';

const outcomes = [
  { id: 'refused', label: 'Refused' },
  { id: 'delayed', label: 'Delayed' },
  { id: 'part-met', label: 'Met in part' },
  { id: 'waiting', label: 'No answer yet' },
] as const;

/** A request for data that was not met, in a few answers. */
export function QuickRequestDialog({ onClose }: { readonly onClose: () => void }) {
  const { asAt, today } = useAsAt();
  const rows = useQuery('register.rows', { asAt });
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [agreementId, setAgreementId] = useState<string | null>(null);
  const [data, setData] = useState('');
  const [outcome, setOutcome] = useState<AccessBarrier['outcome'] | null>(null);
  const [requestedOn, setRequestedOn] = useState<typeof today | null>(today);
  const [resolvedOn, setResolvedOn] = useState<typeof today | null>(null);
  const [dayProblem, setDayProblem] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const onError =
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
  const save = async () => {
    setTried(true);
    if (partnerId === null || data.trim() === '' || outcome === null || requestedOn === null)
      return;
    if (onError !== null || resolvedError !== null) return;
    const made = await edit.make(
      {
        kind: 'put-access-barrier',
        id: null,
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
      'The request is saved.',
    );
    if (made !== null) onClose();
  };
  return (
    <Dialog
      title="A request for data that was not met"
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      note={edit.isSaving ? 'Saving…' : 'Nothing has been saved yet.'}
      actions={
        <Button look="main" type="submit">
          Save
        </Button>
      }
    >
      <div className={styles.fields}>
        <ComboBox
          label="Asked of"
          choices={(rows.value?.partners ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={partnerId}
          onChange={setPartnerId}
          autoFocus
          error={isTried && partnerId === null ? 'Choose the body that was asked.' : null}
        />
        <TextField
          label="Data asked for"
          value={data}
          onChange={setData}
          maxLength={1_000}
          error={isTried && data.trim() === '' ? 'Say what was asked for.' : null}
        />
        <RadioGroup
          label="What came of it"
          choices={outcomes}
          value={outcome}
          onChange={setOutcome}
          isInline
          error={isTried && outcome === null ? 'Choose one.' : null}
        />
        <div className={styles.pair}>
          <DayField
            label="Asked on"
            today={today}
            value={requestedOn}
            onChange={setRequestedOn}
            error={isTried ? onError : null}
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
        </div>
        <ComboBox
          label="Under which agreement"
          optional
          choices={(rows.value?.rows ?? []).map(({ id, ref, title }) => ({
            id,
            label: `${ref} ${title}`,
          }))}
          value={agreementId}
          onChange={setAgreementId}
        />
        <TextArea
          label="The reason that was given"
          optional
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={4_000}
        />
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      </div>
    </Dialog>
  );
}
