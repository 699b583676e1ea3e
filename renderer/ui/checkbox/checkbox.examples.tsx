import { Tried, type ComponentExamples } from '../example.tsx';
import { Checkbox } from './checkbox.tsx';

export const examples: ComponentExamples = {
  component: 'Checkbox',
  purpose: 'Switches one thing on or off.',
  criteria: [
    'The whole line is the target, at least 24 px high.',
    'Ticked is a tick, not a colour.',
  ],
  examples: [
    {
      name: 'on and off',
      shown: (
        <Tried<boolean> start>
          {(value, change) => (
            <Checkbox isSelected={value} onChange={change} description="One a line.">
              With the documents
            </Checkbox>
          )}
        </Tried>
      ),
    },
    {
      name: 'some of them',
      shown: (
        <Checkbox isSelected={false} isIndeterminate onChange={() => undefined}>
          All sections
        </Checkbox>
      ),
    },
    {
      name: 'cannot be changed',
      shown: (
        <Checkbox isSelected isDisabled onChange={() => undefined}>
          Set by IT
        </Checkbox>
      ),
    },
  ],
};
