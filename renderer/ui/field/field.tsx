import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Mark } from '../mark/mark.tsx';
import styles from './field.module.css';

/** What every field has: how it is called, what helps, and what is wrong with it. */
export interface FieldProps {
  readonly label: string;
  /** Keeps the label for screen readers only, where the layout already says it. */
  readonly labelHidden?: boolean;
  readonly description?: ReactNode;
  /** What is wrong and what is allowed, in one sentence; null when nothing is. */
  readonly error?: string | null;
  /** Marks the field as one that may be left empty; all others must be filled. */
  readonly optional?: boolean;
}

/** The class names that controls inside a field share. */
export const fieldStyles = {
  field: styles.field ?? '',
  control: styles.control ?? '',
  button: styles.button ?? '',
};

/**
 * Label above, control, help or error below: the pattern of every field.
 * Accessibility: the label names the control; help and error describe it; an error has a shape, words
 * and a border, never colour alone; "optional" is said in the label, nothing is starred.
 */
export function FieldLabel({ label, labelHidden = false, optional = false }: FieldProps) {
  return (
    <Label className={labelHidden ? (styles.hidden ?? '') : (styles.label ?? '')}>
      {label}
      {optional ? <span className={styles.optional}> (optional)</span> : null}
    </Label>
  );
}

/** The lines under a control: the error first, then the help. */
export function FieldHelp({ description, error }: FieldProps) {
  return (
    <>
      <FieldError className={styles.error ?? ''}>
        {typeof error === 'string' ? (
          <Mark shape="triangle" tone="overdue">
            <span className={styles.errorWords}>{error}</span>
          </Mark>
        ) : null}
      </FieldError>
      {description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
    </>
  );
}
