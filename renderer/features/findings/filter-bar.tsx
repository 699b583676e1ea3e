import {
  findingGroupings,
  queueStates,
  type FindingGrouping,
  type QueueFilter,
  type QueueHead,
} from '../../../shared/contract/channels-findings.ts';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './findings.module.css';
import { stateChips } from './messages.ts';

const groupingWords: Readonly<Record<FindingGrouping, string>> = {
  severity: 'By severity',
  rule: 'By rule',
  agreement: 'By agreement',
  partnership: 'By partnership',
};

/** Narrows the queue: state, partnership, rule, words. */
export function FilterBar({
  head,
  filter,
  grouping,
  onGroup,
  onFilter,
}: {
  readonly head: QueueHead;
  readonly filter: QueueFilter;
  readonly grouping: FindingGrouping;
  readonly onGroup: (grouping: FindingGrouping) => void;
  readonly onFilter: (filter: QueueFilter) => void;
}) {
  const { counts, partnerships, rules, hasNone } = head;
  return (
    <div className={styles.filters} data-no-print>
      <Segments
        label="Findings by decision"
        look="chips"
        chips={queueStates.map((id) => ({ id, label: stateChips[id], count: counts[id] }))}
        selected={filter.state}
        onChange={(state) => {
          onFilter({ ...filter, state });
        }}
      />
      <div className={styles.narrow}>
        <div className={styles.words} data-view-filter>
          <TextField
            label="Find in findings"
            labelHidden
            type="search"
            placeholder="Reference or words"
            keys="Control+F"
            maxLength={400}
            value={filter.words}
            onChange={(words) => {
              onFilter({ ...filter, words });
            }}
          />
        </div>
        <div className={styles.choice}>
          <Select
            label="Group"
            labelHidden
            choices={findingGroupings.map((id) => ({ id, label: groupingWords[id] }))}
            value={grouping}
            onChange={onGroup}
          />
        </div>
        <div className={styles.choice}>
          <Select
            label="Partnership"
            labelHidden
            choices={[
              { id: '', label: 'All partnerships' },
              ...partnerships.map(({ id, name }) => ({ id, label: name })),
              ...(hasNone ? [{ id: 'none', label: 'No partnership' }] : []),
            ]}
            value={filter.partnership}
            onChange={(partnership) => {
              onFilter({ ...filter, partnership });
            }}
          />
        </div>
        <div className={styles.choice}>
          <ComboBox
            label="Rule"
            labelHidden
            placeholder="All rules"
            choices={[{ id: '', label: 'All rules' }, ...rules.map((id) => ({ id, label: id }))]}
            value={filter.rule}
            onChange={(rule) => {
              onFilter({ ...filter, rule: rule ?? '' });
            }}
          />
        </div>
      </div>
    </div>
  );
}
