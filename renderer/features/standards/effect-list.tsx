import type { Effect } from '../../../shared/audit/tailoring/effect.ts';
import { severityWords } from '../../messages/audit-words.ts';
import { figure } from '../../messages/counts.ts';
import { RatingMark } from '../../ui/mark/mark.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './standards.module.css';
import { effectWords } from './words.ts';

type Found = Effect['rules'][number]['appear'][number];

/** As many agreements as are named in one cell. */
const mostNamed = 12;

function named(found: readonly Found[], isChange: boolean) {
  if (found.length === 0) return <span className={styles.quiet}>–</span>;
  const names = found.slice(0, mostNamed);
  const more = found.length > mostNamed ? ` and ${figure(found.length - mostNamed)} more` : '';
  const [first] = found;
  const isOtherSeverity = first !== undefined && first.was !== first.is;
  const step =
    isChange && isOtherSeverity && first.was !== null && first.is !== null
      ? `${severityWords[first.was]} → ${severityWords[first.is]}: `
      : '';
  return (
    <>
      <b>{figure(found.length)}</b> {step}
      {names.map(({ findingId, ref }, at) => (
        <span key={findingId}>
          {at === 0 ? '' : ', '}
          <span className={styles.ref}>{ref === '' ? 'the register' : ref}</span>
        </span>
      ))}
      {more}
    </>
  );
}

/**
 * What another standard would change in the findings of the day, by rule and agreement.
 * Accessibility: the sentence is announced politely when it changes; then a table.
 */
export function EffectList({
  effect,
  titleOf,
  isShort = false,
}: {
  readonly effect: Effect;
  readonly titleOf: (rule: string) => string | null;
  /** Only the sentence and the ratings. */
  readonly isShort?: boolean;
}) {
  return (
    <div className={styles.effect}>
      <p role="status">{effectWords(effect)}</p>
      {effect.ratings.length === 0 ? null : (
        <ul className={styles.places}>
          {effect.ratings.slice(0, mostNamed).map(({ agreementId, ref, was, is }) => (
            <li key={agreementId} className={styles.rated}>
              {ref}: <RatingMark rating={was} /> → <RatingMark rating={is} />
            </li>
          ))}
          {effect.ratings.length > mostNamed ? (
            <li>and {figure(effect.ratings.length - mostNamed)} more</li>
          ) : null}
        </ul>
      )}
      {isShort || effect.rules.length === 0 ? null : (
        <Table
          caption="What would change, by rule"
          rows={effect.rules}
          rowKey={({ rule }) => rule}
          columns={[
            {
              id: 'rule',
              head: 'Rule',
              width: '28%',
              isRowHead: true,
              cell: ({ rule, appear, change, vanish }) =>
                titleOf(rule) ?? [...appear, ...change, ...vanish][0]?.title ?? rule,
            },
            { id: 'appear', head: 'Would appear', cell: ({ appear }) => named(appear, false) },
            { id: 'change', head: 'Would change', cell: ({ change }) => named(change, true) },
            { id: 'vanish', head: 'Would vanish', cell: ({ vanish }) => named(vanish, false) },
          ]}
        />
      )}
    </div>
  );
}
