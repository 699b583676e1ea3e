import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { DayField } from '../date-field/date-field.tsx';
import { FieldRow } from '../fields/fields.tsx';
import { TextField } from '../text-field/text-field.tsx';

/** By which post and by which day something is done; what is wrong with the day as it was typed. */
export interface WhoAndWhen {
  readonly owner: string;
  readonly due: IsoDate | null;
  readonly dueProblem: string | null;
}

/** Nobody and no day. */
export const nobodyYet: WhoAndWhen = { owner: '', due: null, dueProblem: null };

/**
 * By whom and by when, side by side.
 * Accessibility: see `TextField` and `DayField`; errors are shown once the form was tried.
 */
export function WhoAndWhenFields({
  value,
  onChange,
  today,
  isTried,
  ownerError,
  label = 'By whom',
  ownerOptional = false,
  autoFocus = false,
}: {
  readonly value: WhoAndWhen;
  readonly onChange: (value: WhoAndWhen) => void;
  readonly today: IsoDate;
  readonly isTried: boolean;
  readonly ownerError: string | null;
  readonly label?: string;
  readonly ownerOptional?: boolean;
  readonly autoFocus?: boolean;
}) {
  return (
    <FieldRow>
      <TextField
        label={label}
        optional={ownerOptional}
        description="A post, not a person."
        value={value.owner}
        onChange={(owner) => {
          onChange({ ...value, owner });
        }}
        maxLength={200}
        autoFocus={autoFocus}
        error={isTried ? ownerError : null}
      />
      <DayField
        label="By when"
        optional
        today={today}
        value={value.due}
        onChange={(due, dueProblem) => {
          onChange({ ...value, due, dueProblem });
        }}
        error={isTried ? value.dueProblem : null}
      />
    </FieldRow>
  );
}
