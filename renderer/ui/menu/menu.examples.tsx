import type { ComponentExamples } from '../example.tsx';
import { MenuButton } from './menu.tsx';

export const examples: ComponentExamples = {
  component: 'MenuButton',
  purpose: 'What else can be done, behind one button.',
  criteria: ['Opens by Enter, Space and arrow down; Escape gives the focus back.'],
  examples: [
    {
      name: 'closed',
      shown: (
        <MenuButton
          entries={[
            { id: 'print', label: 'Print this page' },
            { id: 'save', label: 'Save the rules', description: 'As a file for another force' },
          ]}
          onAction={() => undefined}
        >
          More
        </MenuButton>
      ),
    },
  ],
};
