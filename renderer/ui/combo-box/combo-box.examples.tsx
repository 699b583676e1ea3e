import { Tried, type ComponentExamples } from '../example.tsx';
import { ComboBox } from './combo-box.tsx';

const choices = ['Estuary Council', 'Harrowmere Council', 'Severnmouth City Council'].map(
  (label) => ({ id: label, label }),
);

export const examples: ComponentExamples = {
  component: 'ComboBox',
  purpose: 'Finds one of many by typing part of its name.',
  criteria: ['Typing narrows; arrows choose; Escape leaves what was there.'],
  examples: [
    {
      name: 'filled',
      shown: (
        <Tried<string | null> start="Estuary Council">
          {(value, change) => (
            <ComboBox label="Asked of" choices={choices} value={value} onChange={change} />
          )}
        </Tried>
      ),
    },
    {
      name: 'wrong',
      shown: (
        <ComboBox
          label="Agreement"
          choices={choices}
          value={null}
          onChange={() => undefined}
          error="Choose the agreement."
        />
      ),
    },
  ],
};
