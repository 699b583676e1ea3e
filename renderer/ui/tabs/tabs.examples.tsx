import { Tried, type ComponentExamples } from '../example.tsx';
import { Section } from '../section/section.tsx';
import { Tabs } from './tabs.tsx';

type Part = 'terms' | 'history';

export const examples: ComponentExamples = {
  component: 'Tabs',
  purpose: 'Parts of one record, one shown at a time.',
  criteria: [
    'One tab stop, arrows within.',
    'The chosen tab has weight and a bar that is a border.',
  ],
  examples: [
    {
      name: 'two parts',
      shown: (
        <Tried<Part> start="terms">
          {(value, change) => (
            <Tabs
              label="Parts of the agreement"
              selected={value}
              onSelect={change}
              items={[
                {
                  id: 'terms',
                  label: 'Terms',
                  content: <Section title="What it is">An agreement.</Section>,
                },
                {
                  id: 'history',
                  label: 'History',
                  count: 2,
                  content: <Section title="History">Two changes.</Section>,
                },
              ]}
            />
          )}
        </Tried>
      ),
    },
  ],
};
