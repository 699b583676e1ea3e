import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/view-models.ts';
import type { Party } from '../../../shared/register/agreement.ts';
import type { Partner } from '../../../shared/register/partner.ts';
import { formatDated, type IsoDate } from '../../../shared/register/plain-date.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { ConfirmDialog } from '../../ui/dialog/dialog.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import { changeColumn } from '../../ui/table/change-column.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import { fateWords, partiesSummary, roleWords, signatureStateWords } from './messages.ts';
import { PartyDialog } from './party-dialog.tsx';
import { PlacedFinding } from './placed-finding.tsx';
import type { PlacedFindings } from './placed-findings.ts';
import styles from './parts.module.css';

type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'edit'; readonly party: Party | null }
  | { readonly kind: 'remove'; readonly party: Party };

/** The bodies in the agreement: who they are, whether they signed, and what became of them. */
export function PartiesSection({
  view,
  placed,
  isEditable,
}: {
  readonly view: AgreementView;
  readonly placed: PlacedFindings;
  readonly isEditable: boolean;
}) {
  const { agreement, partners } = view;
  const { asAt } = useAsAt();
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  const edit = useEdit();
  const close = () => {
    setAsked({ kind: 'nothing' });
    edit.forget();
  };
  const remove = async (party: Party) => {
    const made = await edit.make(
      { kind: 'remove-party', agreementId: agreement.id, id: party.id },
      `${party.name} removed from ${agreement.ref}.`,
    );
    if (made !== null) close();
  };
  const partnerOf = (party: Party) => partners.find((partner) => partner.id === party.partnerId);
  const columns: readonly TableColumn<Party>[] = [
    {
      id: 'party',
      head: 'Party',
      isRowHead: true,
      cell: (party) => <PartyName party={party} partner={partnerOf(party)} />,
    },
    { id: 'role', head: 'Role', width: '16%', cell: (party) => roleWords[party.role] },
    {
      id: 'state',
      head: 'State',
      width: '26%',
      cell: (party) => <SignatureState party={party} partner={partnerOf(party)} asAt={asAt} />,
    },
    {
      id: 'by',
      head: 'Signed by',
      width: '20%',
      cell: (party) => party.signature.signatory ?? <span className={styles.nothing}>–</span>,
    },
    ...changeColumn<Party>({
      isEditable,
      name: (party) => party.name,
      onEdit: (party) => {
        setAsked({ kind: 'edit', party });
      },
      onRemove: (party) => {
        setAsked({ kind: 'remove', party });
      },
    }),
  ];
  return (
    <div className={styles.part}>
      <Section
        title="Parties and signatures"
        sub={partiesSummary(agreement.parties, partners, asAt)}
        more={
          isEditable ? (
            <Button
              small
              icon="plus"
              onPress={() => {
                setAsked({ kind: 'edit', party: null });
              }}
            >
              Add a party
            </Button>
          ) : undefined
        }
      >
        {(placed.beside.get('parties') ?? []).map((finding) => (
          <div key={finding.id} data-grid-row>
            <PlacedFinding finding={finding} />
          </div>
        ))}
        {agreement.parties.length === 0 ? (
          <p className={styles.nothingHere}>No party is recorded for this agreement.</p>
        ) : (
          <Table
            caption="Parties and signatures"
            columns={columns}
            rows={agreement.parties}
            rowKey={(party) => party.id}
          />
        )}
      </Section>
      {asked.kind === 'edit' ? (
        <PartyDialog agreement={agreement} party={asked.party} onClose={close} />
      ) : null}
      {asked.kind === 'remove' ? (
        <ConfirmDialog
          title={`Remove ${asked.party.name}?`}
          isOpen
          onClose={close}
          onConfirm={() => void remove(asked.party)}
          confirm="Remove the party"
          note="Undo brings it back."
        >
          <p>
            {asked.party.name} will not be a party of {agreement.ref} any more. Flows that name it
            keep its words.
          </p>
          {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

function PartyName({
  party,
  partner,
}: {
  readonly party: Party;
  readonly partner: Partner | undefined;
}) {
  return (
    <>
      {party.name}
      {partner === undefined ? (
        <span className={styles.second}>
          {party.partnerId === null ? 'not matched to a partner' : 'its partner is missing'}
        </span>
      ) : partner.name === party.name ? null : (
        <span className={styles.second}>is {partner.name}</span>
      )}
    </>
  );
}

/** Signed, not signed or not recorded, and what became of the body. */
function SignatureState({
  party,
  partner,
  asAt,
}: {
  readonly party: Party;
  readonly partner: Partner | undefined;
  readonly asAt: IsoDate;
}) {
  const { state, on } = party.signature;
  const [shape, tone] = {
    signed: ['disc', 'ok'],
    'not-signed': ['hollow-square', 'expired'],
    unknown: ['ring', 'none'],
  }[state] as ['disc' | 'hollow-square' | 'ring', 'ok' | 'expired' | 'none']; // literals above
  const fate = partner === undefined ? null : fateWords(partner, asAt);
  return (
    <>
      <Mark shape={shape} tone={tone}>
        {state === 'not-signed' ? (
          <b>{signatureStateWords[state]}</b>
        ) : (
          `${signatureStateWords[state]}${on === null ? '' : ` ${formatDated(on)}`}`
        )}
      </Mark>
      {fate === null ? null : (
        <span className={styles.fate}>
          <Mark shape="square" tone="expired" />
          {fate.charAt(0).toUpperCase() + fate.slice(1)}
        </span>
      )}
    </>
  );
}
