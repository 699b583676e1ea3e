import { table, type TableRow } from '../page-model/table.ts';
import { over, type CellParagraph } from '../page-model/table-cell.ts';
import { formatDay } from '../../register/plain-date.ts';
import type { RecordOf } from '../../register/register.ts';
import type { Matter } from '../matter.ts';
import { colours } from '../typeset/colours.ts';
import { strong, type Span } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { count, ratingWords } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

type View = RecordOf<'practitionerViews'>;

/** What those who use the agreements say of them, in their own words. */
export const practitionerViewsSection: Section = {
  id: 'practitioner-views',
  title: 'What practitioners say',
  question: 'Do those who use the agreements find that they work?',
  place: 'body',
  runsOn: true,
  isEmpty: (matter) => viewsOf(matter).length === 0,
  lead: (matter) => {
    const views = viewsOf(matter);
    const tally = (verdict: View['verdict']): number =>
      views.filter((view) => view.verdict === verdict).length;
    const ids = new Set(views.map(({ agreementId }) => agreementId));
    return `${count(views.length, 'view')} on ${count(ids.size, 'agreement')}: ${tally('fit')} say that it works, ${tally('partly')} partly, ${tally('not-fit')} not. Posts are named, people are not.`;
  },
  blocks: (matter) => [
    table({
      caption: { counting: 'agreements' },
      columns: [
        { head: 'Ref', width: 50 },
        { head: 'Agreement', width: 128 },
        { head: 'Rated', width: 60 },
        { head: 'What they say', width: page.textWidth - 238, gap: 0 },
      ],
      rows: rowsOf(matter),
      padding: 2.625,
    }),
  ],
};

/** The views on the agreements in scope that were given by the day of the audit. */
export function viewsOf({ register, agreements, asAt }: Matter): readonly View[] {
  const ids = new Set(agreements.map(({ id }) => id));
  return Object.values(register.practitionerViews).filter(
    ({ agreementId, givenOn }) => ids.has(agreementId) && givenOn <= asAt,
  );
}

const verdicts: Readonly<Record<View['verdict'], Span>> = {
  fit: { text: 'Works', mark: 'tick' },
  partly: { text: 'Works in part', mark: 'due' },
  'not-fit': { text: 'Does not work', mark: 'cross' },
};

/** A view as a paragraph: the verdict, the words, and whose they are. */
export function viewParagraph({ verdict, words, role, givenOn }: View): CellParagraph {
  const said = words === '' ? '' : `: “${words}”`;
  const who = { text: ` ${role}, ${formatDay(givenOn)}`, colour: colours.secondInk } as const;
  return { inline: [verdicts[verdict], said, who] };
}

function rowsOf(matter: Matter): readonly TableRow[] {
  const views = viewsOf(matter);
  return matter.agreements.flatMap((agreement): TableRow[] => {
    const own = views
      .filter(({ agreementId }) => agreementId === agreement.id)
      .toSorted((a, b) => (a.givenOn < b.givenOn ? 1 : -1));
    if (own.length === 0) return [];
    const { word, mark } = ratingWords[agreement.rating];
    return [
      {
        kind: 'row',
        cells: [
          {
            ...strong(agreement.ref === '' ? '–' : agreement.ref),
            goTo: agreementAnchor(agreement.id),
          },
          over(agreement.title, agreement.partnership ?? 'No partnership'),
          { text: word, mark },
          { paragraphs: own.map(viewParagraph) },
        ],
      },
    ];
  });
}
