import { useState, type ReactNode } from 'react';
import type { AskedNeed } from '../../../shared/audit/needs.ts';
import {
  partnerKindLabels,
  partnerKinds,
  type PartnerKind,
} from '../../../shared/register/partner.ts';
import { strandLabels, strands, type Strand } from '../../../shared/register/strands.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { ToggleChips } from '../../ui/choices/toggle-chips.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import styles from './coverage.module.css';

const newNeed = 'new';

/** Sets what is asked for: a need of the force's own, or a standard one that is changed or left out. */
export function NeedsDialog({ onClose }: { readonly onClose: () => void }) {
  const needs = useQuery('needs.list', {});
  const [id, setId] = useState<string>(newNeed);
  const chosen = needs.value?.find((need) => need.id === id) ?? null;
  const originWords = {
    standard: 'standard',
    changed: 'changed by the force',
    own: 'the force’s own',
  };
  return (
    <NeedForm
      key={`${id} ${chosen?.origin ?? ''}`}
      need={chosen}
      onClose={onClose}
      choose={
        <Select
          label="Need"
          value={id}
          onChange={setId}
          choices={[
            { id: newNeed, label: 'A new need of the force' },
            ...(needs.value ?? []).map((need) => ({
              id: need.id,
              label: need.name,
              description: `${originWords[need.origin]}${need.isLeftOut ? ', left out' : ''}`,
            })),
          ]}
        />
      }
    />
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function NeedForm({
  need,
  choose,
  onClose,
}: {
  readonly need: AskedNeed | null;
  readonly choose: ReactNode;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(need?.name ?? '');
  const [heading, setHeading] = useState(need?.heading ?? '');
  const [words, setWords] = useState((need?.words ?? []).join('\n'));
  const [threats, setThreats] = useState((need?.threats ?? []).join('\n'));
  const [kinds, setKinds] = useState<readonly PartnerKind[]>(need?.partnerKinds ?? []);
  const [served, setServed] = useState<readonly Strand[]>(need?.strands ?? []);
  const [why, setWhy] = useState(need?.why ?? '');
  const [isLeftOut, setLeftOut] = useState(need?.isLeftOut ?? false);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const nameError = name.trim() === '' ? 'Name the data.' : null;
  const wordsError =
    lines(words).length === 0 ? 'Give at least one word by which it is named.' : null;
  const save = async () => {
    setTried(true);
    if (nameError !== null || wordsError !== null) return;
    const made = await edit.make(
      {
        kind: 'put-need',
        id: need?.id ?? null,
        need: {
          name: name.trim(),
          heading: heading.trim(),
          words: lines(words),
          partnerKinds: [...kinds],
          strands: [...served],
          threats: lines(threats),
          why: why.trim(),
          isLeftOut,
        },
      },
      `Need ${name.trim()} saved.`,
    );
    if (made !== null) onClose();
  };
  const giveUp = async (id: string) => {
    const made = await edit.make({ kind: 'remove-need', id }, 'The need is as it was.');
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title="What is asked for"
      size="wide"
      form={edit}
      save="Save the need"
      onClose={onClose}
      onSave={save}
    >
      {choose}
      <FieldRow>
        <TextField
          label="Name of the data"
          value={name}
          onChange={setName}
          maxLength={200}
          error={isTried ? nameError : null}
        />
        <TextField label="Heading" optional value={heading} onChange={setHeading} maxLength={100} />
      </FieldRow>
      <TextArea
        label="Words by which agreements and requests name it"
        description="One a line. Case and plural do not count."
        value={words}
        onChange={setWords}
        rows={3}
        error={isTried ? wordsError : null}
      />
      <div>
        <p className={styles.groupLabel}>Held by</p>
        <ToggleChips
          label="Kinds of body that hold it"
          chips={partnerKinds.map((kind) => ({ id: kind, label: partnerKindLabels[kind] }))}
          selected={kinds}
          onChange={setKinds}
        />
      </div>
      <div>
        <p className={styles.groupLabel}>Strands (4P)</p>
        <ToggleChips
          label="Strands that it serves"
          chips={strands.map((strand) => ({ id: strand, label: strandLabels[strand] }))}
          selected={served}
          onChange={setServed}
        />
      </div>
      <FieldRow>
        <TextArea
          label="Threats"
          description="One a line."
          optional
          value={threats}
          onChange={setThreats}
          rows={2}
        />
        <TextArea label="Why it is needed" optional value={why} onChange={setWhy} rows={2} />
      </FieldRow>
      <Checkbox isSelected={isLeftOut} onChange={setLeftOut}>
        Leave it out: this force does not ask for it
      </Checkbox>
      {need === null || need.origin === 'standard' ? null : (
        <div>
          <Button onPress={() => void giveUp(need.id)}>
            {need.origin === 'own' ? 'Remove this need' : 'Back to the standard'}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
