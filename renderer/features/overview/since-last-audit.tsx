import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/contract/view-models.ts';
import { daysBetween, formatDay } from '../../../shared/register/plain-date.ts';
import { currencyWords } from '../../messages/audit-words.ts';
import { figure } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { tell, tellRefusal } from '../../state/app-store.ts';
import { makeEdit } from '../../state/edits.ts';
import { href } from '../../state/route.ts';
import { Button } from '../../ui/button/button.tsx';
import { Link } from '../../ui/link/link.tsx';
import { CurrencyMark, RatingMark } from '../../ui/mark/mark.tsx';
import { Section } from '../../ui/section/section.tsx';
import { ago } from './messages.ts';
import styles from './since-last-audit.module.css';

type Since = NonNullable<Overview['since']>;
type Moved = Since['moved'][number];

const shown = 7;

/** What moved, in the order in which it matters: worse first. */
function ordered(moved: readonly Moved[]): readonly Moved[] {
  const weight = ({ ratingNow, ratingThen }: Moved): number =>
    ratingNow === 'red' && ratingThen !== 'red'
      ? 0
      : ratingNow === 'green' && ratingThen !== 'green'
        ? 1
        : ratingNow !== ratingThen
          ? 2
          : 3;
  return moved.toSorted((a, b) => weight(a) - weight(b));
}

function said(moved: Moved): ReactNode {
  if (moved.ratingNow === null) return 'is no longer in the register';
  if (moved.ratingThen === null) return <>is new: {<RatingMark rating={moved.ratingNow} />}</>;
  if (moved.ratingThen !== moved.ratingNow) {
    return (
      <>
        became <RatingMark rating={moved.ratingNow} />
        {moved.currencyNow === null || moved.currencyNow === 'in-date' ? null : (
          <span className={styles.second}>, {currencyWords[moved.currencyNow].toLowerCase()}</span>
        )}
      </>
    );
  }
  return moved.currencyNow === null ? null : (
    <>
      is now <CurrencyMark currency={moved.currencyNow} />
    </>
  );
}

/** What changed since the last audit that was recorded, and the way to record this one. */
export function SinceLastAudit({ overview }: { readonly overview: Overview }) {
  const { since, summary } = overview;
  const { asAt } = useAsAt();
  const whyNot = useWhyNotEditable();
  const record = async (): Promise<void> => {
    const answer = await makeEdit({ kind: 'record-audit', asAt });
    if (answer.ok) tell('done', `The audit as at ${formatDay(asAt)} is recorded.`);
    else tellRefusal(answer.error);
  };
  const button = (
    <Button
      small
      unavailable={whyNot === null ? null : ''}
      onPress={() => {
        void record();
      }}
    >
      Record this audit
    </Button>
  );
  if (since === null) {
    return (
      <Section title="Since the last audit" more={button}>
        <p className={styles.none}>
          No audit has been recorded yet. Record this one, and the next will say what changed.
        </p>
      </Section>
    );
  }
  const moved = ordered(since.moved);
  return (
    <Section
      title={`Since the audit of ${formatDay(since.asAt)}`}
      sub={ago(daysBetween(since.asAt, asAt))}
      more={button}
    >
      {moved.length === 0 ? (
        <p className={styles.none}>No agreement changed its rating or the state of its dates.</p>
      ) : (
        <ul className={styles.moved}>
          {moved.slice(0, shown).map((entry) => (
            <li key={entry.id}>
              <Link href={href('agreement', entry.id)} strong>
                {entry.ref}
              </Link>{' '}
              {said(entry)}
              <span className={styles.title}>{entry.title}</span>
            </li>
          ))}
          {moved.length > shown ? (
            <li className={styles.second}>and {figure(moved.length - shown)} more that moved</li>
          ) : null}
        </ul>
      )}
      <p className={styles.all}>
        Fit {figure(since.fitThen)} then, <b>{figure(summary.fit)} now</b>; red{' '}
        {figure(since.redThen)} then, <b>{figure(summary.byRating.red)} now</b>
      </p>
    </Section>
  );
}
