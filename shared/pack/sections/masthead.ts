import { beside, rule, spaced, stack } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block } from '../page-model/strip.ts';
import { severities } from '../../audit/report.ts';
import { formatDay } from '../../register/plain-date.ts';
import type { Matter } from '../matter.ts';
import type { Inline } from '../typeset/inline.ts';
import { gridGutter, textArea, type Orientation } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { columnDate, currencyWords, ratingWords, severityWords } from '../words.ts';

/** The head of a short pack: whose it is, of what, and how it stands, above the first section. */
export function masthead(matter: Matter, orientation: Orientation): Block {
  const { register, agreement, kind, asAt, partnership } = matter;
  const force =
    register.profile.forceName === '' ? register.profile.registerName : register.profile.forceName;
  const { width } = textArea(orientation);
  const title = agreement === null ? kind.title : agreement.audited.title;
  const whose = partnership === null ? force : `${force} · ${partnership.name}`;
  return stack(
    rule(3.5, 14),
    paragraph(
      `${agreement === null ? whose : `${force} · ${kind.title}`} · as at ${formatDay(asAt)}`,
      {
        style: styles.tableStrong,
      },
    ),
    paragraph(title === '' ? 'Untitled' : title, {
      style: styles.mastTitle,
      role: 'Title',
      before: 7,
    }),
    ...(agreement === null ? [] : [spaced(14, standing(matter, width))]),
    ...(register.profile.sampleData
      ? [
          paragraph('Sample data: the force, the bodies and the agreements are invented.', {
            style: styles.note,
            before: 7,
          }),
        ]
      : []),
  );
}

function standing({ agreement, partnership, register }: Matter, width: number): Block {
  if (agreement === null) return stack();
  const { ref, currency, rating, dates, findings, partnershipId } = agreement.audited;
  const currencyWord = currencyWords[currency];
  const ratingWord = ratingWords[rating];
  const open = findings.filter(
    ({ outcome, decision }) => outcome === 'not-met' && decision !== 'dismissed',
  );
  const tally = severities.flatMap((severity) => {
    const number = open.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severityWords[severity].word.toLowerCase()}`];
  });
  const own = register.partnerships[partnershipId ?? ''] ?? partnership;
  const review = dates.nextReview ?? dates.expiresOn;
  const items: readonly (readonly [string, Inline, string])[] = [
    ['Agreement', ref === '' ? '–' : ref, own?.name ?? 'No partnership'],
    [
      'Dates',
      { text: currencyWord.word, mark: currencyWord.mark },
      review === null
        ? 'no review or end stated'
        : `${dates.nextReview === null ? 'ends' : 'review'} ${columnDate(review).replace(/\u2007/g, '')}`,
    ],
    ['Fitness', { text: ratingWord.word, mark: ratingWord.mark }, 'self-assessment'],
    ['Open findings', String(open.length), tally.join(', ')],
  ];
  const column = (width - 3 * gridGutter) / 4;
  return stack(
    rule(0.5, 7),
    beside(
      gridGutter,
      ...items.map(([name, value, under]) => ({
        width: column,
        block: stack(
          paragraph(name, { style: styles.label }),
          paragraph(value, { style: styles.standing, maxLines: 3 }),
          paragraph(under, { style: styles.note, maxLines: 3 }),
        ),
      })),
    ),
    spaced(7, rule(0.5, 0.5)),
  );
}
