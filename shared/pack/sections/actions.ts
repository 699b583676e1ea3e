import type { Block } from '../page-model/strip.ts';
import { table, type TableRow } from '../page-model/table.ts';
import { over, type Cell } from '../page-model/table-cell.ts';
import { addDays, formatDay, type IsoDate } from '../../register/plain-date.ts';
import type { RecordOf } from '../../register/register.ts';
import { colours } from '../typeset/colours.ts';
import { pageReference, strong, type Span } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import type { Matter } from '../matter.ts';
import { columnDay, count } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

type Action = RecordOf<'actions'>;

/** Who must do what by when: late ones first, then by date, done ones last. */
export const actionsSection: Section = {
  id: 'actions',
  title: 'Actions',
  question: 'Who must do what, by when?',
  place: 'body',
  runsOn: true,
  lead: (matter) => leadOf(actionsOf(matter), matter),
  blocks: (matter) => {
    const actions = actionsOf(matter);
    if (actions.length === 0) return [];
    const rows = actions.map((action, index) => actionRow(action, index, matter));
    return [actionTable(rows, matter)];
  },
};

/** The same actions by the post that owns them, for a board that asks each in turn. */
export const actionsByOwnerSection: Section = {
  ...actionsSection,
  id: 'actions-by-owner',
  title: 'Actions by owner',
  blocks: (matter) => {
    const actions = actionsOf(matter);
    if (actions.length === 0) return [];
    const owners = [...new Set(actions.map(({ owner }) => owner))].sort();
    const rows = owners.flatMap((owner): TableRow[] => {
      const own = actions.filter((action) => action.owner === owner);
      const open = own.filter((action) => !isDone(action, matter.asAt)).length;
      const tally = {
        text: ` · ${open} open`,
        weight: 'regular',
        colour: colours.secondInk,
      } as const;
      return [
        { kind: 'group', cells: [[owner === '' ? 'No owner' : owner, tally]] },
        ...own.map((action) => actionRow(action, actions.indexOf(action), matter)),
      ];
    });
    return [actionTable(rows, matter)];
  },
};

function actionTable(rows: readonly TableRow[], { asAt }: Matter): Block {
  return table({
    caption: { counting: 'actions', note: `Status as at ${formatDay(asAt)}` },
    columns: [
      { head: 'No.', width: 34 },
      { head: 'Action', width: 166 },
      { head: 'Owner', width: 100 },
      { head: 'Concerns', width: 74 },
      { head: 'Due', width: 60 },
      { head: 'Status', width: page.textWidth - 434, gap: 0 },
    ],
    rows,
    padding: 2.625,
  });
}

function actionRow(action: Action, index: number, matter: Matter): TableRow {
  return {
    kind: 'row',
    cells: [
      strong(`A-${String(index + 1).padStart(2, '0')}`),
      action.what,
      action.owner === '' ? '–' : action.owner,
      concerns(action, matter),
      action.due === null ? 'not set' : columnDay(action.due),
      status(action, matter),
    ],
  };
}

function actionsOf(matter: Matter): readonly Action[] {
  const ids = new Set(matter.agreements.map(({ id }) => id));
  const isWhole = matter.agreements === matter.report.agreements;
  const inScope = Object.values(matter.register.actions).filter(
    ({ agreementId, raisedOn }) =>
      raisedOn <= matter.asAt &&
      (agreementId === null ? matter.agreement === null : isWhole || ids.has(agreementId)),
  );
  const rank = (action: Action): string =>
    isDone(action, matter.asAt) ? `2${action.due ?? ''}` : `1${action.due ?? '9999'}`;
  return inScope.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function isDone({ doneOn }: Action, asAt: IsoDate): boolean {
  return doneOn !== null && doneOn <= asAt;
}

function isLate(action: Action, asAt: IsoDate): boolean {
  return !isDone(action, asAt) && action.due !== null && action.due < asAt;
}

function leadOf(actions: readonly Action[], { asAt }: Matter): string {
  if (actions.length === 0)
    return 'No action has been recorded. Each finding has a box in which the meeting can name an owner and a date.';
  const late = actions.filter((action) => isLate(action, asAt)).length;
  const open = actions.filter((action) => !isDone(action, asAt)).length;
  const lateWords =
    late === 0 ? 'None is overdue.' : `${late} ${late === 1 ? 'is' : 'are'} overdue.`;
  return `${count(open, 'action')} open, ${actions.length - open} done. ${lateWords}`;
}

/** The agreement, and under it the finding with its page where this pack sets it out. */
function concerns(action: Action, matter: Matter): Cell {
  const { agreementId, findingId } = action;
  const where: Span =
    agreementId === null
      ? { text: 'Register' }
      : {
          text: matter.register.agreements[agreementId]?.ref ?? '–',
          goTo: agreementAnchor(agreementId),
        };
  const group =
    findingId === null
      ? undefined
      : matter.findings.find(({ subjects }) =>
          subjects.some(({ finding }) => finding.id === findingId),
        );
  if (group === undefined) return where;
  return over(where, [
    { text: group.number, goTo: group.anchor },
    ', ',
    pageReference(group.anchor),
  ]);
}

function status(action: Action, { asAt }: Matter): Span {
  if (isDone(action, asAt)) return { text: 'Done', mark: 'tick' };
  if (action.due === null) return { text: 'No date', mark: 'undated' };
  if (isLate(action, asAt)) return { text: 'Overdue', mark: 'overdue' };
  return action.due <= addDays(asAt, 30)
    ? { text: 'Due', mark: 'due' }
    : { text: 'On time', mark: 'in-date' };
}
