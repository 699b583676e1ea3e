import { useState } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import {
  formatDated,
  type Dated,
  type DateRole,
  type IsoDate,
} from '../../../shared/register/plain-date.ts';
import { FieldHelp, FieldLabel, fieldStyles, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';
import styles from './date-field.module.css';
import { readDate } from './read-date.ts';

export interface DatedFieldProps extends FieldProps {
  readonly value: Dated | null;
  /** Called as it is typed; `problem` says why the text is no date (then the value is null). */
  readonly onChange: (value: Dated | null, problem: string | null) => void;
  /** Which end of a month counts when only a month is typed. */
  readonly counts: DateRole;
  /** For "today" and "+90 days". */
  readonly today?: IsoDate | null;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

function text(value: Dated | null): string {
  return value === null ? '' : formatDated(value);
}

/**
 * A date, typed day first as officers write it, read back in full beside the field.
 * Accessibility: one text input, so that a date can be pasted and read whole; what it was understood
 * as is announced politely; what is no date is an error in words once the field is left.
 */
function DateInput({
  value,
  onChange,
  counts,
  today = null,
  wholeMonths,
  isDisabled,
  autoFocus,
  error,
  ...field
}: DatedFieldProps & { readonly wholeMonths: boolean }) {
  const [typed, setTyped] = useState(text(value));
  const [shown, setShown] = useState(value);
  const [isLeft, setLeft] = useState(true);
  const reading = { role: counts, wholeMonths, today };
  const read = readDate(typed, reading);

  // A value that came from outside (undo, another record) replaces what stands in the field.
  if (value?.on !== shown?.on || value?.precision !== shown?.precision) {
    setShown(value);
    const standing = read.kind === 'date' ? read.dated : null;
    if (standing?.on !== value?.on || standing?.precision !== value?.precision) {
      if (value !== null || read.kind === 'date') setTyped(text(value));
    }
  }

  const problem = isLeft && read.kind === 'not-a-date' ? read.problem : null;
  const trouble = problem ?? error ?? null;
  const understood = read.kind === 'date' ? formatDated(read.dated) : '';
  return (
    <AriaTextField
      className={fieldStyles.field}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        setLeft(false);
        const meant = readDate(next, reading);
        const dated = meant.kind === 'date' ? meant.dated : null;
        setShown(dated);
        onChange(dated, meant.kind === 'not-a-date' ? meant.problem : null);
      }}
      onBlur={() => {
        setLeft(true);
        if (read.kind === 'date') setTyped(understood);
      }}
      isInvalid={trouble !== null}
      isRequired={field.optional !== true && field.labelHidden !== true}
      validationBehavior="aria"
      {...given({ isDisabled, autoFocus })}
    >
      <FieldLabel {...field} />
      <span className={styles.line}>
        <Input
          className={`${fieldStyles.control} ${styles.input ?? ''}`}
          placeholder="31/3/2027"
          autoComplete="off"
        />
        <span className={styles.understood} aria-live="polite">
          {understood !== '' && understood !== typed ? understood : ''}
        </span>
      </span>
      <FieldHelp {...field} error={trouble} />
    </AriaTextField>
  );
}

/** A date that may be as vague as its source: a day, a month or a year. */
export function DatedField(properties: DatedFieldProps) {
  return <DateInput {...properties} wholeMonths />;
}

/** A day. */
export function DayField({
  value,
  onChange,
  ...field
}: Omit<DatedFieldProps, 'value' | 'onChange' | 'counts'> & {
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null, problem: string | null) => void;
}) {
  return (
    <DateInput
      {...field}
      counts="end"
      wholeMonths={false}
      value={value === null ? null : { on: value, precision: 'day' }}
      onChange={(dated, problem) => {
        onChange(dated?.on ?? null, problem);
      }}
    />
  );
}
