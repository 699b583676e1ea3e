import { useEffect, useRef, useState } from 'react';
import type { TrendPoint } from '../../../shared/audit/audits-compared.ts';
import { formatDay, formatDayShort } from '../../../shared/register/plain-date.ts';
import { figure } from '../../messages/counts.ts';
import { momentDayAndTime } from '../../messages/moments.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, go, useRoute } from '../../state/navigation.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Select } from '../../ui/select/select.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import { AsItWasDialog } from './as-it-was-dialog.tsx';
import { AuditsDifference } from './audits-difference.tsx';
import { TrendChart } from './trend-chart.tsx';
import styles from './audits.module.css';

const present = 'now';

/** Where were we then, and where are we now? */
export function AuditsView() {
  const { asAt, today } = useAsAt();
  const whyNot = useWhyNotEditable();
  const { query } = useRoute();
  const { value, refusal, isSlow } = useQuery('audits.list', { asAt });
  const [thenId, setThenId] = useState<string | null>(null);
  const [nowId, setNowId] = useState<string>(present);
  const [reprinted, setReprinted] = useState<string | null>(null);
  const edit = useEdit();
  const record = () =>
    void edit.make(
      { kind: 'record-audit', asAt: today },
      `The audit as at ${formatDay(today)} is recorded.`,
    );
  // Asked for from the search field: once, and not again when the view is drawn anew.
  const isAsked = useRef(false);
  useEffect(() => {
    if (query['do'] !== 'record' || isAsked.current) return;
    isAsked.current = true;
    adjust('audits');
    if (whyNot === null) record();
  });

  const recorded = (value ?? []).filter(({ id }) => id !== null);
  // One that was recorded on the day itself has nothing to tell yet.
  const last = (recorded.findLast((point) => point.asAt < asAt) ?? recorded.at(-1))?.id ?? null;
  const from = thenId ?? last;
  const compared = useQuery(
    'audits.compare',
    from === null ? null : { asAt, thenId: from, nowId: nowId === present ? null : nowId },
  );
  const choices = recorded.map((point) => ({
    id: point.id ?? '',
    label: `As at ${formatDay(point.asAt)}`,
    description: point.madeAt === null ? '' : `recorded ${momentDayAndTime(point.madeAt)}`,
  }));
  return (
    <div className={styles.view}>
      <PageHeader
        title={compared.value?.answer ?? 'Audits'}
        isAnswer={compared.value !== null}
        actions={
          <>
            <Button
              onPress={() => {
                go('packs');
              }}
            >
              Print a pack
            </Button>
            {whyNot === null ? (
              <Button look="main" onPress={record}>
                Record the audit of today
              </Button>
            ) : null}
          </>
        }
      />
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {value === null && isSlow ? <ProgressLine words="Reading the audits" /> : null}
      {value === null ? null : recorded.length === 0 ? (
        <EmptyState title="No audit has been recorded yet.">
          Record one before a meeting: the next can then say what came, what went, and why.
        </EmptyState>
      ) : (
        <>
          <Section title="Then and now">
            <div className={styles.choose} data-no-print>
              <div className={styles.choice}>
                <Select label="Then" choices={choices} value={from} onChange={setThenId} />
              </div>
              <div className={styles.choice}>
                <Select
                  label="Now"
                  choices={[
                    { id: present, label: `As shown, ${formatDay(asAt)}` },
                    ...choices.filter(({ id }) => id !== from),
                  ]}
                  value={nowId}
                  onChange={setNowId}
                />
              </div>
            </div>
            {compared.refusal === null ? null : <RefusalNotice refusal={compared.refusal} />}
            {compared.value === null ? null : <AuditsDifference compared={compared.value} />}
          </Section>
          <Section title="All audits" sub="agreements by rating">
            <TrendChart points={value} />
            <Table
              caption="Every audit with its numbers, oldest first"
              rows={value}
              rowKey={({ id }) => id ?? present}
              columns={trendColumns(setReprinted)}
            />
          </Section>
        </>
      )}
      {reprinted === null ? null : (
        <AsItWasDialog
          id={reprinted}
          onClose={() => {
            setReprinted(null);
          }}
        />
      )}
    </div>
  );
}

function trendColumns(onReprint: (id: string) => void): readonly TableColumn<TrendPoint>[] {
  return [
    ...trendNumbers,
    {
      id: 'reprint',
      head: 'Print it',
      width: '142px',
      cell: ({ id, asAt }) =>
        id === null ? null : (
          <Button
            small
            label={`Reprint as it was: the audit as at ${formatDay(asAt)}`}
            onPress={() => {
              onReprint(id);
            }}
          >
            Reprint as it was…
          </Button>
        ),
    },
  ];
}

const trendNumbers: readonly TableColumn<TrendPoint>[] = [
  {
    id: 'asAt',
    head: 'As at',
    isRowHead: true,
    cell: ({ id, asAt }) =>
      id === null ? `${formatDayShort(asAt)}, as shown now` : formatDayShort(asAt),
  },
  {
    id: 'madeAt',
    head: 'Recorded',
    width: '170px',
    cell: ({ madeAt }) => (madeAt === null ? 'not recorded' : momentDayAndTime(madeAt)),
  },
  { id: 'rules', head: 'Rules', width: '80px', cell: ({ rulePackVersion }) => rulePackVersion },
  {
    id: 'total',
    head: 'Agreements',
    width: '92px',
    align: 'end',
    cell: ({ total }) => figure(total),
  },
  {
    id: 'inDate',
    head: 'In date',
    width: '76px',
    align: 'end',
    cell: ({ inDate }) => figure(inDate),
  },
  { id: 'fit', head: 'Green', width: '70px', align: 'end', cell: ({ fit }) => figure(fit) },
  { id: 'amber', head: 'Amber', width: '70px', align: 'end', cell: ({ amber }) => figure(amber) },
  { id: 'red', head: 'Red', width: '60px', align: 'end', cell: ({ red }) => figure(red) },
  {
    id: 'none',
    head: 'Not assessed',
    width: '100px',
    align: 'end',
    cell: ({ notAssessed }) => figure(notAssessed),
  },
  {
    id: 'findings',
    head: 'Findings',
    width: '80px',
    align: 'end',
    cell: ({ findings }) => figure(findings),
  },
  {
    id: 'grave',
    head: 'Critical, high',
    width: '100px',
    align: 'end',
    cell: ({ grave }) => (grave === null ? 'not kept' : figure(grave)),
  },
];
