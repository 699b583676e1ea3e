import { Tried, type ComponentExamples } from '../example.tsx';
import { NumberField } from './number-field.tsx';

export const examples: ComponentExamples = {
  component: 'NumberField',
  purpose: 'Takes a whole number with its unit.',
  criteria: ['The unit is read with the label.', 'Arrow keys step; no wheel changes it.'],
  examples: [
    {
      name: 'with a unit',
      shown: (
        <Tried<number | null> start={90}>
          {(value, change) => (
            <NumberField
              label="Due before an end"
              unit="days"
              min={0}
              max={720}
              value={value}
              onChange={change}
            />
          )}
        </Tried>
      ),
    },
  ],
};
