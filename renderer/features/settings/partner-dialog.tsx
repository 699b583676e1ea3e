import { useState } from 'react';
import {
  blankPartner,
  partnerKindLabels,
  partnerKinds,
  type Partner,
} from '../../../shared/register/partner.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { dsptChoices } from './bodies.ts';
import { lines, oneALine, orNull } from './lines.ts';
import styles from './settings.module.css';

const kinds = partnerKinds.map((id) => ({ id, label: partnerKindLabels[id] }));
const noToolkit = 'none';

/** Adds or changes a partner. */
export function PartnerDialog({
  partner,
  isUsed,
  onClose,
}: {
  readonly partner: Partner | null;
  /** It is a party of an agreement and can't be removed. */
  readonly isUsed: boolean;
  readonly onClose: () => void;
}) {
  const { today } = useAsAt();
  const [draft, setDraft] = useState<Omit<Partner, 'id'>>(partner ?? blankPartner);
  const [aliases, setAliases] = useState(oneALine(draft.aliases));
  const [toolkitOn, setToolkitOn] = useState<IsoDate | null>(draft.dspt?.on ?? null);
  const [dayProblems, setDayProblems] = useState<Readonly<Record<string, string | null>>>({});
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const change = (part: Partial<Omit<Partner, 'id'>>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const day = (field: 'existsFrom' | 'endedOn') => ({
    today,
    optional: true,
    value: draft[field],
    onChange: (on: IsoDate | null, problem: string | null) => {
      change({ [field]: on });
      setDayProblems((before) => ({ ...before, [field]: problem }));
    },
    error: isTried ? (dayProblems[field] ?? null) : null,
  });
  const toolkitError =
    draft.dspt !== null && toolkitOn === null ? 'Say on which day it was submitted.' : null;
  const save = async () => {
    setTried(true);
    const hasProblem = Object.values(dayProblems).some((problem) => problem !== null);
    if (draft.name.trim() === '' || hasProblem || toolkitError !== null) return;
    const { dspt } = draft;
    const made = await edit.make(
      {
        kind: 'put-partner',
        id: partner?.id ?? null,
        partner: {
          ...draft,
          name: draft.name.trim(),
          aliases: [...lines(aliases)],
          dspt: dspt === null || toolkitOn === null ? null : { status: dspt.status, on: toolkitOn },
        },
      },
      `${draft.name.trim()} saved.`,
    );
    if (made !== null) onClose();
  };
  const remove = async (id: string) => {
    const made = await edit.make(
      { kind: 'remove-record', collection: 'partners', id },
      `${draft.name} removed. Undo brings it back.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={partner === null ? 'Add a partner' : partner.name}
      size="wide"
      form={edit}
      save={partner === null ? 'Add the partner' : 'Save the partner'}
      onClose={onClose}
      onSave={save}
    >
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => {
          change({ name });
        }}
        maxLength={400}
        autoFocus
        error={isTried && draft.name.trim() === '' ? 'Give the partner a name.' : null}
      />
      <FieldRow>
        <TextField
          label="In short"
          optional
          value={draft.shortName ?? ''}
          onChange={(text) => {
            change({ shortName: orNull(text) });
          }}
          maxLength={60}
        />
        <Select
          label="Kind"
          choices={kinds}
          value={draft.kind}
          onChange={(kind) => {
            change({ kind });
          }}
        />
      </FieldRow>
      <TextArea
        label="Other names"
        optional
        description="One a line. An import takes them for this partner."
        value={aliases}
        onChange={setAliases}
        rows={2}
      />
      <FieldRow>
        <DayField label="Exists from" {...day('existsFrom')} />
        <DayField label="Ended on" description="Its last day." {...day('endedOn')} />
      </FieldRow>
      <TextField
        label="Successor"
        optional
        description="The body that took over, where there is one."
        value={draft.successor ?? ''}
        onChange={(text) => {
          change({ successor: orNull(text) });
        }}
      />
      <FieldRow>
        <Select
          label="NHS toolkit (DSPT)"
          choices={[{ id: noToolkit, label: 'Not recorded' }, ...dsptChoices]}
          value={draft.dspt?.status ?? noToolkit}
          onChange={(status) => {
            change({ dspt: status === noToolkit ? null : { status, on: toolkitOn ?? today } });
          }}
        />
        {draft.dspt === null ? null : (
          <DayField
            label="Submitted on"
            today={today}
            value={toolkitOn}
            onChange={setToolkitOn}
            error={isTried ? toolkitError : null}
          />
        )}
      </FieldRow>
      <TextArea
        label="Notes"
        optional
        value={draft.notes}
        onChange={(notes) => {
          change({ notes });
        }}
        rows={2}
      />
      {partner?.source == null ? null : (
        <p className={styles.second}>
          Known from {partner.source.title}, {partner.source.address}.
        </p>
      )}
      {partner === null ? null : (
        <div>
          <Button
            small
            look="quiet"
            unavailable={isUsed ? 'It is a party of an agreement.' : null}
            onPress={() => void remove(partner.id)}
          >
            Remove this partner
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
