import { format, parseISO } from 'date-fns';
import { Fragment } from 'react';
import type { Overview } from '../../../shared/contract/view-models.ts';
import { formatDayShort, type IsoDate } from '../../../shared/register/plain-date.ts';
import { figure } from '../../messages/counts.ts';
import { useOpenRegister } from '../../state/app-state.ts';
import { href } from '../../state/route.ts';
import { Link } from '../../ui/link/link.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { ScrollArea } from '../../ui/scroll-area/scroll-area.tsx';
import { Section } from '../../ui/section/section.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden.tsx';
import { soonWords } from './messages.ts';
import { horizonMonths } from './months.ts';
import styles from './next-twelve-months.module.css';

type Entry = Overview['horizon'][number];

const kinds = {
  review: 'Review',
  expiry: 'Expiry',
  'body-ends': 'Body ends',
} as const satisfies Record<Entry['kind'], string>;

const lanes = [
  { kind: 'review', of: 'reviews', head: 'Reviews' },
  { kind: 'expiry', of: 'expiries', head: 'Expiries' },
  { kind: 'body-ends', of: 'bodies', head: 'Bodies that end' },
] as const;

/** As many marks as fit in a month's cell before a number says it better. */
const mostMarks = 9;
const shown = 8;

function EntryMark({ entry }: { readonly entry: Entry }) {
  if (entry.kind === 'body-ends') return <Mark shape="hollow-square" tone="none" />;
  return <Mark shape={entry.soon ? 'diamond' : 'hollow-diamond'} tone="due" />;
}

/** A calendar of months, in which nothing can collide. */
export function NextTwelveMonths({
  overview,
  asAt,
}: {
  readonly overview: Overview;
  readonly asAt: IsoDate;
}) {
  const { profile } = useOpenRegister();
  const months = horizonMonths(overview.horizon, asAt);
  const soon = overview.horizon.filter((entry) => entry.soon);
  const bodies = overview.horizon.some((entry) => entry.kind === 'body-ends');
  const reviews = soon.filter((entry) => entry.kind === 'review').length;
  const expiries = soon.filter((entry) => entry.kind === 'expiry').length;
  return (
    <Section
      title="The next twelve months"
      sub={`${soonWords(reviews, expiries, profile.dueDays)} (solid)`}
    >
      <ScrollArea label="The next twelve months by month">
        <table className={styles.months}>
          <caption className={styles.hidden}>Reviews, expiries and ends of bodies by month</caption>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>What falls</VisuallyHidden>
              </th>
              {months.map((month) => (
                <th key={month.key} scope="col" className={styles.month}>
                  {format(parseISO(month.from), 'MMM')}
                  {month.key.endsWith('-01') || month === months[0] ? (
                    <span className={styles.year}> {month.key.slice(0, 4)}</span>
                  ) : (
                    <VisuallyHidden> {month.key.slice(0, 4)}</VisuallyHidden>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes
              .filter((lane) => lane.kind !== 'body-ends' || bodies)
              .map((lane) => (
                <tr key={lane.kind}>
                  <th scope="row">{lane.head}</th>
                  {months.map((month) => (
                    <td key={month.key}>
                      <Cell entries={month[lane.of]} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollArea>
    </Section>
  );
}

/** The nearest dates, each with its title. */
export function NextDates({ overview }: { readonly overview: Overview }) {
  const nearest = overview.horizon.slice(0, shown);
  const rest = overview.horizon.length - nearest.length;
  return (
    <Section
      title="The next dates"
      {...(rest > 0 ? { sub: `and ${figure(rest)} more within the year` } : {})}
    >
      {nearest.length === 0 ? (
        <p className={styles.none}>No review and no expiry falls in the next twelve months.</p>
      ) : (
        <ol>
          {nearest.map((entry) => (
            <li
              key={`${entry.kind}${entry.on}${entry.agreementId ?? entry.label}`}
              className={styles.nearest}
            >
              <span className={styles.day}>{formatDayShort(entry.on)}</span>
              <EntryMark entry={entry} />
              <span className={styles.words}>
                {kinds[entry.kind]}:{' '}
                {entry.agreementId === null ? null : (
                  <>
                    <Link href={href('agreement', entry.agreementId)} strong>
                      {entry.ref ?? 'Agreement'}
                    </Link>{' '}
                  </>
                )}
                {entry.label}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Cell({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return <VisuallyHidden>none</VisuallyHidden>;
  return (
    <span className={styles.cell}>
      <span className={styles.number}>{figure(entries.length)}</span>
      <span className={styles.marks} aria-hidden="true">
        {entries.length > mostMarks ? null : (
          <>
            {entries.map((entry, index) => (
              <Fragment key={index}>
                <EntryMark entry={entry} />
              </Fragment>
            ))}
          </>
        )}
      </span>
    </span>
  );
}
