import { useState } from 'react';
import type { Recommendation } from '../../../shared/register/recommendation.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';

type Draft = Omit<Recommendation, 'id'>;

const blank: Draft = {
  body: '',
  report: '',
  reference: '',
  words: '',
  deadline: null,
  source: '',
  closedOn: null,
  evidence: '',
};

type Errors = Partial<Readonly<Record<keyof Draft, string>>>;

/** Why what was typed is no day; null where it is one or nothing. */
type DayProblems = Readonly<Record<'deadline' | 'closedOn', string | null>>;

function errorsOf(draft: Draft, today: string, days: DayProblems): Errors {
  return {
    ...(draft.body.trim() === '' ? { body: 'Say who inspected.' } : {}),
    ...(draft.report.trim() === '' ? { report: 'Say in which report it stands.' } : {}),
    ...(draft.words.trim() === '' ? { words: 'Copy the words of the recommendation.' } : {}),
    ...(draft.closedOn !== null && draft.evidence.trim() === ''
      ? { evidence: 'Say what shows that it is met.' }
      : {}),
    ...(draft.closedOn !== null && draft.closedOn > today
      ? { closedOn: 'It cannot be met on a day to come.' }
      : {}),
    ...(days.deadline === null ? {} : { deadline: days.deadline }),
    ...(days.closedOn === null ? {} : { closedOn: days.closedOn }),
  };
}

/** Records a recommendation, changes it, or closes it with its evidence. */
export function RecommendationDialog({
  recommendation,
  onClose,
}: {
  /** The one to change; null records a new one. */
  readonly recommendation: Recommendation | null;
  readonly onClose: () => void;
}) {
  const { today } = useAsAt();
  const [draft, setDraft] = useState<Draft>(recommendation ?? blank);
  const [days, setDays] = useState<DayProblems>({ deadline: null, closedOn: null });
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const errors: Errors = isTried ? errorsOf(draft, today, days) : {};
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const dayChanged =
    (field: 'deadline' | 'closedOn') => (day: Draft['deadline'], problem: string | null) => {
      change({ [field]: day });
      setDays((before) => ({ ...before, [field]: problem }));
    };
  const save = async () => {
    setTried(true);
    if (Object.keys(errorsOf(draft, today, days)).length > 0) return;
    const made = await edit.make(
      {
        kind: 'put-recommendation',
        id: recommendation?.id ?? null,
        recommendation: {
          ...draft,
          body: draft.body.trim(),
          report: draft.report.trim(),
          reference: draft.reference.trim(),
          words: draft.words.trim(),
          source: draft.source.trim(),
          evidence: draft.evidence.trim(),
        },
      },
      'The recommendation is saved.',
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={recommendation === null ? 'Record a recommendation' : 'Change the recommendation'}
      size="wide"
      form={edit}
      save={recommendation === null ? 'Record it' : 'Save it'}
      onClose={onClose}
      onSave={save}
    >
      <FieldRow>
        <TextField
          label="Who inspected"
          value={draft.body}
          onChange={(body) => {
            change({ body });
          }}
          maxLength={200}
          autoFocus
          error={errors.body ?? null}
        />
        <TextField
          label="Reference"
          optional
          description="Its number or paragraph in the report."
          value={draft.reference}
          onChange={(reference) => {
            change({ reference });
          }}
          maxLength={120}
        />
      </FieldRow>
      <TextField
        label="Report"
        value={draft.report}
        onChange={(report) => {
          change({ report });
        }}
        maxLength={400}
        error={errors.report ?? null}
      />
      <TextArea
        label="What it says"
        value={draft.words}
        onChange={(words) => {
          change({ words });
        }}
        rows={3}
        maxLength={4_000}
        error={errors.words ?? null}
      />
      <FieldRow>
        <DayField
          label="Deadline"
          optional
          today={today}
          value={draft.deadline}
          onChange={dayChanged('deadline')}
          error={errors.deadline ?? null}
        />
        <TextField
          label="Where it is published"
          optional
          value={draft.source}
          onChange={(source) => {
            change({ source });
          }}
          maxLength={1_000}
        />
      </FieldRow>
      <TextArea
        label="Evidence that it is met"
        optional
        value={draft.evidence}
        onChange={(evidence) => {
          change({ evidence });
        }}
        rows={2}
        maxLength={4_000}
        error={errors.evidence ?? null}
      />
      <DayField
        label="Met on"
        optional
        description="Empty while it is open."
        today={today}
        value={draft.closedOn}
        onChange={dayChanged('closedOn')}
        error={errors.closedOn ?? null}
      />
    </FormDialog>
  );
}
