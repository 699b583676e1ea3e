import {
  changedSince,
  recordedStates,
  statesOf,
  type AuditedState,
  type Moved,
} from '../../audit/changed-since.ts';
import { formatDay } from '../../register/plain-date.ts';
import type { AuditRecord } from '../../register/register.ts';
import { table, type TableRow } from '../page-model/table.ts';
import type { Matter } from '../matter.ts';
import { strong, type Span } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { count, currencyWords, listed, ratingWords } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

/** What moved since the last audit that was recorded, what got worse first. */
export const changesSection: Section = {
  id: 'changes',
  title: 'Since the last audit',
  question: 'What got better, what got worse, what is new?',
  place: 'body',
  runsOn: true,
  lead: (matter) => {
    const record = lastRecorded(matter);
    if (record === null)
      return 'No earlier audit is recorded in the register, so there is nothing to compare with.';
    const moved = movedSince(record, matter);
    const all = moved.filter(({ direction }) => direction !== 'same-rating');
    const tally = (direction: Moved['direction']): number =>
      moved.filter((each) => each.direction === direction).length;
    const ways = [
      [tally('worse'), 'got worse'],
      [tally('better'), 'got better'],
      [tally('new'), tally('new') === 1 ? 'is new' : 'are new'],
      [tally('gone'), tally('gone') === 1 ? 'has gone' : 'have gone'],
    ] as const;
    const said = ways.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
    const moves =
      all.length === 0
        ? 'no agreement moved'
        : `${count(all.length, 'agreement')} moved: ${listed(said)}`;
    return `Against the audit as at ${formatDay(record.asAt)}, by rule set ${record.rulePackVersion}: ${moves}. ${findingsMoved(record, matter)}`.trim();
  },
  blocks: (matter) => {
    const record = lastRecorded(matter);
    if (record === null) return [];
    const moved = movedSince(record, matter);
    if (moved.length === 0) return [];
    return [
      table({
        caption: { counting: 'agreements', note: 'Fitness and dates then and now' },
        columns: [
          { head: 'Ref', width: 52 },
          { head: 'Agreement', width: 160 },
          { head: 'Then', width: 104 },
          { head: 'Now', width: page.textWidth - 316, gap: 0 },
        ],
        rows: rowsOf(moved, matter),
      }),
    ];
  },
};

/** The last audit that was recorded before the day of this one; null where there is none. */
export function lastRecorded({ register, asAt }: Matter): AuditRecord | null {
  const before = Object.values(register.audits)
    .filter((audit) => audit.asAt < asAt)
    .toSorted((a, b) => (`${a.asAt} ${a.madeAt}` < `${b.asAt} ${b.madeAt}` ? 1 : -1));
  return before[0] ?? null;
}

function movedSince(record: AuditRecord, matter: Matter): readonly Moved[] {
  const ids = new Set(matter.agreements.map(({ id }) => id));
  const isWhole = matter.agreements === matter.report.agreements;
  const then = [...recordedStates(record).entries()].filter(([id]) => isWhole || ids.has(id));
  return changedSince(new Map(then), statesOf(matter.agreements));
}

function findingsMoved(record: AuditRecord, matter: Matter): string {
  const { findings, questions, setAside, agreements, report } = matter;
  if (agreements !== report.agreements) return '';
  const then = new Set(record.findingIds);
  const now = [...findings, ...questions, ...setAside].flatMap(({ subjects }) =>
    subjects.map(({ finding }) => finding.id),
  );
  const fresh = now.filter((id) => !then.has(id)).length;
  const standing = new Set(now);
  const gone = record.findingIds.filter((id) => !standing.has(id)).length;
  return `${count(fresh, 'finding or question', 'findings and questions')} ${fresh === 1 ? 'is' : 'are'} new, and ${gone} of then no longer ${gone === 1 ? 'stands' : 'stand'}.`;
}

const bands: readonly (readonly [Moved['direction'], string])[] = [
  ['worse', 'Worse'],
  ['better', 'Better'],
  ['new', 'New'],
  ['gone', 'No longer in the register'],
  ['same-rating', 'Same fitness, other dates'],
];

function rowsOf(moved: readonly Moved[], matter: Matter): readonly TableRow[] {
  const audited = new Map(matter.agreements.map((agreement) => [agreement.id, agreement]));
  return bands.flatMap(([direction, title]): TableRow[] => {
    const own = moved.filter((each) => each.direction === direction);
    if (own.length === 0) return [];
    return [
      { kind: 'group', cells: [title] },
      ...own.map(({ id, then, now }): TableRow => {
        const agreement = audited.get(id);
        const ref = agreement?.ref ?? '–';
        return {
          kind: 'row',
          cells: [
            { ...strong(ref === '' ? '–' : ref), goTo: agreementAnchor(id) },
            agreement?.title ?? id,
            stateWords(then),
            stateWords(now),
          ],
        };
      }),
    ];
  });
}

function stateWords(state: AuditedState | null): readonly Span[] {
  if (state === null) return [{ text: '–' }];
  const rating = ratingWords[state.rating];
  const currency = currencyWords[state.currency];
  return [
    { text: `${rating.word}\u00a0\u00a0 `, mark: rating.mark },
    { text: currency.word, mark: currency.mark },
  ];
}
