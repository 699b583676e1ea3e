import { useState } from 'react';
import type {
  ExperienceAnalysis,
  WaitingGroup,
} from '../../../shared/audit/experience-analysis.ts';
import { formatDayShort, isoDate } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { href } from '../../state/route.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Link } from '../../ui/link/link.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import { RequestDialog } from '../../ui/request-dialog/request-dialog.tsx';
import { QuestionnaireDialog } from './questionnaire-dialog.tsx';
import { QuickViewDialog } from './quick-view-dialog.tsx';
import styles from './experience.module.css';

const outcomeWords = {
  refused: 'Refused',
  delayed: 'Delayed',
  'part-met': 'Met in part',
  waiting: 'No answer yet',
};
const groupings = { partner: 'By body', data: 'By data', agreement: 'By agreement' } as const;
type Grouping = keyof typeof groupings;

/** Who waits how long for what, under which agreement, and what practitioners say. */
export function ExperienceView() {
  const { asAt } = useAsAt();
  const whyNot = useWhyNotEditable();
  const { query } = useRoute();
  const { value, refusal, isSlow } = useQuery('experience.get', { asAt });
  const [by, setBy] = useState<Grouping>('partner');
  const [isSending, setSending] = useState(false);
  const add = query['add'];
  const close = () => {
    adjust('experience');
  };
  return (
    <div className={styles.view}>
      <PageHeader
        title={value?.answer ?? 'Experience'}
        isAnswer={value !== null}
        actions={
          <>
            <Button
              onPress={() => {
                setSending(true);
              }}
            >
              Questionnaire
            </Button>
            {whyNot === null ? (
              <>
                <Button
                  onPress={() => {
                    adjust('experience', null, { add: 'request' });
                  }}
                >
                  Log a request
                </Button>
                <Button
                  look="main"
                  keys="Ctrl Shift E"
                  onPress={() => {
                    adjust('experience', null, { add: 'view' });
                  }}
                >
                  Record a view
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {value === null && isSlow ? <ProgressLine words="Reading what practitioners say" /> : null}
      {add !== undefined && whyNot !== null ? (
        <Notice title="Nothing can be changed here now.">{whyNot}</Notice>
      ) : null}
      {value === null ? null : (
        <>
          <Views analysis={value} />
          {value.requests.length === 0 ? (
            <EmptyState title="No request has been logged.">
              Log requests that were refused, delayed or met in part: they show which agreements do
              not do what they are for.
            </EmptyState>
          ) : (
            <>
              <Section
                title="How long they wait"
                more={
                  <Segments
                    label="Group the requests"
                    chips={(['partner', 'data', 'agreement'] as const).map((id) => ({
                      id,
                      label: groupings[id],
                    }))}
                    selected={by}
                    onChange={setBy}
                  />
                }
              >
                <Table
                  caption={`Requests ${groupings[by].toLowerCase()}, longest waiting first`}
                  rows={
                    by === 'partner'
                      ? value.byPartner
                      : by === 'data'
                        ? value.byData
                        : value.byAgreement
                  }
                  rowKey={({ id, name }) => id ?? name}
                  columns={groupColumns(by)}
                />
              </Section>
              <Section title="Every request">
                <Table
                  caption="Requests, newest first"
                  rows={value.requests}
                  rowKey={({ id }) => id}
                  columns={requestColumns}
                />
              </Section>
            </>
          )}
        </>
      )}
      {isSending ? (
        <QuestionnaireDialog
          whyNot={whyNot}
          onClose={() => {
            setSending(false);
          }}
        />
      ) : null}
      {add === 'view' && whyNot === null ? <QuickViewDialog onClose={close} /> : null}
      {add === 'request' && whyNot === null ? (
        <RequestDialog
          title="A request for data that was not met"
          save="Save"
          said="The request is saved."
          barrier={null}
          agreementId={null}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function Views({ analysis }: { readonly analysis: ExperienceAnalysis }) {
  const { fit, partly, notFit, unasked } = analysis.views;
  return (
    <Section title="What practitioners say">
      <p className={styles.text}>
        {fit + partly + notFit === 0
          ? 'Nobody has been asked yet.'
          : `${fit} say fit, ${partly} say partly fit, ${notFit} say not fit for purpose.`}
        {unasked === 0
          ? ''
          : ` Nobody was asked on ${count(unasked, 'agreement')} that ${unasked === 1 ? 'is' : 'are'} in date.`}
      </p>
      {analysis.contradicted.length === 0 ? null : (
        <p className={styles.text}>
          In date, and called not fit by those who use it:{' '}
          {analysis.contradicted.map(({ agreementId, ref, title }, at) => (
            <span key={agreementId}>
              {at === 0 ? '' : ', '}
              <Link href={href('agreement', agreementId)}>{ref === '' ? title : ref}</Link>
            </span>
          ))}
          .
        </p>
      )}
    </Section>
  );
}

function groupColumns(by: Grouping): readonly TableColumn<WaitingGroup>[] {
  const heads = { partner: 'Body', data: 'Data', agreement: 'Agreement' };
  return [
    {
      id: 'name',
      head: heads[by],
      isRowHead: true,
      cell: ({ id, name }) =>
        by === 'agreement' && id !== null ? <Link href={href('agreement', id)}>{name}</Link> : name,
    },
    { id: 'requests', head: 'Requests', width: '90px', align: 'end', cell: (row) => row.requests },
    {
      id: 'refused',
      head: 'Refused',
      width: '90px',
      align: 'end',
      cell: ({ refused, requests }) => `${refused} of ${requests}`,
    },
    { id: 'waiting', head: 'Still wait', width: '90px', align: 'end', cell: (row) => row.waiting },
    {
      id: 'median',
      head: 'Half took over',
      width: '120px',
      align: 'end',
      cell: ({ medianDays }) => `${medianDays} days`,
    },
    {
      id: 'longest',
      head: 'Longest',
      width: '100px',
      align: 'end',
      cell: ({ longestDays }) => `${longestDays} days`,
    },
  ];
}

const requestColumns: readonly TableColumn<ExperienceAnalysis['requests'][number]>[] = [
  {
    id: 'on',
    head: 'Asked on',
    width: '104px',
    cell: ({ requestedOn }) => formatDayShort(isoDate(requestedOn)),
  },
  {
    id: 'data',
    head: 'Data asked for',
    isRowHead: true,
    cell: ({ dataRequested, partner }) => (
      <>
        {dataRequested}
        <span className={styles.second}>{partner}</span>
      </>
    ),
  },
  { id: 'outcome', head: 'Outcome', width: '110px', cell: ({ outcome }) => outcomeWords[outcome] },
  { id: 'days', head: 'Waited', width: '80px', align: 'end', cell: ({ days }) => `${days} days` },
  {
    id: 'agreement',
    head: 'Under',
    width: '100px',
    cell: ({ agreementId, ref }) =>
      agreementId === null ? 'none' : <Link href={href('agreement', agreementId)}>{ref}</Link>,
  },
  { id: 'reason', head: 'Reason given', width: '32%', cell: ({ reasonGiven }) => reasonGiven },
];
