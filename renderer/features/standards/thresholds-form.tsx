import { useState } from 'react';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { blankProfile } from '../../../shared/register/register.ts';
import { useOpenRegister, useWhyNotEditable } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { NumberField } from '../../ui/number-field/number-field.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { BecauseFields } from './because-fields.tsx';
import styles from './standards.module.css';

/** The days from which a date counts as due or as lapsed. Other days than the usual need a reason. */
export function ThresholdsForm() {
  const { profile } = useOpenRegister();
  const because = profile.thresholdsBecause;
  const isDisabled = useWhyNotEditable() !== null;
  const [dueDays, setDueDays] = useState<number | null>(profile.dueDays);
  const [lapsedDays, setLapsedDays] = useState<number | null>(profile.lapsedDays);
  const [reason, setReason] = useState(because?.reason ?? '');
  const [approver, setApprover] = useState(because?.approver ?? '');
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const isUsual = dueDays === blankProfile.dueDays && lapsedDays === blankProfile.lapsedDays;
  const error = (days: number | null) =>
    isTried && days === null ? 'Give a number of days from 0 to 730.' : null;
  const save = async () => {
    setTried(true);
    if (dueDays === null || lapsedDays === null) return;
    if (!isUsual && (reason.trim() === '' || approver.trim() === '')) return;
    const made = await edit.make(
      { kind: 'set-thresholds', dueDays, lapsedDays, reason, approver },
      'The days are saved.',
    );
    if (made !== null) tell('done', 'The days are saved.');
  };
  return (
    <form
      className={styles.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isDisabled) void save();
      }}
    >
      <FieldRow>
        <NumberField
          label="Due"
          unit="days before an end or a review"
          min={0}
          max={730}
          value={dueDays}
          onChange={setDueDays}
          isDisabled={isDisabled}
          error={error(dueDays)}
        />
        <NumberField
          label="Lapsed"
          unit="days after a missed review"
          min={0}
          max={730}
          value={lapsedDays}
          onChange={setLapsedDays}
          isDisabled={isDisabled}
          error={error(lapsedDays)}
        />
      </FieldRow>
      <p className={styles.second}>
        The standard has {blankProfile.dueDays} days for both (practice of the WEISF framework).
        {because === null ? '' : ` Set by ${because.approver} on ${formatDay(because.from)}.`}
      </p>
      {isUsual ? null : (
        <BecauseFields
          reason={reason}
          approver={approver}
          onReason={setReason}
          onApprover={setApprover}
          isTried={isTried}
          isDisabled={isDisabled}
        />
      )}
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      {isDisabled ? null : (
        <div data-no-print>
          <Button type="submit">{edit.isSaving ? 'Saving…' : 'Save the days'}</Button>
        </div>
      )}
    </form>
  );
}
