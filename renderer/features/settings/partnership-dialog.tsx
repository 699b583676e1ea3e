import { useState } from 'react';
import type { Partner, Partnership } from '../../../shared/register/partner.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { lines, oneALine, orNull } from './lines.ts';
import styles from './settings.module.css';

const newPartnership: Omit<Partnership, 'id'> = {
  name: '',
  shortName: null,
  area: '',
  aliases: [],
  memberIds: [],
  liaisonOfficer: null,
  notes: '',
  source: null,
};

/** Adds or changes a partnership: its area, its members, its liaison officer's post. */
export function PartnershipDialog({
  partnership,
  partners,
  onClose,
}: {
  readonly partnership: Partnership | null;
  readonly partners: readonly Partner[];
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState<Omit<Partnership, 'id'>>(partnership ?? newPartnership);
  const [aliases, setAliases] = useState(oneALine(draft.aliases));
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const change = (part: Partial<Omit<Partnership, 'id'>>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = async () => {
    setTried(true);
    const name = draft.name.trim();
    if (name === '') return;
    const made = await edit.make(
      {
        kind: 'put-partnership',
        id: partnership?.id ?? null,
        partnership: { ...draft, name, aliases: [...lines(aliases)] },
      },
      `${name} saved.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={partnership === null ? 'Add a partnership' : partnership.name}
      size="wide"
      form={edit}
      save={partnership === null ? 'Add the partnership' : 'Save the partnership'}
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
        error={isTried && draft.name.trim() === '' ? 'Give the partnership a name.' : null}
      />
      <FieldRow>
        <TextField
          label="Area"
          optional
          value={draft.area}
          onChange={(area) => {
            change({ area });
          }}
        />
        <TextField
          label="In short"
          optional
          value={draft.shortName ?? ''}
          onChange={(text) => {
            change({ shortName: orNull(text) });
          }}
          maxLength={60}
        />
      </FieldRow>
      <TextField
        label="Designated liaison officer"
        optional
        description="A post, not a person."
        value={draft.liaisonOfficer ?? ''}
        onChange={(text) => {
          change({ liaisonOfficer: orNull(text) });
        }}
      />
      <TextArea
        label="Other names"
        optional
        description="One a line. An import takes them for this partnership."
        value={aliases}
        onChange={setAliases}
        rows={2}
      />
      <fieldset className={styles.members}>
        <legend className={styles.legend}>Members</legend>
        {partners.map((partner) => (
          <Checkbox
            key={partner.id}
            isSelected={draft.memberIds.includes(partner.id)}
            onChange={(isMember) => {
              const others = draft.memberIds.filter((id) => id !== partner.id);
              change({ memberIds: isMember ? [...others, partner.id] : others });
            }}
          >
            {partner.name}
          </Checkbox>
        ))}
      </fieldset>
    </FormDialog>
  );
}
