import type { Arrangement } from '../../../shared/audit/comparison.ts';
import { count } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { Select } from '../../ui/select/select.tsx';
import styles from './compare.module.css';

const ownChoice = 'picked';

/** What is compared, how much of it is shown, and from which registers. */
export function CompareControls({
  arrangements,
  picked,
  current,
  compared,
  registers,
  onlyDifferences,
  onArrangement,
  onOnlyDifferences,
  onAsk,
}: {
  readonly arrangements: readonly Arrangement[];
  /** How many agreements the officer chose; 0 where an arrangement is shown. */
  readonly picked: number;
  readonly current: string | null;
  /** How many terms are compared; null while that is not known. */
  readonly compared: number | null;
  readonly registers: number;
  readonly onlyDifferences: boolean;
  readonly onArrangement: (id: string) => void;
  readonly onOnlyDifferences: (isOnly: boolean) => void;
  readonly onAsk: (what: 'pick' | 'registers') => void;
}) {
  const choices = [
    ...(picked > 0 ? [{ id: ownChoice, label: `Your choice, ${count(picked, 'agreement')}` }] : []),
    ...arrangements.map(({ id, title, areas, differing }) => ({
      id,
      label: title,
      description: `${areas.length} areas, ${differing === 0 ? 'no difference' : count(differing, 'difference')}`,
    })),
  ];
  return (
    <div className={styles.controls} data-no-print>
      {choices.length === 0 ? null : (
        <div className={styles.which}>
          <Select
            label="What is compared"
            choices={choices}
            value={picked > 0 ? ownChoice : current}
            onChange={(id) => {
              if (id !== ownChoice) onArrangement(id);
            }}
          />
        </div>
      )}
      {compared === 0 ? null : (
        <Segments
          label="Rows that are shown"
          chips={[
            { id: 'differences', label: 'Differences' },
            { id: 'all', label: `All ${compared ?? ''}` },
          ]}
          selected={onlyDifferences ? 'differences' : 'all'}
          onChange={(show) => {
            onOnlyDifferences(show === 'differences');
          }}
        />
      )}
      <Button
        onPress={() => {
          onAsk('pick');
        }}
      >
        Choose agreements
      </Button>
      <Button
        onPress={() => {
          onAsk('registers');
        }}
      >
        {registers === 1 ? 'Other registers' : `${registers} registers`}
      </Button>
    </div>
  );
}

/** What the signs in the matrix mean. */
export function Legend() {
  return (
    <p className={styles.legend}>
      <Mark shape="differs" tone="none">
        differs from the most common answer
      </Mark>
      <Mark shape="hollow-square" tone="expired">
        says nothing
      </Mark>
      <Mark shape="tick" tone="ok">
        differs, and is the sounder one
      </Mark>
      <Mark shape="triangle" tone="overdue">
        has a failing
      </Mark>
    </p>
  );
}
