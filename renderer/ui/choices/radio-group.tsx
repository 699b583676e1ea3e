import {
  Label,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  Text,
} from 'react-aria-components';
import { FieldHelp, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';
import type { Choice } from '../popover/option.tsx';
import styles from './radio-group.module.css';

/**
 * One of a few that are all shown.
 * Accessibility: a radio group with its label; arrow keys inside, one tab stop; the dot is drawn.
 */
export function RadioGroup<T extends string>({
  choices,
  value,
  onChange,
  isDisabled,
  isInline = false,
  ...field
}: FieldProps & {
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
  readonly isInline?: boolean;
}) {
  return (
    <AriaRadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.id === next);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      isInvalid={typeof field.error === 'string'}
      validationBehavior="aria"
      {...given({ isDisabled })}
    >
      <Label className={styles.label ?? ''}>{field.label}</Label>
      <div className={isInline ? styles.inline : styles.stack}>
        {choices.map((choice) => (
          <RadioField key={choice.id} value={choice.id} className={styles.field ?? ''}>
            <RadioButton className={styles.radio ?? ''}>
              <span className={styles.ring} />
              {choice.label}
            </RadioButton>
            {choice.description === undefined ? null : (
              <Text slot="description" className={styles.description ?? ''}>
                {choice.description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      <FieldHelp {...field} />
    </AriaRadioGroup>
  );
}
