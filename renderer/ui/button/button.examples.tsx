import type { ComponentExamples } from '../example.tsx';
import { Button } from './button.tsx';

export const examples: ComponentExamples = {
  component: 'Button',
  purpose: 'Does something now; its words say what.',
  criteria: [
    'A real button, named by its words.',
    '30 px high, 26 when small, never under 24.',
    'Unavailable: it can still be read, and the reason stands beside it.',
  ],
  examples: [
    { name: 'main', shown: <Button look="main">Raise the action</Button> },
    { name: 'plain', shown: <Button>Print</Button> },
    { name: 'quiet', shown: <Button look="quiet">Show all 13</Button> },
    { name: 'small', shown: <Button small>Edit</Button> },
    { name: 'with an icon', shown: <Button icon="plus">Add a partner</Button> },
    { name: 'with keys', shown: <Button keys="Ctrl Z">Undo</Button> },
    {
      name: 'unavailable',
      shown: <Button unavailable="It is a party of an agreement.">Remove</Button>,
    },
  ],
};
