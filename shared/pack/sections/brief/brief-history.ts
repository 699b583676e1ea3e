import { table } from '../../page-model/table.ts';
import type { Matter } from '../../matter.ts';
import { page } from '../../typeset/measures.ts';
import { momentWords } from '../../words.ts';
import type { Section } from '../section.ts';

const most = 25;

/** What happened to the agreement in the register, newest first. */
export const briefHistorySection: Section = {
  id: 'brief-history',
  title: 'History',
  question: 'What happened to it in the register?',
  place: 'body',
  isEmpty: ({ history }) => history.length === 0,
  lead: ({ history }) =>
    history.length > most
      ? `The last ${most} of ${history.length} entries in the trail, newest first.`
      : 'Every entry in the trail, newest first.',
  blocks: ({ history }: Matter) => [
    table({
      columns: [
        { head: 'When', width: 132 },
        { head: 'By', width: 120 },
        { head: 'What', width: page.textWidth - 252, gap: 0 },
      ],
      rows: history.slice(0, most).map(({ at, by, what }) => ({
        kind: 'row',
        cells: [
          momentWords(at).replace(' UTC', ''),
          by,
          { paragraphs: what.slice(0, 6).map((inline) => ({ inline, maxLines: 2 })) },
        ],
      })),
    }),
  ],
};
