import { Button, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { FieldHelp, FieldLabel, fieldStyles, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';
import { Icon } from '../icon/icon.tsx';
import { Option, popoverStyles, type Choice } from '../popover/option.tsx';
import styles from './select.module.css';

/**
 * One of a few, from a list that opens.
 * Accessibility: a button with its label and value, a list box with arrow keys and typing ahead;
 * Escape closes without choosing; the chosen one has a tick, not only weight.
 */
export function Select<T extends string>({
  choices,
  value,
  onChange,
  placeholder = 'Choose',
  isDisabled,
  autoFocus,
  ...field
}: FieldProps & {
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}) {
  return (
    <AriaSelect
      className={fieldStyles.field}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      isInvalid={typeof field.error === 'string'}
      validationBehavior="aria"
      placeholder={placeholder}
      {...given({ isDisabled, autoFocus })}
    >
      <FieldLabel {...field} />
      <Button className={`${fieldStyles.control} ${fieldStyles.button}`}>
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText, isPlaceholder }) =>
            isPlaceholder ? <span className={styles.placeholder}>{placeholder}</span> : selectedText
          }
        </SelectValue>
        <Icon name="down" />
      </Button>
      <FieldHelp {...field} />
      <Popover className={popoverStyles.popover}>
        <ListBox className={popoverStyles.list} items={choices}>
          {(choice) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
