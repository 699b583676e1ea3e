import { Tried, type ComponentExamples } from '../example.tsx';
import { Select } from './select.tsx';

const choices = [
  { id: 'severity', label: 'By severity' },
  { id: 'rule', label: 'By rule', description: 'The same failing in several agreements' },
] as const;

export const examples: ComponentExamples = {
  component: 'Select',
  purpose: 'Chooses one of a few.',
  criteria: [
    'A button that opens a list; arrows, letters and Escape work in it.',
    'What is chosen is its own name as well as its label.',
  ],
  examples: [
    {
      name: 'chosen',
      shown: (
        <Tried<'severity' | 'rule'> start="severity">
          {(value, change) => (
            <Select label="Group" choices={choices} value={value} onChange={change} />
          )}
        </Tried>
      ),
    },
    {
      name: 'nothing chosen',
      shown: (
        <Select
          label="Kind"
          choices={choices}
          value={null}
          placeholder="Choose one"
          onChange={() => undefined}
        />
      ),
    },
  ],
};
