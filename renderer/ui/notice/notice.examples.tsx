import type { ComponentExamples } from '../example.tsx';
import { Button } from '../button/button.tsx';
import { Notice, RefusalNotice } from './notice.tsx';

export const examples: ComponentExamples = {
  component: 'Notice',
  purpose: 'Says what happened, whether the data is safe, and what can be done.',
  criteria: [
    'A refusal is an alert and is read at once; other notices are polite.',
    'A shape stands before the words; the button that helps is inside.',
  ],
  examples: [
    {
      name: 'refused',
      shown: (
        <RefusalNotice
          refusal={{
            code: 'disk-full',
            what: 'The disk is full.',
            safe: 'What was saved before is whole.',
            next: 'Free some space and save again.',
          }}
        />
      ),
    },
    {
      name: 'warning, with what helps',
      shown: (
        <Notice
          tone="warning"
          isLive={false}
          title="The copies are a week old."
          actions={<Button small>Make a copy now</Button>}
        />
      ),
    },
    {
      name: 'note',
      shown: (
        <Notice title="Nothing can be changed here now." isLive={false}>
          Go back to today to change something.
        </Notice>
      ),
    },
    {
      name: 'done',
      shown: <Notice tone="done" title="ISA-045 is started as a draft." isLive={false} />,
    },
  ],
};
