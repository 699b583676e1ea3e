import { useState } from 'react';
import { controllerRoles, type Agreement, type Party } from '../../../shared/register/agreement.ts';
import { partnerKindLabels, type PartnerKind } from '../../../shared/register/partner.ts';
import type { Dated } from '../../../shared/register/plain-date.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { DatedField } from '../../ui/date-field/date-field.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import { roleWords, signatureStateWords } from './messages.ts';

const newParty: Omit<Party, 'id'> = {
  name: '',
  partnerId: null,
  role: 'controller',
  signature: { state: 'unknown', on: null, signatory: null },
};

const roles = controllerRoles.map((id) => ({ id, label: roleWords[id] }));
const states = (['signed', 'not-signed', 'unknown'] as const).map((id) => ({
  id,
  label: signatureStateWords[id],
}));

/** Adds or changes a party: its name as the agreement gives it, which body it is, its signature. */
export function PartyDialog({
  agreement,
  party,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly party: Party | null;
  readonly onClose: () => void;
}) {
  const { asAt, today } = useAsAt();
  const bodies = useQuery('register.rows', { asAt });
  const [draft, setDraft] = useState<Omit<Party, 'id'>>(party ?? newParty);
  const [dateProblem, setDateProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();

  const sign = (part: Partial<Party['signature']>) => {
    setDraft((before) => ({ ...before, signature: { ...before.signature, ...part } }));
  };
  const save = async () => {
    setTried(true);
    const name = draft.name.trim();
    if (name === '' || dateProblem !== null) return;
    const made = await edit.make(
      {
        kind: 'put-party',
        agreementId: agreement.id,
        id: party?.id ?? null,
        party: {
          name,
          partnerId: draft.partnerId,
          role: draft.role,
          signature:
            draft.signature.state === 'signed'
              ? draft.signature
              : { ...draft.signature, on: null, signatory: null },
        },
      },
      `${name} saved in ${agreement.ref}.`,
    );
    if (made !== null) onClose();
  };
  const partners = bodies.value?.partners ?? [];
  return (
    <FormDialog
      title={party === null ? `Add a party to ${agreement.ref}` : `Party of ${agreement.ref}`}
      form={edit}
      save={party === null ? 'Add the party' : 'Save the party'}
      onClose={onClose}
      onSave={save}
    >
      <TextField
        label="Name, as the agreement gives it"
        value={draft.name}
        onChange={(name) => {
          setDraft((before) => ({ ...before, name }));
        }}
        maxLength={400}
        autoFocus
        error={isTried && draft.name.trim() === '' ? 'Give the name of the party.' : null}
      />
      <ComboBox
        label="Which body it is"
        optional
        choices={partners.map((partner) => ({
          id: partner.id,
          label: partner.name,
          description: partnerKindLabels[partner.kind as PartnerKind], // the contract widens the kind to text
        }))}
        value={draft.partnerId}
        onChange={(partnerId) => {
          const partner = partners.find(({ id }) => id === partnerId);
          setDraft((before) => ({
            ...before,
            partnerId,
            name: before.name.trim() === '' ? (partner?.name ?? '') : before.name,
          }));
        }}
        description="A body that is in the register. Partners are added in Settings."
      />
      <Select
        label="Role"
        choices={roles}
        value={draft.role}
        onChange={(role) => {
          setDraft((before) => ({ ...before, role }));
        }}
      />
      <RadioGroup
        label="Signature"
        isInline
        choices={states}
        value={draft.signature.state}
        onChange={(state) => {
          sign({ state });
        }}
      />
      {draft.signature.state === 'signed' ? (
        <>
          <DatedField
            label="Signed on"
            optional
            counts="end"
            today={today}
            value={draft.signature.on}
            onChange={(on: Dated | null, problem) => {
              sign({ on });
              setDateProblem(problem);
            }}
            error={isTried ? dateProblem : null}
          />
          <TextField
            label="Signed by"
            optional
            description="The post, not the person: for example Chief Executive."
            value={draft.signature.signatory ?? ''}
            onChange={(signatory) => {
              sign({ signatory: signatory === '' ? null : signatory });
            }}
            maxLength={200}
          />
        </>
      ) : null}
    </FormDialog>
  );
}
