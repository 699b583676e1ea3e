import type { StandardRule } from '../../../shared/contract/channels-standard.ts';
import { clauses } from '../../../shared/standards/clauses.ts';
import { forceWords } from '../../messages/audit-words.ts';
import { count, figure, opening } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { href } from '../../state/route.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Citations } from '../../ui/finding-reading/citations.tsx';
import { Link } from '../../ui/link/link.tsx';
import { SeverityMark } from '../../ui/mark/mark.tsx';
import { Reading, ReadingNote, ReadingRow } from '../../ui/reading/reading.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden.tsx';
import styles from './standards.module.css';
import { scopeWords, settingWords, spanWords } from './words.ts';

/** How many places are listed under a rule; the rest are one link away. */
const mostPlaces = 40;

export interface RuleEntryProps {
  readonly rule: StandardRule;
  readonly isOpen: boolean;
  /** Set out in full for paper, without what only the screen can do. */
  readonly isPrinting: boolean;
  readonly hasRegister: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Null where nothing can be changed now. */
  readonly onSet: (() => void) | null;
  readonly onChangeOwn: (() => void) | null;
}

/** One rule: its title and what it found; opened, what it asks, why, by which source, and how it is set. */
export function RuleEntry(properties: RuleEntryProps) {
  const { rule, isOpen, isPrinting, hasRegister, onToggle } = properties;
  const isOff = rule.settingHolds && rule.setting?.isOff === true;
  const found = rule.notMet + rule.cannotTell;
  return (
    <details
      className={styles.rule}
      open={isOpen || isPrinting}
      onToggle={(event) => {
        if (!isPrinting) onToggle(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <span className={styles.severity}>
          {isOff ? (
            <span className={styles.off}>Off</span>
          ) : (
            <SeverityMark severity={rule.severity} />
          )}
        </span>
        <span>
          <b>{rule.title}</b>
          {rule.setting === null ? null : (
            <span className={styles.set}>
              {settingWords(rule.setting, rule.usualSeverity)}
              {rule.settingHolds ? '' : ', not on this day'}
            </span>
          )}
          <span className={styles.asks}>{rule.asks}</span>
        </span>
        <span className={styles.force}>{forceWords[rule.force]}</span>
        <span className={styles.found}>
          {hasRegister ? (
            found === 0 ? (
              <>
                <span aria-hidden="true">–</span>
                <VisuallyHidden>nothing found</VisuallyHidden>
              </>
            ) : (
              <>
                {figure(rule.notMet)}
                <VisuallyHidden> found</VisuallyHidden>
                {rule.cannotTell === 0 ? null : (
                  <span className={styles.untold}>+{figure(rule.cannotTell)} can’t tell</span>
                )}
              </>
            )
          ) : null}
        </span>
      </summary>
      {isOpen || isPrinting ? <RuleBody {...properties} /> : null}
    </details>
  );
}

function clauseWords(id: string): string {
  const title = clauses.find((clause) => clause.id === id)?.title;
  return title === undefined ? id : `${id} (${title})`;
}

function RuleBody({ rule, isPrinting, hasRegister, onSet, onChangeOwn }: RuleEntryProps) {
  const { setting } = rule;
  return (
    <div className={styles.open}>
      <Reading tight>
        {rule.why === '' ? null : <ReadingRow name="Why">{rule.why}</ReadingRow>}
        <ReadingRow name="What to do">{rule.advice}</ReadingRow>
        <ReadingRow name="By what">
          <Citations citations={rule.citations} />
          <ReadingNote>
            {forceWords[rule.force]}; rule {rule.id}, {scopeWords[rule.scope]}
            {rule.clause === null ? '' : `, clause ${clauseWords(rule.clause)}`}
          </ReadingNote>
        </ReadingRow>
        {setting === null ? null : (
          <ReadingRow name="How it is set">
            {settingWords(setting, rule.usualSeverity)}, {spanWords(setting)}: {setting.reason}
            <ReadingNote>
              Approved by {setting.approver}.
              {rule.settingHolds ? '' : ' It does not hold on the day that is shown.'}
            </ReadingNote>
          </ReadingRow>
        )}
        {hasRegister ? (
          <ReadingRow name="Found here">
            <FoundHere rule={rule} isPrinting={isPrinting} />
          </ReadingRow>
        ) : null}
      </Reading>
      {isPrinting || onSet === null ? null : (
        <div className={styles.acts} data-no-print>
          <Button small onPress={onSet} label={`Set this rule: ${rule.title}`}>
            Set this rule
          </Button>
          {onChangeOwn === null ? null : (
            <Button small onPress={onChangeOwn} label={`Change this rule: ${rule.title}`}>
              Change this rule
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function FoundHere({
  rule,
  isPrinting,
}: {
  readonly rule: StandardRule;
  readonly isPrinting: boolean;
}) {
  const { asAt } = useAsAt();
  const found = rule.notMet + rule.cannotTell;
  const answer = useQuery(
    'standard.found',
    found === 0 || isPrinting ? null : { asAt, rule: rule.id },
  );
  if (found === 0) return 'Nothing: it is met, it does not apply, or it is not asked.';
  const places = answer.value ?? [];
  const untold = rule.cannotTell === 0 ? '' : `; ${figure(rule.cannotTell)} can’t be told`;
  return (
    <>
      <Link href={href('findings', null, { rule: rule.id, state: 'all' })}>
        {opening(count(rule.notMet, 'finding'))}
        {untold}
      </Link>
      {places.length === 0 ? null : (
        <ul className={styles.places}>
          {places.slice(0, mostPlaces).map((place) => (
            <li key={place.findingId}>
              <Link href={href('findings', place.findingId, { rule: rule.id, state: 'all' })}>
                {place.ref === '' ? place.title : place.ref}
                {place.outcome === 'cannot-tell' ? ' (can’t tell)' : ''}
              </Link>
            </li>
          ))}
          {places.length > mostPlaces ? <li>and more</li> : null}
        </ul>
      )}
    </>
  );
}
