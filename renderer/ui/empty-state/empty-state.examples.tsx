import type { ComponentExamples } from '../example.tsx';
import { Button } from '../button/button.tsx';
import { EmptyState } from './empty-state.tsx';

export const examples: ComponentExamples = {
  component: 'EmptyState',
  purpose: 'Says that there is nothing yet, and how something gets there.',
  criteria: ['It is text in the page; no picture carries its meaning.'],
  examples: [
    {
      name: 'with a way on',
      shown: (
        <EmptyState title="No action has been raised." actions={<Button>Raise an action</Button>}>
          Actions are raised here, at an agreement, or from a finding.
        </EmptyState>
      ),
    },
  ],
};
