import { useState } from 'react';
import { severities } from '../../../shared/audit/report.ts';
import type { StandardRule } from '../../../shared/contract/channels-standard.ts';
import { formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';
import { severityWords } from '../../messages/audit-words.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { Select } from '../../ui/select/select.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { BecauseFields } from './because-fields.tsx';
import { EffectList } from './effect-list.tsx';
import styles from './standards.module.css';

const off = 'off';
type Choice = (typeof severities)[number] | typeof off;

/** Sets one rule: another severity, or not asked at all; why, by which post, and from when to when. */
export function SetRuleDialog({
  rule,
  onClose,
}: {
  readonly rule: StandardRule;
  readonly onClose: () => void;
}) {
  const { asAt, today } = useAsAt();
  const { setting } = rule;
  const [choice, setChoice] = useState<Choice | null>(
    setting === null ? null : setting.isOff ? off : setting.severity,
  );
  const [reason, setReason] = useState(setting?.reason ?? '');
  const [approver, setApprover] = useState(setting?.approver ?? '');
  const [from, setFrom] = useState<IsoDate | null>(setting?.from ?? today);
  const [until, setUntil] = useState<IsoDate | null>(setting?.until ?? null);
  const [untilProblem, setUntilProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();

  const set =
    choice === null || from === null
      ? null
      : { severity: choice === off ? null : choice, isOff: choice === off, from, until };
  const effect = useQuery(
    'standard.try-setting',
    set === null
      ? null
      : {
          asAt,
          rule: rule.id,
          // The effect does not depend on the words, which may not be written yet.
          setting: { ...set, id: rule.id, reason: '–', approver: '–' },
        },
  );
  const isLate = from !== null && until !== null && until < from;
  const untilError =
    untilProblem ?? (isLate ? `It would end before ${formatDay(from)}, when it begins.` : null);

  const save = async () => {
    setTried(true);
    if (set === null || untilError !== null || reason.trim() === '' || approver.trim() === '')
      return;
    const made = await edit.make(
      { kind: 'set-rule', ruleId: rule.id, setting: { ...set, reason, approver } },
      `${rule.title} is set.`,
    );
    if (made !== null) onClose();
  };
  const takeAway = async () => {
    const made = await edit.make(
      { kind: 'set-rule', ruleId: rule.id, setting: null },
      `${rule.title} is as the standard has it.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={`Set the rule: ${rule.title}`}
      form={edit}
      save="Set the rule"
      onClose={onClose}
      onSave={save}
    >
      <p className={styles.lead}>
        {rule.asks} The standard says: <b>{severityWords[rule.usualSeverity]}</b>.
      </p>
      <Select<Choice>
        label="Its findings are"
        choices={[
          ...severities
            .filter((severity) => severity !== rule.usualSeverity)
            .map((id) => ({ id, label: severityWords[id] })),
          { id: off, label: 'Not asked for: the rule is switched off' },
        ]}
        value={choice}
        onChange={setChoice}
        autoFocus
        error={isTried && choice === null ? 'Choose a severity, or switch the rule off.' : null}
      />
      {rule.decidesRating && choice !== null && choice !== off ? (
        <p className={styles.second}>
          A clause that the checklist calls a must keeps an agreement red while it is missing,
          whatever the severity.
        </p>
      ) : null}
      <BecauseFields
        reason={reason}
        approver={approver}
        onReason={setReason}
        onApprover={setApprover}
        isTried={isTried}
      />
      <FieldRow>
        <DayField
          label="From"
          today={today}
          value={from}
          onChange={setFrom}
          error={isTried && from === null ? 'Give the first day on which it holds.' : null}
        />
        <DayField
          label="Until"
          optional
          description="The last day. Then the standard holds again."
          today={today}
          value={until}
          onChange={(day, problem) => {
            setUntil(day);
            setUntilProblem(problem);
          }}
          error={isTried ? untilError : null}
        />
      </FieldRow>
      {effect.value === null || set === null ? null : (
        <EffectList effect={effect.value} titleOf={() => rule.title} isShort />
      )}
      {setting === null ? null : (
        <div>
          <Button small look="quiet" onPress={() => void takeAway()}>
            Take this setting away
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
