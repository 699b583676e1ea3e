import { useState } from 'react';
import { severities } from '../../../shared/audit/report.ts';
import { ownFieldsOf } from '../../../shared/register/own-rule-fields.ts';
import type { OwnRule } from '../../../shared/register/own-rule.ts';
import type { TriedRule } from '../../../shared/contract/channels-standard.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { forceWords, severityWords } from '../../messages/audit-words.ts';
import { useAsAt } from '../../state/app-state.ts';
import { ask } from '../../state/ask.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { draftOf, readDraft, type DraftErrors, type OwnRuleDraft } from './own-rule-draft.ts';
import styles from './standards.module.css';
import { TriedList } from './tried-list.tsx';
import { verificationShort } from './words.ts';

const forces = ['law', 'code', 'good-practice'] as const;
const verifications = ['checked', 'secondary', 'unverified'] as const;
const scopes = [
  { id: 'agreement', label: 'Each agreement' },
  { id: 'flow', label: 'Each flow of an agreement' },
] as const;

/** Writes a rule of the force's own, or changes one: tried on the register before it is saved. */
export function OwnRuleDialog({
  rule,
  onClose,
}: {
  /** Null writes a new one. */
  readonly rule: OwnRule | null;
  readonly onClose: () => void;
}) {
  const { asAt, today } = useAsAt();
  const [draft, setDraft] = useState<OwnRuleDraft>(() => draftOf(rule, today));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [tried, setTried] = useState<TriedRule | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const edit = useEdit();
  const change = (part: Partial<OwnRuleDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setErrors({});
    setTried(null);
  };
  const read = (): OwnRule | null => {
    const answer = readDraft(draft, rule?.id ?? null);
    setErrors(answer.ok ? {} : answer.errors);
    return answer.ok ? answer.rule : null;
  };
  const attempt = async () => {
    const written = read();
    if (written === null) return;
    const answer = await ask('standard.try-rule', { asAt, rule: written });
    setTried(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer.error);
  };
  const save = async () => {
    const written = read();
    if (written === null) return;
    const { id, ...fields } = written;
    const made = await edit.make(
      { kind: 'put-own-rule', id: rule === null ? null : id, rule: fields },
      `${written.title} is saved.`,
    );
    if (made !== null) onClose();
  };
  const remove = async (id: string) => {
    const made = await edit.make(
      { kind: 'remove-own-rule', id },
      `${draft.title} removed. Undo brings it back.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={rule === null ? 'Write a rule of your own' : `Change the rule: ${rule.title}`}
      size="wide"
      form={{ isSaving: edit.isSaving, refusal: edit.refusal ?? refusal }}
      save="Save the rule"
      also={<Button onPress={() => void attempt()}>Try it</Button>}
      onClose={onClose}
      onSave={save}
    >
      <TextField
        label="Title"
        description="Names the failing in one line; it stands over each finding."
        value={draft.title}
        onChange={(title) => {
          change({ title });
        }}
        maxLength={160}
        autoFocus
        error={errors['title'] ?? null}
      />
      <TextField
        label="What it asks"
        description="One sentence: “must” for law, “should” for good practice."
        value={draft.asks}
        onChange={(asks) => {
          change({ asks });
        }}
        maxLength={1_000}
        error={errors['asks'] ?? null}
      />
      <div className={styles.triple}>
        <Select
          label="Asked of"
          choices={scopes}
          value={draft.scope}
          onChange={(scope) => {
            change({ scope });
          }}
        />
        <Select
          label="Severity"
          choices={severities.map((id) => ({ id, label: severityWords[id] }))}
          value={draft.severity}
          onChange={(severity) => {
            change({ severity });
          }}
        />
        <Select
          label="It rests on"
          choices={forces.map((id) => ({ id, label: forceWords[id] }))}
          value={draft.force}
          onChange={(force) => {
            change({ force });
          }}
        />
      </div>
      <ConditionEditor
        join={draft.join}
        parts={draft.parts}
        scope={draft.scope}
        errors={errors}
        onJoin={(join) => {
          change({ join });
        }}
        onParts={(parts) => {
          change({ parts });
        }}
      />
      <TextArea
        label="What the finding says"
        description="A name in braces, such as {retention}, is replaced by what the agreement says."
        value={draft.message}
        onChange={(message) => {
          change({ message });
        }}
        rows={2}
        maxLength={1_000}
        error={errors['message'] ?? null}
      />
      <ComboBox
        label="Put in what the agreement says of"
        optional
        choices={ownFieldsOf(draft.scope).map(({ key, label }) => ({ id: key, label }))}
        value={null}
        onChange={(key) => {
          if (key !== null) change({ message: `${draft.message}{${key}}` });
        }}
      />
      <TextArea
        label="What to do"
        value={draft.advice}
        onChange={(advice) => {
          change({ advice });
        }}
        rows={2}
        maxLength={2_000}
        error={errors['advice'] ?? null}
      />
      <TextArea
        label="Why it matters"
        optional
        value={draft.why}
        onChange={(why) => {
          change({ why });
        }}
        rows={2}
        maxLength={2_000}
        error={errors['why'] ?? null}
      />
      <FieldRow>
        <TextField
          label="Source"
          description="For example a force order, a decision of a board, an Act with its section."
          value={draft.sourceText}
          onChange={(sourceText) => {
            change({ sourceText });
          }}
          maxLength={400}
          error={errors['source.text'] ?? null}
        />
        <TextField
          label="Its address"
          optional
          value={draft.sourceAddress}
          onChange={(sourceAddress) => {
            change({ sourceAddress });
          }}
          maxLength={600}
          error={errors['source.address'] ?? null}
        />
      </FieldRow>
      <FieldRow>
        <DayField
          label="Source read on"
          today={today}
          value={draft.sourceChecked}
          onChange={(sourceChecked) => {
            change({ sourceChecked });
          }}
          error={errors['source.checked'] ?? null}
        />
        <Select
          label="How well it is verified"
          choices={verifications.map((id) => ({ id, label: verificationShort[id] }))}
          value={draft.sourceVerification}
          onChange={(sourceVerification) => {
            change({ sourceVerification });
          }}
        />
      </FieldRow>
      {tried === null ? null : <TriedList tried={tried} />}
      {rule === null ? null : (
        <div>
          <Button small look="quiet" onPress={() => void remove(rule.id)}>
            Remove this rule
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
