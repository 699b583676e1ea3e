import { horizon } from '../../audit/horizon.ts';
import { addMonths, formatDay } from '../../register/plain-date.ts';
import { table } from '../page-model/table.ts';
import type { Matter } from '../matter.ts';
import type { Span } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { columnDay, count } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

type Entry = ReturnType<typeof horizon>[number];

/** What ends, is to be reviewed or ceases to exist in the next twelve months, by day. */
export const horizonSection: Section = {
  id: 'horizon',
  title: 'Horizon',
  question: 'What ends or is due in the next 12 months?',
  place: 'body',
  runsOn: true,
  lead: (matter) => {
    const entries = entriesOf(matter);
    const until = formatDay(addMonths(matter.asAt, 12));
    if (entries.length === 0) return `Nothing in the register falls between now and ${until}.`;
    const soon = entries.filter((entry) => entry.soon).length;
    return `${count(entries.length, 'event')} until ${until}, ${soon} of them within ${matter.register.profile.dueDays} days.`;
  },
  blocks: (matter) => {
    const entries = entriesOf(matter);
    if (entries.length === 0) return [];
    return [
      table({
        caption: { counting: 'events' },
        columns: [
          { head: 'Day', width: 70 },
          { head: 'What', width: 96 },
          { head: 'Ref', width: 60 },
          { head: 'Agreement or body', width: page.textWidth - 226, gap: 0 },
        ],
        rows: entries.map((entry) => ({
          kind: 'row',
          cells: [columnDay(entry.on), whatOf(entry), refOf(entry), entry.label],
        })),
      }),
    ];
  },
};

function entriesOf({ report, register, agreements, partnership }: Matter): readonly Entry[] {
  const ids = new Set(agreements.map(({ id }) => id));
  const members = new Set(
    partnership?.memberIds.flatMap((id) => register.partners[id]?.name ?? []) ?? [],
  );
  return horizon(report, register).filter(({ agreementId, label }) =>
    agreementId === null ? partnership === null || members.has(label) : ids.has(agreementId),
  );
}

function whatOf({ kind, soon }: Entry): Span {
  const mark = soon ? 'due' : 'undated';
  switch (kind) {
    case 'review':
      return { text: soon ? 'Review, soon' : 'Review', mark };
    case 'expiry':
      return { text: soon ? 'Last day, soon' : 'Last day', mark };
    case 'body-ends':
      return { text: 'Body ends', mark };
  }
}

function refOf({ ref, agreementId }: Entry): Span {
  if (ref === null || agreementId === null) return { text: '–' };
  return { text: ref === '' ? '–' : ref, goTo: agreementAnchor(agreementId) };
}
