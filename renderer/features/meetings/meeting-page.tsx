import { useState } from 'react';
import type { MeetingBriefing } from '../../../shared/audit/meeting-briefing.ts';
import { formatDay, isIsoDate, type IsoDate } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, go, useRoute } from '../../state/navigation.ts';
import { href } from '../../state/route.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { Link } from '../../ui/link/link.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { FallsDue, OpenRequests } from './briefing-dates.tsx';
import { Differences, Points } from './briefing-points.tsx';
import styles from './meetings.module.css';
import { MinutesForm } from './minutes-form.tsx';
import { Promises } from './promises.tsx';

function dayIn(text: string | undefined): IsoDate | null {
  return text !== undefined && isIsoDate(text) ? text : null;
}

/** One partnership's meeting on a day: what to bring in, and the minutes of what came out. */
export function MeetingPage({ partnershipId }: { readonly partnershipId: string }) {
  const { asAt, today } = useAsAt();
  const { query } = useRoute();
  const on = dayIn(query['on']) ?? today;
  const nextOn = dayIn(query['next']);
  const { value, refusal, isSlow } = useQuery('meetings.brief', {
    asAt,
    partnershipId,
    on,
    nextOn,
  });
  const above = <Link href={href('meetings')}>Meetings</Link>;
  if (value === null) {
    return (
      <>
        <PageHeader title="Meeting" above={above} />
        {refusal !== null ? (
          <RefusalNotice refusal={refusal} />
        ) : isSlow ? (
          <ProgressLine words="Preparing the meeting" />
        ) : null}
      </>
    );
  }
  return <Prepared key={`${partnershipId} ${value.on}`} briefing={value} above={above} />;
}

function answerOf({ agreements, on }: MeetingBriefing): string {
  const { all, inDate, fit } = agreements;
  const day = `On ${formatDay(on)}`;
  if (all === 0) return `${day}: no agreement of this partnership is in the register`;
  return `${day}: ${inDate} of ${count(all, 'agreement')} ${inDate === 1 ? 'is' : 'are'} in date, ${fit} ${fit === 1 ? 'is' : 'are'} fit`;
}

function Prepared({
  briefing,
  above,
}: {
  readonly briefing: MeetingBriefing;
  readonly above: React.ReactNode;
}) {
  const { partnershipId, partnership, on, nextOn, last, meeting, promised, agreed } = briefing;
  const { today } = useAsAt();
  const { query } = useRoute();
  const whyNot = useWhyNotEditable();
  const [problems, setProblems] = useState({ on: false, next: false });
  const move = (part: Readonly<Record<string, string>>) => {
    adjust('meetings', partnershipId, { ...query, ...part });
  };
  const open = promised.filter(({ action }) => action.doneOn === null).length;
  return (
    <div className={styles.view}>
      <PageHeader
        above={
          <>
            {above} › {partnership}
          </>
        }
        title={answerOf(briefing)}
        isAnswer
        actions={
          <>
            <Button
              onPress={() => {
                window.print();
              }}
            >
              Print this page
            </Button>
            <Button
              look="main"
              onPress={() => {
                go('packs', null, { kind: 'meeting', partnership: partnershipId, meeting: on });
              }}
            >
              Make the pack
            </Button>
          </>
        }
      />
      <div className={styles.days} data-no-print>
        <DayField
          label="Meeting on"
          today={today}
          value={on}
          onChange={(day, problem) => {
            setProblems((before) => ({ ...before, on: problem !== null }));
            if (day !== null) move({ on: day });
          }}
          error={problems.on ? 'Type a day such as 31/3/2027.' : null}
        />
        <DayField
          label="The next one on"
          today={today}
          value={nextOn}
          onChange={(day, problem) => {
            setProblems((before) => ({ ...before, next: problem !== null }));
            if (day !== null) move({ next: day });
          }}
          error={
            problems.next
              ? 'Type a day such as 31/3/2027.'
              : nextOn <= on
                ? 'It comes after this meeting.'
                : null
          }
        />
      </div>
      {whyNot === null ? null : (
        <Notice title="Nothing can be changed here now." isLive={false}>
          {whyNot}
        </Notice>
      )}
      <Section
        title="Promised last time"
        sub={last === null ? '' : `${formatDay(last.on)}, ${open} of ${promised.length} open`}
      >
        {last === null ? (
          <p className={styles.text}>No earlier meeting of this partnership is recorded.</p>
        ) : (
          <>
            {last.notes === '' ? null : <p className={styles.said}>{last.notes}</p>}
            {promised.length === 0 ? (
              <p className={styles.text}>Nothing was agreed that is still to be told.</p>
            ) : (
              <Promises
                caption="What earlier meetings agreed"
                promises={promised}
                isEditable={whyNot === null}
              />
            )}
          </>
        )}
      </Section>
      <Points
        title="To raise"
        sub="failings of the partnership’s agreements, the worst first"
        points={briefing.failings}
        nothing="No failing of medium severity or above stands open."
      />
      <Differences differences={briefing.differences} />
      <OpenRequests requests={briefing.requests} />
      <FallsDue briefing={briefing} />
      <Points
        title="To ask"
        sub="what the register cannot tell"
        points={briefing.questions}
        nothing="Everything that is asked can be told."
        isQuestion
      />
      <Section title="Minutes" sub={meeting === null ? 'not written yet' : `of ${formatDay(on)}`}>
        {agreed.length === 0 ? null : (
          <Promises
            caption="What this meeting agreed"
            promises={agreed}
            isEditable={whyNot === null}
          />
        )}
        {meeting === null || meeting.notes === '' ? null : (
          <p className={styles.printed}>{meeting.notes}</p>
        )}
        {whyNot === null ? (
          <MinutesForm
            briefing={briefing}
            onSaved={() => {
              move({ on, next: nextOn });
            }}
          />
        ) : null}
        {meeting === null || nextOn <= on ? null : (
          <p className={styles.text} data-no-print>
            <Link href={href('meetings', partnershipId, { on: nextOn })}>
              Prepare the next meeting, {formatDay(nextOn)}
            </Link>
            : it starts from what was agreed here.
          </p>
        )}
      </Section>
    </div>
  );
}
