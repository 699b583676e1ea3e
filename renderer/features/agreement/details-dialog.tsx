import { useState } from 'react';
import type { Agreement } from '../../../shared/register/agreement.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';

const noPartnership = 'none';

/** Changes the reference, the title and the partnership of an agreement. */
export function DetailsDialog({
  agreement,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly onClose: () => void;
}) {
  const { asAt } = useAsAt();
  const register = useQuery('register.rows', { asAt });
  const [ref, setRef] = useState(agreement.ref);
  const [title, setTitle] = useState(agreement.title);
  const [partnershipId, setPartnershipId] = useState(agreement.partnershipId);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const taken = register.value?.rows.find(
    (row) => row.ref === ref.trim() && row.id !== agreement.id,
  );
  const refError =
    ref.trim() === ''
      ? 'Give the agreement a reference.'
      : taken === undefined
        ? null
        : `“${taken.title}” has this reference already. Choose another.`;
  const save = async () => {
    setTried(true);
    if (refError !== null || title.trim() === '') return;
    const made = await edit.make(
      {
        kind: 'set-details',
        agreementId: agreement.id,
        ref: ref.trim(),
        title: title.trim(),
        partnershipId,
      },
      `${ref.trim()} saved.`,
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={`Reference, title and partnership of ${agreement.ref}`}
      form={edit}
      save="Save"
      onClose={onClose}
      onSave={save}
    >
      <TextField
        label="Reference"
        value={ref}
        onChange={setRef}
        maxLength={200}
        autoFocus
        error={isTried ? refError : null}
      />
      <TextArea
        label="Title"
        value={title}
        onChange={setTitle}
        rows={2}
        maxLength={1_000}
        error={isTried && title.trim() === '' ? 'Give the agreement a title.' : null}
      />
      <Select
        label="Partnership"
        choices={[
          { id: noPartnership, label: 'None: the whole force or a single partner' },
          ...(register.value?.partnerships ?? []).map(({ id, name }) => ({ id, label: name })),
        ]}
        value={partnershipId ?? noPartnership}
        onChange={(id) => {
          setPartnershipId(id === noPartnership ? null : id);
        }}
      />
    </FormDialog>
  );
}
