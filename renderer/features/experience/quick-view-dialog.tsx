import { useState } from 'react';
import type { PractitionerView } from '../../../shared/register/experience.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { Fields } from '../../ui/fields/fields.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';

const verdicts = [
  { id: 'fit', label: 'Fit for purpose' },
  { id: 'partly', label: 'Partly fit' },
  { id: 'not-fit', label: 'Not fit for purpose' },
] as const;

/** What a practitioner says of an agreement, in four answers; it can be filled in by keyboard alone. */
export function QuickViewDialog({ onClose }: { readonly onClose: () => void }) {
  const { asAt, today } = useAsAt();
  const rows = useQuery('register.rows', { asAt });
  const [agreementId, setAgreementId] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<PractitionerView['verdict'] | null>(null);
  const [role, setRole] = useState('');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const [added, setAdded] = useState(0);
  const edit = useEdit();
  const roleError = role.trim() === '' ? 'Say the post, never a name.' : null;
  const save = async (isLast: boolean) => {
    setTried(true);
    if (agreementId === null || verdict === null || roleError !== null) return;
    const view = { agreementId, givenOn: today, role: role.trim(), verdict, words: words.trim() };
    const made = await edit.make(
      { kind: 'put-practitioner-view', id: null, view },
      'The view is saved.',
    );
    if (made === null) return;
    if (isLast) {
      onClose();
      return;
    }
    setAdded(added + 1);
    setAgreementId(null);
    setVerdict(null);
    setWords('');
    setTried(false);
  };
  return (
    <FormDialog
      title="What a practitioner says"
      form={edit}
      save="Save"
      also={<Button onPress={() => void save(false)}>Save and add another</Button>}
      note={
        added === 0
          ? 'Nothing has been saved yet.'
          : `${added} saved. The post is kept for the next.`
      }
      onClose={onClose}
      onSave={() => save(true)}
    >
      <Fields key={added}>
        <ComboBox
          label="Agreement"
          placeholder="Type a reference, an area or a word of its title"
          choices={(rows.value?.rows ?? [])
            .filter(({ currency }) => currency !== 'ended')
            .map((row) => ({
              id: row.id,
              label: `${row.ref} ${row.title}${row.partnership === null ? '' : `, ${row.partnership}`}`,
            }))}
          value={agreementId}
          onChange={setAgreementId}
          autoFocus
          error={isTried && agreementId === null ? 'Choose the agreement.' : null}
        />
        <RadioGroup
          label="Is it fit for purpose?"
          choices={verdicts}
          value={verdict}
          onChange={setVerdict}
          isInline
          error={isTried && verdict === null ? 'Choose one.' : null}
        />
        <TextField
          label="Their post"
          description="A post, never a name."
          value={role}
          onChange={setRole}
          maxLength={200}
          error={isTried ? roleError : null}
        />
        <TextArea
          label="In their words"
          optional
          value={words}
          onChange={setWords}
          rows={3}
          maxLength={4_000}
        />
      </Fields>
    </FormDialog>
  );
}
