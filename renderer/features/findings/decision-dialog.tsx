import { useState } from 'react';
import type { Edit, OneEdit } from '../../../shared/contract/edit.ts';
import type { FindingView } from '../../../shared/contract/view-models.ts';
import { addMonths } from '../../../shared/register/plain-date.ts';
import { approvers } from '../../messages/approvers.ts';
import { count, figure } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { SeverityMark } from '../../ui/mark/mark.tsx';
import { TextArea } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { readDecision, type DecisionDraft, type DecisionErrors } from './decision-draft.ts';
import styles from './decision-dialog.module.css';
import { alsoInWords, decidedOn, whatStaysTrue } from './messages.ts';

const titles = {
  'risk-accepted': {
    head: 'Accept this risk',
    heads: (many: string) => `Accept the risk of ${many}`,
    button: 'Accept the risk',
    why: 'Why it is accepted',
  },
  dismissed: {
    head: 'Dismiss this finding',
    heads: (many: string) => `Dismiss ${many}`,
    button: 'Dismiss it',
    why: 'Why it is no failing',
  },
} as const;

/** The number of findings that one edit decides at most. */
const atOnce = 500;

/** Accepts a risk or dismisses a finding: why, by which post, until when, and what stays true. */
export function DecisionDialog({
  kind,
  view,
  chosen,
  onClose,
  onDecided,
}: {
  readonly kind: 'risk-accepted' | 'dismissed';
  readonly view: FindingView;
  /** The ids of several findings that are decided instead of the one; empty for the one. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
  readonly onDecided: (findingIds: readonly string[]) => void;
}) {
  const { asAt, today } = useAsAt();
  const [draft, setDraft] = useState<DecisionDraft>({
    reason: '',
    approver: kind === 'risk-accepted' ? approvers[0] : '',
    until: kind === 'risk-accepted' ? addMonths(today, 3) : null,
    untilProblem: null,
  });
  const [errors, setErrors] = useState<DecisionErrors>({});
  const [isAlso, setAlso] = useState(false);
  const edit = useEdit();
  const words = titles[kind];
  const { finding } = view;
  const isMany = chosen.length > 0;
  const others = isMany ? [] : view.alsoIn.slice(0, atOnce - 1);

  const change = (part: Partial<DecisionDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setErrors({});
  };
  const save = async () => {
    const read = readDecision(kind, draft, today);
    if (!read.ok) {
      setErrors(read.errors);
      return;
    }
    const findingIds = isMany
      ? chosen
      : [finding.id, ...(isAlso ? others.map(({ findingId }) => findingId) : [])];
    const { reason, approver, until } = read;
    const parts: OneEdit[] = [];
    for (let at = 0; at < findingIds.length; at += atOnce) {
      const some = findingIds.slice(at, at + atOnce);
      parts.push({
        kind: 'decide',
        asAt,
        findingIds: some,
        decision: kind,
        reason,
        approver,
        until,
      });
    }
    const [first] = parts;
    if (first === undefined) return;
    const verb = kind === 'dismissed' ? 'dismissal' : 'accepted risk';
    const label = `${verb} of ${count(findingIds.length, 'finding')}`;
    const whole: Edit = parts.length === 1 ? first : { kind: 'together', label, edits: parts };
    const on = isMany ? count(chosen.length, 'finding') : decidedOn(view, isAlso);
    const said = kind === 'dismissed' ? 'Dismissed' : 'Risk accepted';
    const made = await edit.make(whole, `${said} for ${on}.`);
    if (made === null) return;
    onClose();
    onDecided(findingIds);
  };
  return (
    <FormDialog
      title={isMany ? words.heads(count(chosen.length, 'finding')) : words.head}
      form={edit}
      save={
        <>
          {isMany
            ? `${words.button} (${figure(chosen.length)})`
            : isAlso
              ? `${words.button} (${figure(others.length + 1)})`
              : words.button}
        </>
      }
      onClose={onClose}
      onSave={save}
    >
      {isMany ? (
        <p>
          <b>{count(chosen.length, 'finding')}</b>, each of which keeps this reason. One undo takes
          them all back.
        </p>
      ) : (
        <>
          <p className={styles.about}>
            <SeverityMark
              severity={finding.severity}
              cannotTell={finding.outcome === 'cannot-tell'}
            >
              {''}
            </SeverityMark>
            <span>
              <b>{finding.title}.</b> {view.ref === null ? 'About the register.' : view.ref}
            </span>
          </p>
          <p className={styles.stays}>{whatStaysTrue(view, kind)}</p>
        </>
      )}
      <TextArea
        label={words.why}
        description="It stands in the register and in the pack, and inspectors read it."
        value={draft.reason}
        onChange={(reason) => {
          change({ reason });
        }}
        rows={3}
        maxLength={4_000}
        autoFocus
        error={errors.reason ?? null}
      />
      <FieldRow>
        <ComboBox
          label={kind === 'dismissed' ? 'Decided by' : 'Accepted by'}
          description="A post, not a person. Others may be typed."
          choices={approvers.map((label) => ({ id: label, label }))}
          value={approvers.find((label) => label === draft.approver) ?? null}
          custom={draft.approver}
          onCustom={(approver) => {
            change({ approver });
          }}
          onChange={(approver) => {
            if (approver !== null) change({ approver });
          }}
          error={errors.approver ?? null}
        />
        {kind === 'dismissed' ? null : (
          <DayField
            label="Until"
            description="A year at most."
            today={today}
            value={draft.until}
            onChange={(until, untilProblem) => {
              change({ until, untilProblem });
            }}
            error={errors.until ?? null}
          />
        )}
      </FieldRow>
      {others.length === 0 ? null : (
        <Checkbox
          isSelected={isAlso}
          onChange={setAlso}
          description={`The same rule fails in ${alsoInWords(others.map(({ ref }) => ref))}.`}
        >
          Decide them all together, for the same reason
        </Checkbox>
      )}
    </FormDialog>
  );
}
