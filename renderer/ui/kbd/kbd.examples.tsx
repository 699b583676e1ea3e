import type { ComponentExamples } from '../example.tsx';
import { Kbd } from './kbd.tsx';

export const examples: ComponentExamples = {
  component: 'Kbd',
  purpose: 'The keys that do the same.',
  criteria: ['Hidden from screen readers: the control has aria-keyshortcuts.'],
  examples: [{ name: 'two keys', shown: <Kbd keys="Ctrl K" /> }],
};
