import { paragraph } from '../page-model/paragraph.ts';
import { table } from '../page-model/table.ts';
import { strong } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { count, momentWords } from '../words.ts';
import { factList } from './fact-list.ts';
import { heading } from './headings.ts';
import type { Section } from './section.ts';

/** The trail from which the register follows: where it stood, how to check it, and its last changes. */
export const trailSection: Section = {
  id: 'trail',
  title: 'The trail',
  question: 'How can it be shown that the register says what was entered, and when?',
  place: 'body',
  lead: ({ trail }) =>
    trail === null
      ? 'This pack was made from a file that has no trail, such as a spreadsheet. It shows what the file said and cannot show who entered it, or when.'
      : `The register is the sum of ${count(trail.revision, 'change')}. Each is a line of the trail that carries the hash of the line before it, so that none can be altered, left out or put in unseen.`,
  blocks: ({ trail }) =>
    trail === null
      ? []
      : [
          factList(
            [
              { name: 'Register', value: trail.registerId },
              { name: 'Changes', value: trail.revision.toLocaleString('en-GB') },
              { name: 'Hash of the last', value: trail.hash },
              {
                name: 'Hash method',
                value: 'SHA-256 over each line in canonical JSON, with the hash of the line before',
              },
            ],
            120,
          ),
          heading('How to check it'),
          ...[
            '1. On a copy of the register’s folder run: concordat verify --register FOLDER. It reads the trail from the first line to the last, proves every hash, makes the register again and compares.',
            `2. See that change ${trail.revision} of that trail has the hash above. If it has, everything up to it is as it was when this pack was made.`,
            '3. To check by other means, read trail.jsonl line by line: take “hash” out of a line and compute the SHA-256 of what is left; it must equal “hash”, and “prev” must equal the “hash” of the line before.',
          ].map((text) => paragraph(text, { before: 5.25 })),
          heading(`The last ${count(Math.min(most, trail.notes.length), 'change')}`, 24.5),
          paragraph('Newest first. By: the post under which it was made. Times in UTC.', {
            style: styles.lead,
            keepNext: true,
          }),
          table({
            before: 5.25,
            caption: { title: 'Trail extract', counting: 'changes' },
            columns: [
              { head: 'No.', width: 40 },
              { head: 'When', width: 132 },
              { head: 'By', width: 110 },
              { head: 'What', width: page.textWidth - 282, gap: 0 },
            ],
            rows: trail.notes
              .slice(-most)
              .toReversed()
              .map(({ seq, at, by, label }) => ({
                kind: 'row',
                cells: [strong(String(seq)), momentWords(at).replace(' UTC', ''), by, label],
              })),
          }),
        ],
};

const most = 200;
