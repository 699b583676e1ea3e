import { Tried, type ComponentExamples } from '../example.tsx';
import { RadioGroup } from './radio-group.tsx';
import { Segments, ToggleChips } from './toggle-chips.tsx';

const states = [
  { id: 'open', label: 'Open', count: 6 },
  { id: 'done', label: 'Done', count: 1 },
] as const;
const outcomes = [
  { id: 'refused', label: 'Refused' },
  { id: 'delayed', label: 'Delayed' },
] as const;
type State = (typeof states)[number]['id'];
type Outcome = (typeof outcomes)[number]['id'];

export const examples: ComponentExamples = {
  component: 'Choices',
  purpose: 'Chooses one or several of what is all in sight.',
  criteria: [
    'One tab stop, arrows within.',
    'What is chosen has weight and a border besides its wash.',
  ],
  examples: [
    {
      name: 'one of a few',
      shown: (
        <Tried<Outcome | null> start={null}>
          {(value, change) => (
            <RadioGroup
              label="What came of it"
              choices={outcomes}
              value={value}
              onChange={change}
              isInline
            />
          )}
        </Tried>
      ),
    },
    {
      name: 'segments',
      shown: (
        <Tried<State> start="open">
          {(value, change) => (
            <Segments label="Part" chips={states} selected={value} onChange={change} />
          )}
        </Tried>
      ),
    },
    {
      name: 'one chip',
      shown: (
        <Tried<State> start="open">
          {(value, change) => (
            <Segments
              label="State"
              look="chips"
              chips={states}
              selected={value}
              onChange={change}
            />
          )}
        </Tried>
      ),
    },
    {
      name: 'several chips',
      shown: (
        <Tried<readonly State[]> start={['open']}>
          {(value, change) => (
            <ToggleChips label="States" chips={states} selected={value} onChange={change} />
          )}
        </Tried>
      ),
    },
  ],
};
