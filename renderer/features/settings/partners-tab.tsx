import { useState } from 'react';
import { partnerKindLabels, type Partner } from '../../../shared/register/partner.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { count, figure } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { changeColumn } from '../../ui/table/change-column.tsx';
import { Table } from '../../ui/table/table.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { existenceWords, matchingPartners, toolkitWords } from './bodies.ts';
import { PartnerDialog } from './partner-dialog.tsx';
import styles from './settings.module.css';

/** Every body that can be a party: what it is, whether it exists, and where that is known from. */
export function PartnersTab() {
  const { asAt } = useAsAt();
  const whyNot = useWhyNotEditable();
  const answer = useQuery('bodies.list', {});
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Partner | 'new' | null>(null);
  if (answer.value === null) {
    if (answer.refusal !== null) return <RefusalNotice refusal={answer.refusal} />;
    return answer.isSlow ? <ProgressLine words="Reading the partners" /> : null;
  }
  const rows = matchingPartners(answer.value.partners, words);
  return (
    <Section
      title="Partners"
      sub={count(answer.value.partners.length, 'body', 'bodies')}
      more={
        whyNot === null ? (
          <Button
            small
            icon="plus"
            onPress={() => {
              setAsked('new');
            }}
          >
            Add a partner
          </Button>
        ) : undefined
      }
    >
      <div className={styles.find} data-view-filter data-no-print>
        <TextField
          label="Find a partner"
          labelHidden
          type="search"
          placeholder="Name, other name or kind"
          keys="Control+F"
          value={words}
          onChange={setWords}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={words === '' ? 'No partner is recorded.' : 'No partner fits these words.'}
        />
      ) : (
        <Table
          caption="Partners"
          rows={rows}
          rowKey={({ partner }) => partner.id}
          columns={[
            {
              id: 'name',
              head: 'Name',
              isRowHead: true,
              cell: ({ partner }) => (
                <>
                  <b>{partner.name}</b>
                  {partner.aliases.length === 0 ? null : (
                    <span className={styles.second}>also {partner.aliases.join(', ')}</span>
                  )}
                </>
              ),
            },
            {
              id: 'kind',
              head: 'Kind',
              width: '18%',
              cell: ({ partner }) => (
                <>
                  {partnerKindLabels[partner.kind]}
                  {toolkitWords(partner) === null ? null : (
                    <span className={styles.second}>{toolkitWords(partner)}</span>
                  )}
                </>
              ),
            },
            {
              id: 'exists',
              head: 'Exists',
              width: '20%',
              cell: ({ partner }) => {
                const isGone = partner.endedOn !== null && partner.endedOn < asAt;
                return (
                  <Mark shape={isGone ? 'square' : 'disc'} tone={isGone ? 'expired' : 'ok'}>
                    <span className={styles.wrap}>{existenceWords(partner, asAt)}</span>
                  </Mark>
                );
              },
            },
            {
              id: 'source',
              head: 'Known from',
              width: '22%',
              cell: ({ partner }) =>
                partner.source === null ? (
                  <span className={styles.quiet}>typed or imported</span>
                ) : (
                  <>
                    {partner.source.title}
                    <span className={styles.second}>
                      {partner.source.address}, checked {formatDay(partner.source.checked)}
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
            ...changeColumn<(typeof rows)[number]>({
              isEditable: whyNot === null,
              name: ({ partner }) => partner.name,
              onEdit: ({ partner }) => {
                setAsked(partner);
              },
            }),
          ]}
        />
      )}
      {asked === null ? null : (
        <PartnerDialog
          partner={asked === 'new' ? null : asked}
          isUsed={
            asked !== 'new' &&
            answer.value.partners.some((row) => row.partner.id === asked.id && row.agreements > 0)
          }
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Section>
  );
}
