import { useState } from 'react';
import type { Agreement } from '../../../shared/register/agreement.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import styles from './parts.module.css';

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
    <Dialog
      title={`Reference, title and partnership of ${agreement.ref}`}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      note={edit.isSaving ? 'Saving…' : 'Nothing has been saved yet.'}
      actions={
        <Button look="main" type="submit">
          Save
        </Button>
      }
    >
      <div className={styles.fields}>
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
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      </div>
    </Dialog>
  );
}
