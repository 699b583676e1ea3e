import { beside, rule, spaced, stack } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { table } from '../page-model/table.ts';
import { over } from '../page-model/table-cell.ts';
import { addMonths, daysBetween, formatDay } from '../../register/plain-date.ts';
import type { RecordOf } from '../../register/register.ts';
import type { Matter } from '../matter.ts';
import { strong, type Span } from '../typeset/inline.ts';
import { gridGutter, page, span } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { columnDay } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

type Barrier = RecordOf<'accessBarriers'>;

/** Requests for data that were refused, delayed or met in part: what an agreement did not achieve. */
export const accessBarriersSection: Section = {
  id: 'access-barriers',
  title: 'Access barriers',
  question: 'Which requests for data were refused, late or met in part?',
  place: 'body',
  runsOn: true,
  isEmpty: (matter) => barriersOf(matter).length === 0,
  lead: ({ asAt }) =>
    `Requests that were refused, late or met in part in the 12 months to ${formatDay(asAt)}, newest first. A partner may be right to refuse: the log says what was asked and answered, not who was right.`,
  blocks: (matter) => {
    const barriers = barriersOf(matter);
    return [
      figures(barriers, matter),
      table({
        before: 21,
        caption: {
          counting: 'requests',
          note: 'Days: from the request to its end, or to the day of the audit',
        },
        columns: [
          { head: 'No.', width: 34 },
          { head: 'Asked on', width: 62 },
          { head: 'Asked of, and for what', width: 142 },
          { head: 'Outcome', width: 62 },
          { head: 'Days', width: 34, align: 'right' },
          { head: 'Reason given', width: 98 },
          { head: 'Agreement', width: page.textWidth - 432, gap: 0 },
        ],
        rows: barriers.map((barrier, index) => ({
          kind: 'row',
          cells: [
            strong(`B-${String(barriers.length - index).padStart(2, '0')}`),
            columnDay(barrier.requestedOn),
            over(
              matter.register.partners[barrier.partnerId]?.name ?? '–',
              barrier.dataRequested,
              6,
            ),
            outcome(barrier),
            String(daysOpen(barrier, matter)),
            barrier.reasonGiven === '' ? 'None given' : barrier.reasonGiven,
            agreementOf(barrier, matter),
          ],
        })),
        padding: 2.625,
      }),
    ];
  },
};

function barriersOf({ register, agreements, asAt, partnership, kind }: Matter): readonly Barrier[] {
  const ids = new Set(agreements.map(({ id }) => id));
  const from = addMonths(asAt, -12);
  return Object.values(register.accessBarriers)
    .filter(({ requestedOn }) => requestedOn <= asAt && requestedOn >= from)
    .filter(({ agreementId, partnerId }) =>
      agreementId === null
        ? kind.about !== 'agreement' &&
          (partnership === null || partnership.memberIds.includes(partnerId))
        : ids.has(agreementId),
    )
    .toSorted((a, b) => (a.requestedOn < b.requestedOn ? 1 : -1));
}

function outcome({ outcome: said }: Barrier): Span {
  switch (said) {
    case 'refused':
      return { text: 'Refused', mark: 'expired' };
    case 'delayed':
      return { text: 'Late', mark: 'overdue' };
    case 'part-met':
      return { text: 'In part', mark: 'due' };
    case 'waiting':
      return { text: 'No reply', mark: 'undated' };
  }
}

function daysOpen({ requestedOn, resolvedOn }: Barrier, { asAt }: Matter): number {
  const end = resolvedOn === null || resolvedOn > asAt ? asAt : resolvedOn;
  return daysBetween(requestedOn, end);
}

function agreementOf({ agreementId }: Barrier, { register }: Matter): Span {
  const ref = register.agreements[agreementId ?? '']?.ref;
  if (agreementId === null || ref === undefined) return { text: 'None' };
  return { text: ref, goTo: agreementAnchor(agreementId) };
}

function figures(
  barriers: readonly Barrier[],
  { asAt, agreements }: Matter,
): ReturnType<typeof stack> {
  const unfit = new Set(agreements.filter(({ rating }) => rating === 'red').map(({ id }) => id));
  const open = barriers.filter(({ resolvedOn }) => resolvedOn === null || resolvedOn > asAt);
  const refused = barriers.filter(({ outcome: said }) => said === 'refused');
  const underUnfit = barriers.filter(({ agreementId }) => unfit.has(agreementId ?? ''));
  const items: readonly (readonly [number, string])[] = [
    [barriers.length, barriers.length === 1 ? 'request met a barrier' : 'requests met a barrier'],
    [refused.length, 'refused outright'],
    [open.length, 'still open'],
    [underUnfit.length, 'under an agreement rated not fit'],
  ];
  return beside(
    gridGutter,
    ...items.map(([number, words]) => ({
      width: span(3),
      block: stack(
        rule(0.75, 5.25),
        paragraph(String(number), { style: { ...styles.figureLarge, size: 24, leading: 28 } }),
        spaced(1.75, paragraph(words, { style: styles.table })),
      ),
    })),
  );
}
