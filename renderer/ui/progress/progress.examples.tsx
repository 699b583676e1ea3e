import type { ComponentExamples } from '../example.tsx';
import { ProgressLine } from './progress-line.tsx';

export const examples: ComponentExamples = {
  component: 'ProgressLine',
  purpose: 'Says what is under way after half a second, and lets go of it after two.',
  criteria: ['Said politely, once.', 'It stands still when less motion is asked for.'],
  examples: [
    { name: 'under way', shown: <ProgressLine words="Making the pack" /> },
    {
      name: 'can be left',
      shown: <ProgressLine words="Reading 12 documents" onCancel={() => undefined} />,
    },
  ],
};
