import { useState } from 'react';
import type { Comparison } from '../../../shared/audit/comparison.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { Button } from '../../ui/button/button.tsx';
import { Section } from '../../ui/section/section.tsx';
import styles from './compare.module.css';

const weights: Readonly<Record<number, string>> = {
  5: 'What may be shared',
  4: 'What is shared',
  3: 'Daily use',
  2: 'Upkeep',
  1: 'Wording',
};

/** How many stand there before the officer asks for all: the table below needs the room. */
const few = 3;

/** The differences in sentences, what matters most first. Choosing one shows its row. */
export function DifferencesList({
  ranked,
  onChoose,
}: {
  readonly ranked: Comparison['ranked'];
  readonly onChoose: (rowId: string) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const shown = isWhole || isPrinting ? ranked.length : few;
  return (
    <Section
      title="What stands out"
      sub={ranked.length > shown ? `the ${shown} that matter most, of ${ranked.length}` : undefined}
      more={
        ranked.length <= few ? undefined : (
          <Button
            small
            look="quiet"
            expanded={isWhole}
            onPress={() => {
              setWhole(!isWhole);
            }}
          >
            {isWhole ? 'Show fewer' : `Show all ${ranked.length}`}
          </Button>
        )
      }
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
