import type { ComponentExamples } from '../example.tsx';
import { Link } from '../link/link.tsx';
import { Section } from './section.tsx';

export const examples: ComponentExamples = {
  component: 'Section',
  purpose: 'A part of a view: it starts with an ink rule, as on paper.',
  criteria: ['A region named by its heading; heading levels are not skipped.'],
  examples: [
    {
      name: 'with words after it and a link',
      shown: (
        <Section title="Deal with these first" sub="5 of 18" more={<Link href="#">All 18</Link>}>
          <p>Five agreements.</p>
        </Section>
      ),
    },
    {
      name: 'a lesser one',
      shown: (
        <Section title="Beside the register" sub="1 copy" level={3}>
          <p>One copy.</p>
        </Section>
      ),
    },
  ],
};
