import { spaced } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { table } from '../page-model/table.ts';
import type { Matter } from '../matter.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { listed } from '../words.ts';
import { factList } from './fact-list.ts';
import { heading } from './headings.ts';
import type { Section } from './section.ts';

/** Whom the pack is for, how it is kept, and who got a copy. */
export const handlingSection: Section = {
  id: 'handling',
  title: 'Distribution and handling',
  question: 'Who may have this pack, and how is it to be kept?',
  place: 'front',
  blocks: (matter) => [
    factList([
      { name: 'For', value: readers(matter) },
      {
        name: 'Marking',
        value: `${matter.options.marking}${matter.options.handling === '' ? '' : `. ${matter.options.handling}`}`,
      },
      {
        name: 'Keep',
        value:
          'Printed copies are uncontrolled: the register holds the record of this pack. Keep it locked away, and destroy it as confidential waste when the next version arrives.',
      },
      {
        name: 'Pass on',
        value:
          'Only to posts named below, and only whole. Whoever is asked for it under freedom of information tells the author first.',
      },
    ]),
    heading('Copies', 28),
    paragraph('To be filled in by hand as copies are given out.', { style: styles.lead }),
    spaced(
      7,
      table({
        columns: [
          { head: 'No.', width: 34 },
          { head: 'Post or body', width: 218 },
          { head: 'How given', width: 100 },
          { head: 'On', width: 70 },
          { head: 'Returned or destroyed', width: page.textWidth - 422, gap: 0 },
        ],
        rows: copies(matter).map((post, index) => ({
          kind: 'row',
          cells: [String(index + 1), post, '', '', ''],
        })),
        padding: 5.25,
      }),
    ),
  ],
};

function readers({ partnership, register }: Matter): string {
  if (partnership === null)
    return 'Chief officers, the data protection officer and the board for information sharing.';
  const members = partnership.memberIds.flatMap((id) => register.partners[id]?.name ?? []);
  return members.length === 0
    ? `${partnership.name}: the members of the partnership.`
    : `${partnership.name}: ${listed(members)}.`;
}

const mostCopies = 16;

function copies({ partnership, register }: Matter): readonly string[] {
  const posts = ['Senior information risk owner', 'Data protection officer'];
  const members =
    partnership === null
      ? ['Chair, board for information sharing']
      : [
          `Chair, ${partnership.name}`,
          ...partnership.memberIds.flatMap((id) => register.partners[id]?.name ?? []),
        ];
  return [...posts, ...members, '', '', ''].slice(0, mostCopies);
}
