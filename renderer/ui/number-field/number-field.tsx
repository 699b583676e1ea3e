import { Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { FieldHelp, FieldLabel, fieldStyles, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';
import styles from './number-field.module.css';

/**
 * A whole number with its unit. Null while it is empty.
 * Accessibility: a spin button with its limits; arrow keys change it by one, Page keys by ten; the
 * unit is part of the label that is read; the wheel does not change it.
 */
export function NumberField({
  value,
  onChange,
  min,
  max,
  unit,
  isDisabled,
  ...field
}: FieldProps & {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly isDisabled?: boolean;
}) {
  return (
    <AriaNumberField
      className={fieldStyles.field}
      value={value ?? Number.NaN}
      onChange={(next) => {
        onChange(Number.isNaN(next) ? null : next);
      }}
      isInvalid={typeof field.error === 'string'}
      formatOptions={{ maximumFractionDigits: 0, useGrouping: true }}
      isWheelDisabled
      validationBehavior="aria"
      {...given({ minValue: min, maxValue: max, isDisabled })}
    >
      <FieldLabel {...field} label={unit === undefined ? field.label : `${field.label}, ${unit}`} />
      <Group className={styles.group ?? ''}>
        <Input className={`${fieldStyles.control} ${styles.input ?? ''}`} />
        {unit === undefined ? null : (
          <span className={styles.unit} aria-hidden="true">
            {unit}
          </span>
        )}
      </Group>
      <FieldHelp {...field} />
    </AriaNumberField>
  );
}
