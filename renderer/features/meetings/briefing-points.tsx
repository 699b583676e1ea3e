import { useState } from 'react';
import type {
  MeetingBriefing,
  MeetingDifference,
  MeetingPoint,
} from '../../../shared/audit/meeting-briefing.ts';
import { formatDay, formatDayShort } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { href } from '../../state/route.ts';
import { Button } from '../../ui/button/button.tsx';
import { Link } from '../../ui/link/link.tsx';
import { SeverityMark } from '../../ui/mark/mark.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import styles from './meetings.module.css';

/** Points shown before the officer asks for all of them. */
const shownFirst = 8;
/** Agreements named in one line before the rest is counted. */
const namedFirst = 8;

/** Points, each with the agreements that it is about. */
export function Points({
  title,
  sub,
  points,
  nothing,
  isQuestion = false,
}: {
  readonly title: string;
  readonly sub: string;
  readonly points: readonly MeetingPoint[];
  readonly nothing: string;
  readonly isQuestion?: boolean;
}) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? points : points.slice(0, shownFirst);
  return (
    <Section title={title} sub={sub}>
      {points.length === 0 ? (
        <p className={styles.text}>{nothing}</p>
      ) : (
        <Table
          caption={title}
          rows={shown}
          rowKey={({ rule, title: point }) => `${rule} ${point}`}
          columns={isQuestion ? questionColumns : pointColumns}
        />
      )}
      {points.length > shown.length ? (
        <p className={styles.more} data-no-print>
          <Button
            small
            look="quiet"
            onPress={() => {
              setAll(true);
            }}
          >
            Show all {points.length}
          </Button>
        </p>
      ) : null}
    </Section>
  );
}

function Places({ places }: Pick<MeetingPoint, 'places'>) {
  const named = places.slice(0, namedFirst);
  return (
    <>
      {named.map(({ agreementId, ref, title, findingId }, at) => (
        <span key={agreementId}>
          {at === 0 ? '' : ', '}
          <Link href={href('findings', findingId)} label={`${ref} ${title}`}>
            {ref === '' ? title : ref}
          </Link>
        </span>
      ))}
      {places.length > named.length ? ` and ${places.length - named.length} more` : ''}
    </>
  );
}

const pointColumns: readonly TableColumn<MeetingPoint>[] = [
  {
    id: 'severity',
    head: 'Severity',
    width: '104px',
    cell: ({ severity }) => <SeverityMark severity={severity} />,
  },
  {
    id: 'what',
    head: 'What to raise',
    isRowHead: true,
    cell: ({ title, recommendation }) => (
      <>
        {title}
        <span className={styles.second}>{recommendation}</span>
      </>
    ),
  },
  { id: 'where', head: 'Agreements', width: '30%', cell: (point) => <Places {...point} /> },
];

const questionColumns: readonly TableColumn<MeetingPoint>[] = [
  {
    id: 'what',
    head: 'What to ask',
    isRowHead: true,
    cell: ({ title, recommendation }) => (
      <>
        {recommendation}
        <span className={styles.second}>{title}</span>
      </>
    ),
  },
  { id: 'where', head: 'For', width: '38%', cell: (point) => <Places {...point} /> },
];

/** Where the partnership stands apart from the other areas. */
export function Differences({
  differences,
}: {
  readonly differences: readonly MeetingDifference[];
}) {
  if (differences.length === 0) return null;
  return (
    <Section title="Where this partnership stands apart" sub="from the other areas">
      <Table
        caption="Where this partnership stands apart"
        rows={differences}
        rowKey={({ arrangement }) => arrangement}
        columns={[
          {
            id: 'for',
            head: 'Agreement for',
            width: '34%',
            isRowHead: true,
            cell: ({ arrangement, agreementId, ref }) => (
              <>
                {arrangement}
                {agreementId === null ? null : (
                  <span className={styles.second}>
                    <Link href={href('agreement', agreementId)}>{ref}</Link>
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'how',
            head: 'How it differs',
            cell: ({ sentences }) =>
              sentences.map((sentence) => (
                <span key={sentence} className={styles.line}>
                  {sentence}
                </span>
              )),
          },
        ]}
      />
    </Section>
  );
}

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
