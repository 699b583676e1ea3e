import type { Ref } from 'react';
import { Input, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldHelp, FieldLabel, fieldStyles, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';
import styles from './text-field.module.css';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly name?: string;
  readonly type?: 'text' | 'search' | 'password';
  readonly keys?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Everything but the control itself. */
function aria(properties: TextFieldProps | TextAreaProps) {
  return {
    className: fieldStyles.field,
    value: properties.value,
    onChange: properties.onChange,
    isInvalid: typeof properties.error === 'string',
    isRequired: properties.optional !== true && properties.labelHidden !== true,
    validationBehavior: 'aria' as const,
    ...given({
      onBlur: properties.onBlur,
      isDisabled: properties.isDisabled,
      isReadOnly: properties.isReadOnly,
      maxLength: properties.maxLength,
      autoFocus: properties.autoFocus,
      name: properties.name,
    }),
  };
}

/**
 * One line of text.
 * Accessibility: see `FieldLabel`; the ring is on the input; text can be selected and pasted; an
 * error is announced as the description of the field.
 */
export function TextField(properties: TextFieldProps) {
  return (
    <AriaTextField {...aria(properties)} {...given({ type: properties.type })}>
      <FieldLabel {...properties} />
      <Input
        className={fieldStyles.control}
        {...given({ placeholder: properties.placeholder, ref: properties.inputRef })}
        {...given({ 'aria-keyshortcuts': properties.keys })}
      />
      <FieldHelp {...properties} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly name?: string;
  /** Lines shown before it scrolls; it also grows with its text. */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. Accessibility: as `TextField`; Tab leaves it. */
export function TextArea(properties: TextAreaProps) {
  return (
    <AriaTextField {...aria(properties)}>
      <FieldLabel {...properties} />
      <AriaTextArea
        className={`${fieldStyles.control} ${styles.area ?? ''}`}
        rows={properties.rows ?? 3}
        {...given({ ref: properties.inputRef })}
      />
      <FieldHelp {...properties} />
    </AriaTextField>
  );
}
