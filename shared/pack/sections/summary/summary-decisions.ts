import { stack } from '../../page-model/arrange.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Block } from '../../page-model/strip.ts';
import { table } from '../../page-model/table.ts';
import { page } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { Matter } from '../../matter.ts';
import { seeSection } from '../section.ts';
import { topFindings, whereFound } from './summary-risks.ts';

/** What the meeting is asked to agree: it follows from the gravest findings. Each has at most `lines` lines. */
export function decisions(matter: Matter, lines: number): Block {
  const groups = topFindings(matter);
  const rows = groups.map((group, index) => ({
    kind: 'row' as const,
    cells: [
      String(index + 1),
      { paragraphs: [{ inline: group.recommendations[0] ?? group.title, maxLines: lines }] },
      whereFound(group),
    ],
  }));
  const grey = matter.summary.byRating.grey;
  if (grey > 0)
    rows.push({
      kind: 'row',
      cells: [
        String(rows.length + 1),
        {
          paragraphs: [
            {
              inline:
                grey === 1
                  ? 'Supply the document of the agreement that could not be assessed'
                  : `Supply the documents of the ${grey} agreements that could not be assessed`,
              maxLines: lines,
            },
          ],
        },
        ['Register', ...seeSection(matter, 'register', ', ')],
      ],
    });
  if (rows.length === 0) return stack();
  return stack(
    paragraph('Decisions sought', { style: styles.h2, role: 'H2', before: 21, keepNext: true }),
    table({
      before: 5.25,
      columns: [
        { head: '', width: 18 },
        { head: 'The meeting is asked to agree', width: page.textWidth - 18 - 130 },
        { head: 'Concerns', width: 130, gap: 0 },
      ],
      rows,
      padding: 3.5,
    }),
  );
}
