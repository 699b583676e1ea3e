import type { ActionRow } from '../../../shared/contract/view-models.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { href } from '../../state/route.ts';
import { ActionStateMark } from '../../ui/action-state/action-state-mark.tsx';
import { stateWords } from '../../ui/action-state/action-state.ts';
import type { GridColumn } from '../../ui/data-grid/columns.ts';
import { Link } from '../../ui/link/link.tsx';
import styles from './actions.module.css';

/** What an action answers, in words: its finding, else nothing. */
function answers({ action, findingTitle }: ActionRow): string {
  if (action.findingId === null) return '';
  return findingTitle ?? 'the finding has gone';
}

/** The columns of Actions; the state is told as on a day. What they answer has one where any answers. */
export function actionColumns(
  on: IsoDate,
  rows: readonly ActionRow[],
): readonly GridColumn<ActionRow>[] {
  const all: readonly GridColumn<ActionRow>[] = [
    {
      id: 'state',
      head: 'State',
      min: 164,
      isSortable: true,
      copied: ({ action }) => stateWords(action, on),
      cell: ({ action }) => <ActionStateMark action={action} on={on} />,
    },
    {
      id: 'what',
      head: 'What is to be done',
      min: 220,
      grow: 5,
      isSortable: true,
      full: ({ action }) => action.what,
      cell: ({ action }) => action.what,
    },
    {
      id: 'agreement',
      head: 'Agreement',
      min: 96,
      grow: 1,
      gives: 2,
      isSortable: true,
      full: ({ ref, agreementTitle }) => (ref === null ? '' : `${ref} ${agreementTitle ?? ''}`),
      cell: ({ action, ref }) =>
        action.agreementId === null || ref === null ? (
          <span className={styles.second}>none</span>
        ) : (
          <Link href={href('agreement', action.agreementId)}>{ref}</Link>
        ),
    },
    {
      id: 'answers',
      head: 'Answers',
      min: 130,
      grow: 2,
      gives: 1,
      full: answers,
      cell: (row) =>
        row.action.findingId === null || row.findingTitle === null ? (
          <span className={styles.second}>{answers(row)}</span>
        ) : (
          <Link href={href('findings', row.action.findingId)}>{row.findingTitle}</Link>
        ),
    },
    {
      id: 'owner',
      head: 'By whom',
      min: 150,
      grow: 2,
      isSortable: true,
      full: ({ action }) => action.owner,
      cell: ({ action }) => action.owner,
    },
    {
      id: 'due',
      head: 'By when',
      min: 130,
      align: 'end',
      isSortable: true,
      copied: ({ action }) => (action.due === null ? '' : formatDay(action.due)),
      cell: ({ action }) =>
        action.due === null ? (
          <span className={styles.second}>no day set</span>
        ) : (
          formatDay(action.due)
        ),
    },
  ];
  const answersAny = rows.some((row) => answers(row) !== '');
  return answersAny ? all : all.filter(({ id }) => id !== 'answers');
}
