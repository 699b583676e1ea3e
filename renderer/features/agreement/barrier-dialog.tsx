import { useState } from 'react';
import type { Agreement } from '../../../shared/register/agreement.ts';
import type { AccessBarrier } from '../../../shared/register/experience.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { barrierWords } from './experience-words.ts';
import { RemoveRecord } from './remove-record.tsx';
import styles from './parts.module.css';

const outcomes = (['refused', 'delayed', 'part-met', 'waiting'] as const).map((id) => ({
  id,
  label: barrierWords[id],
}));

/** Records a request for data under the agreement that was refused, delayed or met in part. */
export function BarrierDialog({
  agreement,
  barrier,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly barrier: AccessBarrier | null;
  readonly onClose: () => void;
}) {
  const { asAt, today } = useAsAt();
  const bodies = useQuery('register.rows', { asAt });
  const [partnerId, setPartnerId] = useState<string | null>(
    barrier?.partnerId ??
      agreement.parties.find((party) => party.partnerId !== null)?.partnerId ??
      null,
  );
  const [asked, setAsked] = useState(barrier?.dataRequested ?? '');
  const [outcome, setOutcome] = useState<AccessBarrier['outcome']>(barrier?.outcome ?? 'refused');
  const [reason, setReason] = useState(barrier?.reasonGiven ?? '');
  const [requestedOn, setRequestedOn] = useState(barrier === null ? today : barrier.requestedOn);
  const [isDay, setIsDay] = useState(true);
  const [resolvedOn, setResolvedOn] = useState(barrier?.resolvedOn ?? null);
  const [resolvedProblem, setResolvedProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const resolvedError =
    resolvedProblem ??
    (resolvedOn !== null && resolvedOn < requestedOn
      ? 'It cannot have been resolved before it was asked.'
      : null);
  const save = async () => {
    setTried(true);
    if (partnerId === null || asked.trim() === '' || !isDay || resolvedError !== null) return;
    const made = await edit.make(
      {
        kind: 'put-access-barrier',
        id: barrier?.id ?? null,
        barrier: {
          partnerId,
          agreementId: agreement.id,
          requestedOn,
          dataRequested: asked.trim(),
          outcome,
          resolvedOn,
          reasonGiven: reason.trim(),
        },
      },
      `Request under ${agreement.ref} saved.`,
    );
    if (made !== null) onClose();
  };
  return (
    <Dialog
      title={`A request for data under ${agreement.ref}`}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      note={edit.isSaving ? 'Saving…' : 'Nothing has been saved yet.'}
      actions={
        <Button look="main" type="submit">
          {barrier === null ? 'Add the request' : 'Save the request'}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Data asked for"
          value={asked}
          onChange={setAsked}
          maxLength={1_000}
          autoFocus
          error={isTried && asked.trim() === '' ? 'Say what was asked for.' : null}
        />
        <ComboBox
          label="Asked of"
          choices={(bodies.value?.partners ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={partnerId}
          onChange={setPartnerId}
          error={isTried && partnerId === null ? 'Choose the partner that was asked.' : null}
        />
        <div className={styles.pair}>
          <Select label="Outcome" choices={outcomes} value={outcome} onChange={setOutcome} />
          <DayField
            label="Asked on"
            today={today}
            value={requestedOn}
            onChange={(day) => {
              setIsDay(day !== null);
              if (day !== null) setRequestedOn(day);
            }}
            error={isTried && !isDay ? 'Say on which day it was asked.' : null}
          />
          <DayField
            label="Resolved on"
            optional
            today={today}
            value={resolvedOn}
            onChange={(day, problem) => {
              setResolvedOn(day);
              setResolvedProblem(problem);
            }}
            error={isTried ? resolvedError : null}
          />
        </div>
        <TextArea
          label="Reason given"
          optional
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={4_000}
        />
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
        {barrier === null ? null : (
          <RemoveRecord
            collection="accessBarriers"
            id={barrier.id}
            words="Remove this request"
            onDone={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}
