import { formatDay } from '../../../register/plain-date.ts';
import { keepTogether, stack } from '../../page-model/arrange.ts';
import { quote } from '../../page-model/quote.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Block } from '../../page-model/strip.ts';
import type { Matter } from '../../matter.ts';
import { count } from '../../words.ts';
import { viewsOf } from '../practitioner-views.ts';
import type { Section } from '../section.ts';

const verdicts = { fit: 'It works', partly: 'It works in part', 'not-fit': 'It does not work' };
const outcomes = {
  refused: 'refused',
  delayed: 'delayed',
  'part-met': 'met in part',
  waiting: 'not answered',
};

/** What those who use it say, and what was asked for under it and not given. */
export const briefExperienceSection: Section = {
  id: 'brief-experience',
  title: 'In use',
  question: 'Does it work for those who use it?',
  place: 'body',
  lead: (matter) => {
    const views = viewsOf(matter).length;
    const barriers = requests(matter).length;
    if (views + barriers === 0) return 'Nobody was asked yet, and no request met a barrier.';
    return `${count(views, 'view')} of practitioners; ${count(barriers, 'request')} under it met a barrier.`;
  },
  blocks: (matter) => [...viewsOf(matter).map(viewBlock), ...requests(matter)],
};

function viewBlock(view: ReturnType<typeof viewsOf>[number]): Block {
  const source = `${view.role}, ${formatDay(view.givenOn)}`;
  if (view.words === '')
    return paragraph(`${verdicts[view.verdict]} (${source}).`, { before: 3.5 });
  return keepTogether(
    stack(
      paragraph(`${verdicts[view.verdict]}:`, { before: 5.25, keepNext: true }),
      quote(view.words, source),
    ),
  );
}

function requests({ register, agreement, asAt }: Matter): readonly Block[] {
  return Object.values(register.accessBarriers)
    .filter(
      ({ agreementId, requestedOn }) => agreementId === agreement?.record.id && requestedOn <= asAt,
    )
    .map((barrier) => {
      const partner = register.partners[barrier.partnerId]?.name ?? 'A partner';
      const reason = barrier.reasonGiven === '' ? '' : ` Reason given: ${barrier.reasonGiven}`;
      return paragraph(
        `${formatDay(barrier.requestedOn)}: asked of ${partner}: ${barrier.dataRequested} (${outcomes[barrier.outcome]}).${reason}`,
        { before: 5.25 },
      );
    });
}
