import { beside, rule, stack } from '../../page-model/arrange.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Block, Frame, Strip } from '../../page-model/strip.ts';
import type { Inline } from '../../typeset/inline.ts';
import { colours } from '../../typeset/colours.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import { count, forceWords, severityWords } from '../../words.ts';
import { labelWidth, textWidth } from './finding-parts.ts';

/** Number, title, how serious, where, and how strong the demand. */
export function head(group: FindingGroup): Block {
  const { word, mark } = severityWords[group.severity];
  const facts = [
    whereInWords(group),
    forceWords[group.force],
    ...(group.clause === null ? [] : [`clause ${group.clause}`]),
  ];
  return stack(
    rule(0.75, 7),
    beside(
      0,
      { width: labelWidth, block: paragraph(group.number, { style: styles.findingNumber }) },
      {
        width: textWidth,
        block: stack(
          paragraph(group.title, {
            style: styles.findingTitle,
            role: 'H3',
            anchors: [group.anchor],
          }),
          paragraph(
            [
              { text: word, mark },
              { text: ` · ${facts.join(' · ')}`, colour: colours.secondInk },
            ],
            {
              style: { ...styles.table, leading: 14 },
              before: 1.75,
            },
          ),
        ),
      },
    ),
  );
}

function whereInWords(group: FindingGroup): string {
  const agreements = group.subjects.flatMap(({ agreement }) =>
    agreement === null ? [] : [agreement],
  );
  const [first] = agreements;
  if (first === undefined) return 'The register as a whole';
  if (agreements.length === 1) return first.ref === '' ? first.title : first.ref;
  if (agreements.length <= 4) return agreements.map(({ ref }) => ref).join(', ');
  return count(agreements.length, 'agreement');
}

/** What is set again, as furniture, at the head of a page on which the finding goes on. */
export function againHead(group: FindingGroup): Block {
  return stack(
    rule(0.75, 5.25),
    beside(
      0,
      {
        width: labelWidth,
        block: paragraph(group.number, {
          style: { ...styles.h2, weight: 'light', size: 14 },
          role: 'furniture',
        }),
      },
      {
        width: textWidth,
        block: paragraph(`${group.title}, continued`, {
          style: styles.h2,
          role: 'furniture',
          maxLines: 1,
        }),
      },
    ),
    () => [{ height: 7, before: 0, breakBefore: 'avoid', draw: () => undefined }],
  );
}

/** Where it goes on, said at the foot of a page. */
export function goesOn(group: FindingGroup, frame: Frame): Strip {
  const words: Inline = {
    text: `${group.number} continues on page 000`,
    late: (_book, pageNumber) => `${group.number} continues on page ${pageNumber + 1}`,
  };
  const line = paragraph(words, { style: styles.note, role: 'furniture' });
  const [strip] = line({ ...frame, width: textWidth });
  if (strip === undefined) throw new Error('a line of words has a strip');
  return {
    ...strip,
    before: 3.5,
    draw(pen) {
      strip.draw({ ...pen, x: pen.x + labelWidth });
    },
  };
}
