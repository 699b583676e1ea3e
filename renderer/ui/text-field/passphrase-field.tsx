import { useState } from 'react';
import { Checkbox } from '../checkbox/checkbox.tsx';
import { given } from '../given.ts';
import { TextField } from './text-field.tsx';

/**
 * A passphrase that is typed or pasted.
 * Accessibility: as `TextField`; the words are hidden as they are typed, and a checkbox under them shows
 * them, because a passphrase that is long enough is easily mistyped.
 */
export function PassphraseField({
  label,
  value,
  onChange,
  description,
  error = null,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly error?: string | null;
}) {
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        error={error}
        {...given({ description })}
        type={isShown ? 'text' : 'password'}
        maxLength={1_000}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        Show the words
      </Checkbox>
    </div>
  );
}
