import type { MeetingBriefing } from '../../../shared/audit/meeting-briefing.ts';
import { formatDay, formatDayShort } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { href } from '../../state/route.ts';
import { Link } from '../../ui/link/link.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './meetings.module.css';

const outcomeWords: Readonly<Record<string, string>> = {
  refused: 'Refused',
  delayed: 'Delayed',
  'part-met': 'Met in part',
  waiting: 'No answer yet',
};

/** Requests for data that are still not met. */
export function OpenRequests({ requests }: Pick<MeetingBriefing, 'requests'>) {
  if (requests.length === 0) return null;
  return (
    <Section
      title="Data that was asked for and has not come"
      sub={count(requests.length, 'request')}
    >
      <Table
        caption="Requests that are not met"
        rows={requests}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'on',
            head: 'Asked on',
            width: '104px',
            cell: ({ requestedOn }) => formatDayShort(requestedOn),
          },
          {
            id: 'data',
            head: 'Data, and from whom',
            isRowHead: true,
            cell: ({ dataRequested, partner }) => (
              <>
                {dataRequested}
                <span className={styles.second}>{partner}</span>
              </>
            ),
          },
          {
            id: 'outcome',
            head: 'Outcome',
            width: '38%',
            cell: ({ outcome, reasonGiven }) => (
              <>
                {outcomeWords[outcome] ?? outcome}
                {reasonGiven === '' ? null : (
                  <span className={styles.second}>Said: {reasonGiven}</span>
                )}
              </>
            ),
          },
          {
            id: 'under',
            head: 'Under',
            width: '90px',
            cell: ({ agreementId, ref }) =>
              agreementId === null ? (
                'none'
              ) : (
                <Link href={href('agreement', agreementId)}>{ref}</Link>
              ),
          },
        ]}
      />
    </Section>
  );
}

const dueWords = { review: 'Review is due', expiry: 'Ends', 'body-ends': 'Body ends' } as const;

/** What ends or falls due before the next meeting. */
export function FallsDue({ briefing }: { readonly briefing: MeetingBriefing }) {
  const { fallsDue, nextOn } = briefing;
  return (
    <Section title="Falls due before the next meeting" sub={`until ${formatDay(nextOn)}`}>
      {fallsDue.length === 0 ? (
        <p className={styles.text}>No review, end of an agreement or end of a body until then.</p>
      ) : (
        <Table
          caption="What falls due before the next meeting"
          rows={fallsDue}
          rowKey={({ on, kind, agreementId, label }) => `${on} ${kind} ${agreementId ?? label}`}
          columns={[
            { id: 'on', head: 'On', width: '104px', cell: ({ on }) => formatDayShort(on) },
            { id: 'kind', head: 'What', width: '130px', cell: ({ kind }) => dueWords[kind] },
            {
              id: 'of',
              head: 'Of',
              isRowHead: true,
              cell: ({ agreementId, ref, label }) =>
                agreementId === null ? (
                  label
                ) : (
                  <Link href={href('agreement', agreementId)}>
                    {`${ref ?? ''} ${label}`.trim()}
                  </Link>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
