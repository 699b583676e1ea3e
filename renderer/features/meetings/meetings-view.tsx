import type { MeetingsList } from '../../../shared/contract/channels-desk.ts';
import { formatDay, formatDayShort } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useRoute } from '../../state/navigation.ts';
import { href } from '../../state/route.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Link } from '../../ui/link/link.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import { MeetingPage } from './meeting-page.tsx';
import styles from './meetings.module.css';

/** Meetings: what goes into the room, and what came out of it. */
export function MeetingsView() {
  const { id } = useRoute();
  return id === null ? <MeetingsOfAll /> : <MeetingPage key={id} partnershipId={id} />;
}

function MeetingsOfAll() {
  const { asAt } = useAsAt();
  const { value, refusal, isSlow } = useQuery('meetings.list', { asAt });
  return (
    <div className={styles.view}>
      <PageHeader
        title="Meetings"
        counts={value === null ? undefined : count(value.meetings.length, 'meeting') + ' minuted'}
      />
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {value === null && isSlow ? <ProgressLine words="Reading the meetings" /> : null}
      {value === null ? null : value.partnerships.length === 0 ? (
        <EmptyState
          title="No partnership is in the register."
          actions={
            <Link href={href('settings', null, { tab: 'partnerships' })}>Add a partnership</Link>
          }
        >
          A meeting belongs to a partnership: add it in Settings, and say on each agreement to which
          it belongs.
        </EmptyState>
      ) : (
        <>
          <Section title="Prepare a meeting" sub="choose the partnership">
            <Table
              caption="Partnerships"
              rows={value.partnerships}
              rowKey={({ id }) => id}
              columns={partnershipColumns}
            />
          </Section>
          <Section title="Minutes" sub="newest first">
            {value.meetings.length === 0 ? (
              <p className={styles.text}>
                No meeting has been minuted. Minutes are written where the meeting was prepared;
                their decisions become actions, and the next meeting starts from them.
              </p>
            ) : (
              <Table
                caption="Meetings that were minuted, newest first"
                rows={value.meetings}
                rowKey={({ meeting }) => meeting.id}
                columns={meetingColumns}
              />
            )}
          </Section>
        </>
      )}
    </div>
  );
}

const partnershipColumns: readonly TableColumn<MeetingsList['partnerships'][number]>[] = [
  {
    id: 'name',
    head: 'Partnership',
    isRowHead: true,
    cell: ({ id, name }) => <Link href={href('meetings', id)}>{name}</Link>,
  },
  {
    id: 'agreements',
    head: 'Agreements',
    width: '110px',
    align: 'end',
    cell: ({ agreements }) => agreements,
  },
  { id: 'fit', head: 'Fit', width: '80px', align: 'end', cell: ({ fit }) => fit },
  {
    id: 'last',
    head: 'Last met',
    width: '130px',
    cell: ({ lastMeeting }) => (lastMeeting === null ? 'not minuted' : formatDayShort(lastMeeting)),
  },
  {
    id: 'open',
    head: 'Actions open',
    width: '120px',
    align: 'end',
    cell: ({ openActions }) => openActions,
  },
];

const meetingColumns: readonly TableColumn<MeetingsList['meetings'][number]>[] = [
  {
    id: 'on',
    head: 'Met on',
    width: '150px',
    cell: ({ meeting: { partnershipId, on } }) => (
      <Link href={href('meetings', partnershipId, { on })}>{formatDay(on)}</Link>
    ),
  },
  {
    id: 'partnership',
    head: 'Partnership',
    isRowHead: true,
    width: '30%',
    cell: ({ partnership }) => partnership,
  },
  {
    id: 'said',
    head: 'What was said',
    cell: ({ meeting }) => <span className={styles.clipped}>{meeting.notes}</span>,
  },
  {
    id: 'actions',
    head: 'Actions',
    width: '170px',
    cell: ({ actions, done, overdue }) =>
      actions === 0
        ? 'none'
        : `${done} of ${actions} done${overdue === 0 ? '' : `, ${overdue} overdue`}`,
  },
];
