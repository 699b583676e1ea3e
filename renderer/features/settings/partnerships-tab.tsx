import { useState } from 'react';
import type { Partnership } from '../../../shared/register/partner.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { count, figure } from '../../messages/counts.ts';
import { useWhyNotEditable } from '../../state/app-state.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { changeColumn } from '../../ui/table/change-column.tsx';
import { Table } from '../../ui/table/table.tsx';
import { PartnershipDialog } from './partnership-dialog.tsx';
import styles from './settings.module.css';

/** The community safety partnerships: areas and members. None of them is a legal person. */
export function PartnershipsTab() {
  const whyNot = useWhyNotEditable();
  const answer = useQuery('bodies.list', {});
  const [asked, setAsked] = useState<Partnership | 'new' | null>(null);
  if (answer.value === null) {
    if (answer.refusal !== null) return <RefusalNotice refusal={answer.refusal} />;
    return answer.isSlow ? <ProgressLine words="Reading the partnerships" /> : null;
  }
  const { partners, partnerships } = answer.value;
  const nameOf = (id: string) =>
    partners.find(({ partner }) => partner.id === id)?.partner.name ?? 'a body that was removed';
  return (
    <Section
      title="Partnerships"
      sub={`${count(partnerships.length, 'partnership')}; a partnership is not a legal person and can't sign`}
      more={
        whyNot === null ? (
          <Button
            small
            icon="plus"
            onPress={() => {
              setAsked('new');
            }}
          >
            Add a partnership
          </Button>
        ) : undefined
      }
    >
      {partnerships.length === 0 ? (
        <EmptyState title="No partnership is recorded." />
      ) : (
        <Table
          caption="Partnerships"
          rows={partnerships}
          rowKey={({ partnership }) => partnership.id}
          columns={[
            {
              id: 'name',
              head: 'Name',
              width: '28%',
              isRowHead: true,
              cell: ({ partnership }) => (
                <>
                  <b>{partnership.name}</b>
                  {partnership.area === '' ? null : (
                    <span className={styles.second}>{partnership.area}</span>
                  )}
                </>
              ),
            },
            {
              id: 'members',
              head: 'Members',
              cell: ({ partnership }) =>
                partnership.memberIds.length === 0 ? (
                  <span className={styles.quiet}>none recorded</span>
                ) : (
                  partnership.memberIds.map(nameOf).join(', ')
                ),
            },
            {
              id: 'liaison',
              head: 'Liaison officer',
              width: '16%',
              cell: ({ partnership }) =>
                partnership.liaisonOfficer ?? <span className={styles.quiet}>not recorded</span>,
            },
            {
              id: 'source',
              head: 'Known from',
              width: '18%',
              cell: ({ partnership }) =>
                partnership.source === null ? (
                  <span className={styles.quiet}>typed or imported</span>
                ) : (
                  <>
                    {partnership.source.title}
                    <span className={styles.second}>
                      checked {formatDay(partnership.source.checked)}
                    </span>
                  </>
                ),
            },
            {
              id: 'agreements',
              head: 'Agreements',
              width: '84px',
              align: 'end',
              cell: (row) => figure(row.agreements),
            },
            ...changeColumn<(typeof partnerships)[number]>({
              isEditable: whyNot === null,
              name: ({ partnership }) => partnership.name,
              onEdit: ({ partnership }) => {
                setAsked(partnership);
              },
            }),
          ]}
        />
      )}
      {asked === null ? null : (
        <PartnershipDialog
          partnership={asked === 'new' ? null : asked}
          partners={partners.map(({ partner }) => partner)}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Section>
  );
}
