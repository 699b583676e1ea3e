import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { figure } from '../../messages/counts.ts';
import styles from './toggle-chips.module.css';

/** A chip: words (with their mark), and how many there are. */
export interface Chip<T extends string = string> {
  readonly id: T;
  readonly label: ReactNode;
  readonly count?: number;
}

interface ChipsProps<T extends string> {
  /** What the chips are of, for screen readers: "Filter by state". */
  readonly label: string;
  readonly chips: readonly Chip<T>[];
  readonly look?: 'chips' | 'segments';
}

/**
 * Words that filter or switch, one group of toggles.
 * Accessibility: one tab stop, arrow keys inside, Space toggles; state by border and weight besides
 * the wash, and by `aria-pressed` (or a radio group where only one can be on); 26 px high.
 */
export function ToggleChips<T extends string>({
  label,
  chips,
  selected,
  onChange,
}: ChipsProps<T> & {
  readonly selected: readonly T[];
  readonly onChange: (selected: readonly T[]) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={(keys) => {
        onChange(chips.filter((chip) => keys.has(chip.id)).map((chip) => chip.id));
      }}
      className={styles.chips ?? ''}
    >
      {chips.map((chip) => (
        <ChipButton key={chip.id} chip={chip} look="chips" />
      ))}
    </ToggleButtonGroup>
  );
}

/** One of a few views of the same thing; always exactly one is on. */
export function Segments<T extends string>({
  label,
  chips,
  selected,
  onChange,
  look = 'segments',
}: ChipsProps<T> & { readonly selected: T; readonly onChange: (selected: T) => void }) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const chosen = chips.find((chip) => keys.has(chip.id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
      className={(look === 'segments' ? styles.segments : styles.chips) ?? ''}
    >
      {chips.map((chip) => (
        <ChipButton key={chip.id} chip={chip} look={look} />
      ))}
    </ToggleButtonGroup>
  );
}

function ChipButton({ chip, look }: { readonly chip: Chip; readonly look: 'chips' | 'segments' }) {
  return (
    <ToggleButton
      id={chip.id}
      className={classNames(look === 'chips' ? styles.chip : styles.segment)}
    >
      {chip.label}
      {chip.count === undefined ? null : <span className={styles.count}>{figure(chip.count)}</span>}
    </ToggleButton>
  );
}
