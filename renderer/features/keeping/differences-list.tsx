import type { Output } from '../../../shared/contract/contract.ts';
import { count } from '../../messages/counts.ts';
import styles from './keeping.module.css';

type Differences = Output<'backups.preview'>['differences'];

/** What would change, agreement by agreement, in the words of the history. */
export function DifferencesList({ differences }: { readonly differences: Differences }) {
  const { entries, total } = differences;
  const told = entries.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      <ul className={styles.differences}>
        {entries.map(({ about, lines }) => (
          <li key={about}>
            <span className={styles.about}>{about}</span>
            <ul className={styles.lines}>
              {lines.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {total > told ? (
        <p className={styles.second}>
          {count(total, 'change')} in all; the first of them are listed here.
        </p>
      ) : null}
    </>
  );
}
