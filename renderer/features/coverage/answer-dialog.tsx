import { useState } from 'react';
import type { CoverageCell } from '../../../shared/audit/coverage.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { TextArea } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import styles from './coverage.module.css';

/** Corrects a cell: this agreement covers the need in the area, or does not, and why. */
export function AnswerDialog({
  cell,
  partnershipId,
  denies,
  about,
  onClose,
}: {
  readonly cell: CoverageCell;
  readonly partnershipId: string | null;
  /** The agreement that is said not to cover it; null asks which one does. */
  readonly denies: string | null;
  /** "Evictions, voids and tenancies in Estuary". */
  readonly about: string;
  readonly onClose: () => void;
}) {
  const { asAt } = useAsAt();
  const rows = useQuery('register.rows', denies === null ? { asAt } : null);
  const [agreementId, setAgreementId] = useState<string | null>(denies);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const choices = (rows.value?.rows ?? [])
    .filter((row) => row.partnershipId === null || row.partnershipId === partnershipId)
    .filter((row) => row.currency !== 'ended')
    .map(({ id, ref, title }) => ({ id, label: `${ref} ${title}`.trim() }));
  const reasonError = reason.trim() === '' ? 'Say how you know.' : null;
  const save = async () => {
    setTried(true);
    if (agreementId === null || reasonError !== null) return;
    const made = await edit.make(
      {
        kind: 'answer-coverage',
        needId: cell.needId,
        partnershipId,
        agreementId,
        answer: denies === null ? 'covers' : 'does-not-cover',
        reason: reason.trim(),
      },
      'The coverage is corrected.',
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={denies === null ? 'An agreement covers it' : 'The agreement does not cover it'}
      form={edit}
      save="Correct the cell"
      onClose={onClose}
      onSave={save}
    >
      <p className={styles.second}>{about}</p>
      {denies === null ? (
        <ComboBox
          label="Agreement"
          choices={choices}
          value={agreementId}
          onChange={setAgreementId}
          autoFocus
          error={isTried && agreementId === null ? 'Choose the agreement that covers it.' : null}
        />
      ) : null}
      <TextArea
        label="How you know"
        description="It is kept with the correction, in the trail."
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={4_000}
        error={isTried ? reasonError : null}
      />
    </FormDialog>
  );
}
