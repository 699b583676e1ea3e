import type { ComponentExamples } from '../example.tsx';
import { Reading, ReadingNote, ReadingRow } from './reading.tsx';

export const examples: ComponentExamples = {
  component: 'Reading',
  purpose: 'Names beside what they say, as on a page that is read.',
  criteria: ['A description list; names stay beside their words, above them where it is narrow.'],
  examples: [
    {
      name: 'two rows',
      shown: (
        <Reading>
          <ReadingRow name="What is">The agreement cites an Act that was repealed.</ReadingRow>
          <ReadingRow name="What should be">
            An agreement must rest on law that is in force.
            <ReadingNote>Law, clause C05 of the checklist</ReadingNote>
          </ReadingRow>
        </Reading>
      ),
    },
  ],
};
