import type { Overview } from '../../../shared/contract/view-models.ts';
import { daysBetween, formatDay } from '../../../shared/register/plain-date.ts';
import { figure } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { tell, tellRefusal } from '../../state/app-store.ts';
import { makeEdit } from '../../state/edits.ts';
import { href } from '../../state/route.ts';
import { Button } from '../../ui/button/button.tsx';
import { Link } from '../../ui/link/link.tsx';
import { CurrencyMark } from '../../ui/mark/mark.tsx';
import { Section } from '../../ui/section/section.tsx';
import { ago } from './messages.ts';
import styles from './since-last-audit.module.css';

type Since = NonNullable<Overview['since']>;
type Moved = Since['moved'][number];

/** What moved, held together by what became of it, worst first. */
interface MovedGroup {
  readonly words: string;
  readonly moved: readonly Moved[];
  /** How many are named; the rest are counted. */
  readonly named: number;
}

function grouped(moved: readonly Moved[]): readonly MovedGroup[] {
  const became = (rating: Moved['ratingNow']): readonly Moved[] =>
    moved.filter(
      (entry) =>
        entry.ratingNow === rating && entry.ratingThen !== rating && entry.ratingThen !== null,
    );
  const [red, green, amber, grey] = [
    became('red'),
    became('green'),
    became('amber'),
    became('grey'),
  ];
  const fresh = moved.filter((entry) => entry.ratingThen === null);
  const gone = moved.filter((entry) => entry.ratingNow === null);
  const known = new Set([...red, ...green, ...amber, ...grey, ...fresh, ...gone]);
  const dates = moved.filter((entry) => !known.has(entry));
  return [
    { words: 'became red', moved: red, named: 5 },
    { words: 'became green', moved: green, named: 3 },
    { words: 'became amber', moved: amber, named: 0 },
    { words: 'can no longer be assessed', moved: grey, named: 0 },
    { words: 'new in the register', moved: fresh, named: 0 },
    { words: 'no longer in the register', moved: gone, named: 0 },
    { words: 'with the same rating and other dates', moved: dates, named: 0 },
  ].filter((group) => group.moved.length > 0);
}

function Named({ entry }: { readonly entry: Moved }) {
  return (
    <li className={styles.entry}>
      <Link href={href('agreement', entry.id)} strong>
        {entry.ref}
      </Link>
      <span>
        {entry.currencyNow === null ? null : <CurrencyMark currency={entry.currencyNow} />}
      </span>
      <span className={styles.title} title={entry.title}>
        {entry.title}
      </span>
    </li>
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
      {...(whyNot === null ? {} : { tooltip: whyNot })}
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
  const groups = grouped(since.moved);
  return (
    <Section
      title={`Since the audit of ${formatDay(since.asAt)}`}
      sub={ago(daysBetween(since.asAt, asAt))}
      more={button}
    >
      {groups.length === 0 ? (
        <p className={styles.none}>No agreement changed its rating or the state of its dates.</p>
      ) : (
        <ul>
          {groups.map((group) => (
            <li key={group.words} className={styles.group}>
              <b>{figure(group.moved.length)}</b> {group.words}
              {group.named === 0 ? null : (
                <ul>
                  {group.moved.slice(0, group.named).map((entry) => (
                    <Named key={entry.id} entry={entry} />
                  ))}
                  {group.moved.length > group.named ? (
                    <li className={styles.none}>
                      and {figure(group.moved.length - group.named)} more
                    </li>
                  ) : null}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.all}>
        Fit {figure(since.fitThen)} then, <b>{figure(summary.fit)} now</b>; red{' '}
        {figure(since.redThen)} then, <b>{figure(summary.byRating.red)} now</b>
      </p>
    </Section>
  );
}
