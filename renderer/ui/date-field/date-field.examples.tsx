import { isoDate } from '../../../shared/register/plain-date.ts';
import { Tried, type ComponentExamples } from '../example.tsx';
import { DayField } from './date-field.tsx';

const today = isoDate('2026-11-22');

export const examples: ComponentExamples = {
  component: 'DayField',
  purpose: 'Takes a day as officers type it, and says it back in words.',
  criteria: [
    'A text field: no calendar is needed to fill it.',
    'What was understood is said; what was not is said at the field.',
  ],
  examples: [
    {
      name: 'empty',
      shown: (
        <Tried<typeof today | null> start={null}>
          {(value, change) => (
            <DayField label="By when" optional today={today} value={value} onChange={change} />
          )}
        </Tried>
      ),
    },
    {
      name: 'filled',
      shown: <DayField label="Asked on" today={today} value={today} onChange={() => undefined} />,
    },
    {
      name: 'wrong',
      shown: (
        <DayField
          label="Ends"
          today={today}
          value={null}
          onChange={() => undefined}
          error="30 February is not a day. Type a day like 31/3/2027."
        />
      ),
    },
  ],
};
