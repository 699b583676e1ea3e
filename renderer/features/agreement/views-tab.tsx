import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/view-models.ts';
import type { AccessBarrier, PractitionerView } from '../../../shared/register/experience.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import type { ShapeName, Tone } from '../../ui/mark/shapes.tsx';
import { Section } from '../../ui/section/section.tsx';
import { changeColumn } from '../../ui/table/change-column.tsx';
import { Table } from '../../ui/table/table.tsx';
import { BarrierDialog } from './barrier-dialog.tsx';
import { barrierWords, verdictWords } from './experience-words.ts';
import { FindingsBeside } from './findings-beside.tsx';
import { PractitionerDialog } from './practitioner-dialog.tsx';
import type { PlacedFindings } from './placed-findings.ts';
import styles from './parts.module.css';

type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'view'; readonly view: PractitionerView | null }
  | { readonly kind: 'barrier'; readonly barrier: AccessBarrier | null };

const verdictMarks: Readonly<Record<PractitionerView['verdict'], readonly [ShapeName, Tone]>> = {
  fit: ['disc', 'ok'],
  partly: ['half', 'due'],
  'not-fit': ['triangle', 'overdue'],
};
const barrierMarks: Readonly<Record<AccessBarrier['outcome'], readonly [ShapeName, Tone]>> = {
  refused: ['cross', 'expired'],
  delayed: ['triangle', 'overdue'],
  'part-met': ['half', 'due'],
  waiting: ['ring', 'none'],
};

/** What practitioners say of the agreement, and the requests that were refused under it. */
export function ViewsTab({
  view,
  placed,
  isEditable,
}: {
  readonly view: AgreementView;
  readonly placed: PlacedFindings;
  readonly isEditable: boolean;
}) {
  const { agreement, practitionerViews, accessBarriers, partners } = view;
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  const close = () => {
    setAsked({ kind: 'nothing' });
  };
  const partnerName = (id: string) =>
    partners.find((partner) => partner.id === id)?.name ?? 'another partner';
  return (
    <>
      <Section
        title="What practitioners say"
        sub={count(practitionerViews.length, 'view')}
        more={
          isEditable ? (
            <Button
              small
              icon="plus"
              onPress={() => {
                setAsked({ kind: 'view', view: null });
              }}
            >
              Add a view
            </Button>
          ) : undefined
        }
      >
        <FindingsBeside findings={placed.beside.get('practitionerViews') ?? []} />
        {practitionerViews.length === 0 ? (
          <p className={styles.nothingHere}>
            Nobody who uses this agreement has been asked whether it works.
          </p>
        ) : (
          <Table
            caption="What practitioners say"
            rows={practitionerViews}
            rowKey={(row) => row.id}
            columns={[
              {
                id: 'verdict',
                head: 'Verdict',
                width: '130px',
                cell: (row) => {
                  const [shape, tone] = verdictMarks[row.verdict];
                  return (
                    <Mark shape={shape} tone={tone}>
                      {verdictWords[row.verdict]}
                    </Mark>
                  );
                },
              },
              {
                id: 'words',
                head: 'In their words',
                cell: (row) => <span className={styles.words}>{row.words}</span>,
              },
              { id: 'role', head: 'Post', width: '22%', isRowHead: true, cell: (row) => row.role },
              {
                id: 'on',
                head: 'Asked',
                width: '130px',
                cell: (row) => formatDay(row.givenOn),
              },
              ...changeColumn<PractitionerView>({
                isEditable,
                name: (row) => `the view of ${row.role}`,
                onEdit: (row) => {
                  setAsked({ kind: 'view', view: row });
                },
              }),
            ]}
          />
        )}
      </Section>
      <div className={styles.part}>
        <Section
          title="Refusals and delays"
          sub={count(accessBarriers.length, 'request')}
          more={
            isEditable ? (
              <Button
                small
                icon="plus"
                onPress={() => {
                  setAsked({ kind: 'barrier', barrier: null });
                }}
              >
                Add a refusal
              </Button>
            ) : undefined
          }
        >
          <FindingsBeside findings={placed.beside.get('accessBarriers') ?? []} />
          {accessBarriers.length === 0 ? (
            <p className={styles.nothingHere}>
              No request under this agreement is recorded as refused, delayed or met in part.
            </p>
          ) : (
            <Table
              caption="Refusals and delays"
              rows={accessBarriers}
              rowKey={(row) => row.id}
              columns={[
                {
                  id: 'outcome',
                  head: 'Outcome',
                  width: '130px',
                  cell: (row) => {
                    const [shape, tone] = barrierMarks[row.outcome];
                    return (
                      <Mark shape={shape} tone={tone}>
                        {barrierWords[row.outcome]}
                      </Mark>
                    );
                  },
                },
                {
                  id: 'data',
                  head: 'Data asked for',
                  isRowHead: true,
                  cell: (row) => row.dataRequested,
                },
                {
                  id: 'from',
                  head: 'Of',
                  width: '20%',
                  cell: (row) => partnerName(row.partnerId),
                },
                { id: 'why', head: 'Reason given', cell: (row) => row.reasonGiven },
                {
                  id: 'on',
                  head: 'Asked',
                  width: '130px',
                  cell: (row) => (
                    <>
                      {formatDay(row.requestedOn)}
                      {row.resolvedOn === null ? null : (
                        <span className={styles.second}>resolved {formatDay(row.resolvedOn)}</span>
                      )}
                    </>
                  ),
                },
                ...changeColumn<AccessBarrier>({
                  isEditable,
                  name: (row) => `the request for ${row.dataRequested}`,
                  onEdit: (row) => {
                    setAsked({ kind: 'barrier', barrier: row });
                  },
                }),
              ]}
            />
          )}
        </Section>
      </div>
      {asked.kind === 'view' ? (
        <PractitionerDialog agreement={agreement} view={asked.view} onClose={close} />
      ) : null}
      {asked.kind === 'barrier' ? (
        <BarrierDialog agreement={agreement} barrier={asked.barrier} onClose={close} />
      ) : null}
    </>
  );
}
