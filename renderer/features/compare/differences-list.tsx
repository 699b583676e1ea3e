import type { Comparison } from '../../../shared/audit/comparison.ts';
import { Section } from '../../ui/section/section.tsx';
import styles from './compare.module.css';

const weights: Readonly<Record<number, string>> = {
  5: 'What may be shared',
  4: 'What is shared',
  3: 'Daily use',
  2: 'Upkeep',
  1: 'Wording',
};

/** The differences in sentences, what matters most first. Choosing one shows its row. */
export function DifferencesList({
  ranked,
  shown,
  onChoose,
}: {
  readonly ranked: Comparison['ranked'];
  /** How many are shown. */
  readonly shown: number;
  readonly onChoose: (rowId: string) => void;
}) {
  return (
    <Section
      title="What stands out"
      sub={ranked.length > shown ? `the ${shown} that matter most, of ${ranked.length}` : undefined}
    >
      <ol className={styles.ranked}>
        {ranked.slice(0, shown).map(({ rowIds, label, sentence, weight, because }) => (
          <li key={rowIds.join(' ')}>
            <button
              type="button"
              className={styles.difference}
              title={because}
              onClick={() => {
                onChoose(rowIds[0] ?? '');
              }}
            >
              <span className={styles.label}>{label}</span>
              <span className={styles.sentence}>{sentence}</span>
              <span className={styles.weight}>{weights[weight] ?? ''}</span>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
