import {
  Button,
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  Popover,
} from 'react-aria-components';
import { useState } from 'react';
import { FieldHelp, FieldLabel, fieldStyles, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';
import { Icon } from '../icon/icon.tsx';
import { Option, popoverStyles, type Choice } from '../popover/option.tsx';
import styles from './combo-box.module.css';

/**
 * One of many, found by typing part of its name.
 * Accessibility: a combobox that says how many fit; arrow keys, Enter, Escape; a value that is typed
 * and not in the list is only taken where `onCustom` says that it may be.
 */
export function ComboBox<T extends string>({
  choices,
  value,
  onChange,
  onCustom,
  custom = '',
  placeholder,
  isDisabled,
  autoFocus,
  ...field
}: FieldProps & {
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  /** Given where words that are not in the list may stand; called with them. */
  readonly onCustom?: (words: string) => void;
  /** The words that stand in the field when no choice does. */
  readonly custom?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}) {
  const chosen = choices.find((choice) => choice.id === value) ?? null;
  const standing = chosen?.label ?? custom;
  const [typed, setTyped] = useState(standing);
  const [last, setLast] = useState(standing);
  if (standing !== last) {
    setLast(standing);
    setTyped(standing);
  }
  return (
    <AriaComboBox
      className={fieldStyles.field}
      items={matching(choices, typed, standing)}
      value={value}
      inputValue={typed}
      onInputChange={(words) => {
        setTyped(words);
        if (onCustom !== undefined && words !== chosen?.label) {
          setLast(words);
          onCustom(words);
        }
      }}
      onChange={(key) => {
        const picked = choices.find((choice) => choice.id === key) ?? null;
        if (picked === null && onCustom !== undefined) return;
        setTyped(picked?.label ?? '');
        setLast(picked?.label ?? '');
        onChange(picked?.id ?? null);
      }}
      allowsCustomValue={onCustom !== undefined}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={typeof field.error === 'string'}
      validationBehavior="aria"
      {...given({ isDisabled, autoFocus })}
    >
      <FieldLabel {...field} />
      <Group className={styles.group ?? ''}>
        <Input
          className={`${fieldStyles.control} ${styles.input ?? ''}`}
          {...given({ placeholder })}
        />
        <Button className={styles.open ?? ''}>
          <Icon name="down" />
        </Button>
      </Group>
      <FieldHelp {...field} />
      <Popover className={popoverStyles.popover}>
        <ListBox
          className={popoverStyles.list}
          renderEmptyState={() => (
            <p className={popoverStyles.nothing}>
              {onCustom === undefined ? 'Nothing fits these words.' : 'Kept as it is typed.'}
            </p>
          )}
        >
          {(choice: Choice) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** The choices that hold every typed word; all of them while the standing value is untouched. */
function matching<T extends string>(
  choices: readonly Choice<T>[],
  typed: string,
  standing: string,
): readonly Choice<T>[] {
  if (typed === standing) return choices;
  const words = typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const label = `${choice.label} ${choice.description ?? ''}`.toLocaleLowerCase('en-GB');
    return words.every((word) => label.includes(word));
  });
}
