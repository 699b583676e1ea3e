import { useState } from 'react';
import { ownField, ownValueKind } from '../../../shared/register/own-rule-fields.ts';
import type { OwnValue } from '../../../shared/register/own-rule.ts';
import { isIsoDate } from '../../../shared/register/plain-date.ts';
import { useAsAt } from '../../state/app-state.ts';
import { ToggleChips } from '../../ui/choices/toggle-chips.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { NumberField } from '../../ui/number-field/number-field.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import type { DraftTest } from './own-rule-draft.ts';
import styles from './standards.module.css';

const label = 'With what';

/** What a field is compared with, in the form that the comparison takes. */
export function ValueField({
  test,
  onChange,
  error,
}: {
  readonly test: DraftTest;
  readonly onChange: (value: OwnValue) => void;
  readonly error: string | null;
}) {
  const { today } = useAsAt();
  const field = ownField(test.field);
  const { value } = test;
  if (field === undefined) return <span />;
  switch (ownValueKind(field, test.operator)) {
    case 'nothing':
      return <span />;
    case 'words':
      return (
        <TextField
          label={label}
          labelHidden
          placeholder="Words"
          value={typeof value === 'string' ? value : ''}
          onChange={(words) => {
            onChange(words === '' ? null : words);
          }}
          maxLength={400}
          error={error}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          labelHidden
          choices={field.choices ?? []}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          error={error}
        />
      );
    case 'number':
      return (
        <NumberField
          label={label}
          labelHidden
          min={0}
          max={1_200}
          unit="months"
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          error={error}
        />
      );
    case 'day':
      return (
        <DayField
          label={label}
          labelHidden
          today={today}
          value={typeof value === 'string' && isIsoDate(value) ? value : null}
          onChange={onChange}
          error={error}
        />
      );
    case 'list':
      return <ListField value={value} onChange={onChange} error={error} />;
    case 'choices':
      return (
        <div className={styles.choices}>
          <ToggleChips
            label={label}
            chips={field.choices ?? []}
            selected={Array.isArray(value) ? value : []}
            onChange={(chosen) => {
              onChange(chosen.length === 0 ? null : [...chosen]);
            }}
          />
          {error === null ? null : (
            <p role="alert" className={styles.wrong}>
              {error}
            </p>
          )}
        </div>
      );
  }
}

/** Several words, with semicolons between them as they are typed. */
function ListField({
  value,
  onChange,
  error,
}: {
  readonly value: OwnValue;
  readonly onChange: (value: OwnValue) => void;
  readonly error: string | null;
}) {
  const [typed, setTyped] = useState(Array.isArray(value) ? value.join('; ') : '');
  return (
    <TextField
      label={label}
      labelHidden
      placeholder="One; another"
      value={typed}
      onChange={(next) => {
        setTyped(next);
        const items = next
          .split(';')
          .map((item) => item.trim())
          .filter((item) => item !== '');
        onChange(items.length === 0 ? null : items);
      }}
      error={error}
    />
  );
}
