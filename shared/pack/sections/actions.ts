import { table } from '../page-model/table.ts';
import { addDays, formatDay, type IsoDate } from '../../register/plain-date.ts';
import type { RecordOf } from '../../register/register.ts';
import { strong, type Span } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import type { Matter } from '../matter.ts';
import { columnDay, count } from '../words.ts';
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
    return [
      table({
        caption: { counting: 'actions', note: `Status as at ${formatDay(matter.asAt)}` },
        columns: [
          { head: 'No.', width: 34 },
          { head: 'Action', width: 182 },
          { head: 'Owner', width: 104 },
          { head: 'Concerns', width: 54 },
          { head: 'Due', width: 60 },
          { head: 'Status', width: page.textWidth - 434, gap: 0 },
        ],
        rows: actions.map((action, index) => ({
          kind: 'row',
          cells: [
            strong(`A-${String(index + 1).padStart(2, '0')}`),
            action.what,
            action.owner === '' ? '–' : action.owner,
            concerns(action, matter),
            action.due === null ? 'not set' : columnDay(action.due),
            status(action, matter),
          ],
        })),
        padding: 2.625,
      }),
    ];
  },
};

function actionsOf(matter: Matter): readonly Action[] {
  const ids = new Set(matter.agreements.map(({ id }) => id));
  const inScope = Object.values(matter.register.actions).filter(
    ({ agreementId, raisedOn }) =>
      raisedOn <= matter.asAt &&
      (matter.partnership === null || agreementId === null || ids.has(agreementId)),
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

function concerns(action: Action, matter: Matter): string {
  if (action.agreementId === null) return 'Register';
  return matter.register.agreements[action.agreementId]?.ref ?? '–';
}

function status(action: Action, { asAt }: Matter): Span {
  if (isDone(action, asAt)) return { text: 'Done', mark: 'tick' };
  if (action.due === null) return { text: 'No date', mark: 'undated' };
  if (isLate(action, asAt)) return { text: 'Overdue', mark: 'overdue' };
  return action.due <= addDays(asAt, 30)
    ? { text: 'Due', mark: 'due' }
    : { text: 'On time', mark: 'in-date' };
}
