import { useState } from 'react';
import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import type { Agreement, Flow } from '../../../shared/register/agreement.ts';
import { regimes, type YesNo } from '../../../shared/register/terms.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { flowFields, yesNoFields, type FlowText } from './flow-fields.ts';
import { listItems } from './term-draft.ts';
import styles from './parts.module.css';

const answers = [
  { id: 'none', label: 'Not recorded' },
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'unknown', label: 'Unknown, as stated' },
] as const;

function newFlow(fromPartyId: string): Omit<Flow, 'id'> {
  return {
    name: '',
    fromPartyId,
    toPartyIds: [],
    dataItems: [],
    specialCategory: null,
    criminalOffence: null,
    lawEnforcementPurpose: null,
    regime: null,
    gateway: null,
    discloserBasis: null,
    recipientBasis: null,
    condition: null,
    frequency: null,
    transferMethod: null,
  };
}

/** Adds or changes a flow: one direction of data, with the bases of both its ends. */
export function FlowDialog({
  agreement,
  flow,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly flow: Flow | null;
  readonly onClose: () => void;
}) {
  const { parties } = agreement;
  const [draft, setDraft] = useState<Omit<Flow, 'id'>>(flow ?? newFlow(parties[0]?.id ?? ''));
  const [items, setItems] = useState((flow?.dataItems ?? []).join('\n'));
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const change = (part: Partial<Omit<Flow, 'id'>>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = async () => {
    setTried(true);
    if (draft.toPartyIds.length === 0 || draft.name.trim() === '') return;
    const made = await edit.make(
      {
        kind: 'put-flow',
        agreementId: agreement.id,
        id: flow?.id ?? null,
        flow: { ...draft, name: draft.name.trim(), dataItems: [...listItems(items)] },
      },
      `Flow ${draft.name.trim()} saved in ${agreement.ref}.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={flow === null ? `Add a flow to ${agreement.ref}` : `Flow of ${agreement.ref}`}
      size="wide"
      form={edit}
      save={flow === null ? 'Add the flow' : 'Save the flow'}
      onClose={onClose}
      onSave={save}
    >
      <TextField
        label="What flows, in short"
        value={draft.name}
        onChange={(name) => {
          change({ name });
        }}
        maxLength={400}
        autoFocus
        error={isTried && draft.name.trim() === '' ? 'Give the flow a name.' : null}
      />
      <FieldRow>
        <Select
          label="From"
          choices={parties.map((party) => ({ id: party.id, label: party.name }))}
          value={draft.fromPartyId}
          onChange={(fromPartyId) => {
            const toPartyIds = draft.toPartyIds.filter((id) => id !== fromPartyId);
            change({ fromPartyId, toPartyIds });
          }}
        />
        <Receivers
          agreement={agreement}
          draft={draft}
          change={change}
          error={isTried && draft.toPartyIds.length === 0 ? 'Choose at least one party.' : null}
        />
      </FieldRow>
      <TextArea
        label="Data items"
        optional
        description="One item a line."
        value={items}
        onChange={setItems}
        rows={3}
      />
      <FieldRow>
        {yesNoFields.map(({ id, label }) => (
          <Select
            key={id}
            label={label}
            choices={answers}
            value={draft[id] ?? 'none'}
            onChange={(answer) => {
              change({ [id]: answer === 'none' ? null : (answer satisfies YesNo) });
            }}
          />
        ))}
        <Select
          label="Regime"
          choices={[
            { id: 'none', label: 'Not recorded' },
            ...regimes.map((id) => ({ id, label: choiceLabel(id) })),
          ]}
          value={draft.regime ?? 'none'}
          onChange={(regime) => {
            change({ regime: regime === 'none' ? null : regime });
          }}
        />
      </FieldRow>
      <FieldRow>
        {flowFields.map(({ id, label, description }) => (
          <TextField
            key={id}
            label={label}
            optional
            description={description}
            value={draft[id] ?? ''}
            onChange={(text) => {
              change({ [id satisfies FlowText]: text === '' ? null : text });
            }}
          />
        ))}
      </FieldRow>
    </FormDialog>
  );
}

/** Who receives: every party but the one that sends. */
function Receivers({
  agreement,
  draft,
  change,
  error,
}: {
  readonly agreement: Agreement;
  readonly draft: Omit<Flow, 'id'>;
  readonly change: (part: Partial<Omit<Flow, 'id'>>) => void;
  readonly error: string | null;
}) {
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>To</legend>
      {agreement.parties
        .filter((party) => party.id !== draft.fromPartyId)
        .map((party) => (
          <Checkbox
            key={party.id}
            isSelected={draft.toPartyIds.includes(party.id)}
            onChange={(isChosen) => {
              const others = draft.toPartyIds.filter((id) => id !== party.id);
              change({ toPartyIds: isChosen ? [...others, party.id] : others });
            }}
          >
            {party.name}
          </Checkbox>
        ))}
      {error === null ? null : (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
