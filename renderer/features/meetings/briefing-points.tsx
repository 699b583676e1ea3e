import { useState } from 'react';
import type { MeetingDifference, MeetingPoint } from '../../../shared/audit/meeting-briefing.ts';
import { href } from '../../state/route.ts';
import { usePrinting } from '../../state/use-printing.ts';
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
  const isPrinting = usePrinting();
  const shown = isAll || isPrinting ? points : points.slice(0, shownFirst);
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
