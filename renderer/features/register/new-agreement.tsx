import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { tell } from '../../state/app-store.ts';
import { makeEdit } from '../../state/edits.ts';
import { go } from '../../state/navigation.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './new-agreement.module.css';

type Rows = Output<'register.rows'>;

/** What is wrong with a reference; null when nothing is. */
function refProblem(ref: string, rows: Rows['rows']): string | null {
  const trimmed = ref.trim();
  if (trimmed === '') return 'Give the agreement a reference of its own.';
  const taken = rows.find((row) => row.ref.toLowerCase() === trimmed.toLowerCase());
  return taken === undefined ? null : `${taken.ref} is taken: ${taken.title}.`;
}

/** Adds an agreement with the least that names it; the rest is typed in its own view. */
export function NewAgreement({
  register,
  onClose,
}: {
  readonly register: Rows;
  readonly onClose: () => void;
}) {
  const [ref, setRef] = useState('');
  const [title, setTitle] = useState('');
  const [partnershipId, setPartnershipId] = useState<string>('none');
  const [partnerIds, setPartnerIds] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const refTrouble = refProblem(ref, register.rows);
  const titleTrouble = title.trim() === '' ? 'Say in a few words what it is about.' : null;

  const add = async (): Promise<void> => {
    setTried(true);
    if (refTrouble !== null || titleTrouble !== null) {
      const at = refTrouble === null ? 'title' : 'ref';
      document.querySelector<HTMLInputElement>(`[role="dialog"] input[name="${at}"]`)?.focus();
      return;
    }
    const answer = await makeEdit({
      kind: 'add-agreement',
      ref: ref.trim(),
      title: title.trim(),
      partnershipId: partnershipId === 'none' ? null : partnershipId,
      partnerIds: [...partnerIds],
    });
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    onClose();
    tell('done', `${ref.trim()} is in the register.`);
    if (answer.value.id !== null) go('agreement', answer.value.id);
  };

  return (
    <Dialog
      title="New agreement"
      isOpen
      onClose={onClose}
      onSubmit={() => {
        void add();
      }}
      note="Nothing has been saved yet."
      actions={
        <Button look="main" type="submit">
          Add the agreement
        </Button>
      }
    >
      {refused === null ? null : <RefusalNotice refusal={refused} />}
      <div className={styles.pair}>
        <TextField
          label="Reference"
          name="ref"
          value={ref}
          onChange={setRef}
          maxLength={200}
          autoFocus
          error={isTried ? refTrouble : null}
        />
        <Select
          label="Partnership"
          optional
          choices={[
            { id: 'none', label: 'No partnership' },
            ...register.partnerships.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={partnershipId}
          onChange={setPartnershipId}
        />
      </div>
      <TextField
        label="Title"
        name="title"
        value={title}
        onChange={setTitle}
        maxLength={1_000}
        error={isTried ? titleTrouble : null}
      />
      <div>
        <ComboBox
          label="Partners"
          optional
          placeholder="Type part of a name"
          choices={register.partners
            .filter((partner) => !partnerIds.includes(partner.id))
            .map(({ id, name }) => ({ id, label: name }))}
          value={null}
          onChange={(id) => {
            if (id !== null) setPartnerIds([...partnerIds, id]);
          }}
          description="The bodies that sign it. A partnership is not a body and cannot sign."
        />
        <ul className={styles.chosen} aria-label="Chosen partners">
          {partnerIds.map((id) => {
            const name = register.partners.find((partner) => partner.id === id)?.name ?? id;
            return (
              <li key={id}>
                <span>{name}</span>
                <Button
                  look="quiet"
                  small
                  label={`Take ${name} away`}
                  onPress={() => {
                    setPartnerIds(partnerIds.filter((other) => other !== id));
                  }}
                >
                  Take away
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
