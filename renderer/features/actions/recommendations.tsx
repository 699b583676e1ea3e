import { useState, type ReactNode } from 'react';
import type { RecommendationRow } from '../../../shared/contract/channels-grid.ts';
import { formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { ActionDialog } from '../../ui/action-dialog/action-dialog.tsx';
import { ActionStateMark } from '../../ui/action-state/action-state-mark.tsx';
import { Button } from '../../ui/button/button.tsx';
import { ConfirmDialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import type { ShapeName, Tone } from '../../ui/mark/shapes.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import styles from './actions.module.css';
import { RecommendationDialog } from './recommendation-dialog.tsx';
import {
  recommendationsInOrder,
  standingOf,
  standingWords,
  type Standing,
} from './recommendation-words.ts';

type Asked =
  | { readonly what: 'new' }
  | { readonly what: 'edit' | 'action' | 'remove'; readonly row: RecommendationRow };

const marks: Readonly<Record<Standing, readonly [ShapeName, Tone]>> = {
  overdue: ['triangle', 'overdue'],
  'due-soon': ['diamond', 'due'],
  open: ['ring', 'none'],
  undated: ['hollow-diamond', 'due'],
  met: ['tick', 'ok'],
};

/** What inspections asked for: the words, the days left, the actions that answer it, the evidence. */
export function Recommendations({ switcher }: { readonly switcher: ReactNode }) {
  const { asAt } = useAsAt();
  const whyNot = useWhyNotEditable();
  const answer = useQuery('recommendations.list', { asAt });
  const [asked, setAsked] = useState<Asked | null>(null);
  const edit = useEdit();
  const rows = recommendationsInOrder(answer.value ?? [], asAt);
  const open = rows.filter((row) => standingOf(row, asAt) !== 'met').length;
  const close = () => {
    setAsked(null);
  };
  return (
    <div className={styles.view}>
      <PageHeader
        title="Recommendations"
        counts={
          answer.value === null ? undefined : `${count(open, 'open', 'open')} of ${rows.length}`
        }
        actions={
          <>
            {switcher}
            <Button
              look="main"
              icon="plus"
              unavailable={whyNot}
              onPress={() => {
                setAsked({ what: 'new' });
              }}
            >
              Record a recommendation
            </Button>
          </>
        }
      />
      {answer.refusal === null ? null : <RefusalNotice refusal={answer.refusal} />}
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      {answer.value === null ? (
        answer.isSlow ? (
          <ProgressLine words="Reading the recommendations" />
        ) : null
      ) : rows.length === 0 ? (
        <EmptyState title="No recommendation is recorded.">
          Record what an inspection asked for, then raise the actions that answer it. The evidence
          stands beside it when the inspectors come back.
        </EmptyState>
      ) : (
        <div className={styles.list}>
          <Table
            caption="Recommendations, the most urgent first"
            rows={rows}
            rowKey={({ recommendation }) => recommendation.id}
            columns={columns(asAt, whyNot === null, setAsked)}
          />
        </div>
      )}
      {asked === null ? null : asked.what === 'new' || asked.what === 'edit' ? (
        <RecommendationDialog
          recommendation={asked.what === 'new' ? null : asked.row.recommendation}
          onClose={close}
        />
      ) : asked.what === 'action' ? (
        <ActionDialog
          action={null}
          subject={{
            agreementId: null,
            findingId: null,
            recommendationId: asked.row.recommendation.id,
            what: '',
            about: nameOf(asked.row),
          }}
          onClose={close}
        />
      ) : (
        <ConfirmDialog
          title="Remove the recommendation"
          isOpen
          onClose={close}
          confirm="Remove it"
          note="Undo brings it back."
          onConfirm={() => {
            const { id } = asked.row.recommendation;
            close();
            void edit.make(
              { kind: 'remove-record', collection: 'recommendations', id },
              'The recommendation was removed.',
            );
          }}
        >
          {nameOf(asked.row)}. Its {count(asked.row.actions.length, 'action')} will stay, and answer
          no recommendation any more.
        </ConfirmDialog>
      )}
    </div>
  );
}

function nameOf({ recommendation: { body, reference } }: RecommendationRow): string {
  return reference === '' ? body : `${body}, ${reference}`;
}

function columns(
  on: IsoDate,
  isEditable: boolean,
  onAsk: (asked: Asked) => void,
): readonly TableColumn<RecommendationRow>[] {
  return [
    {
      id: 'state',
      head: 'Days left',
      width: '158px',
      cell: (row) => {
        const [shape, tone] = marks[standingOf(row, on)];
        const { deadline } = row.recommendation;
        return (
          <>
            <Mark shape={shape} tone={tone}>
              {standingWords(row, on)}
            </Mark>
            {deadline === null ? null : (
              <span className={styles.about}>by {formatDay(deadline)}</span>
            )}
          </>
        );
      },
    },
    {
      id: 'words',
      head: 'Recommendation',
      isRowHead: true,
      cell: (row) => (
        <>
          <span className={styles.asked}>{row.recommendation.words}</span>
          <span className={styles.about}>
            {nameOf(row)}. {row.recommendation.report}
            {row.recommendation.source === '' ? '' : ` (${row.recommendation.source})`}
          </span>
        </>
      ),
    },
    {
      id: 'actions',
      head: 'Actions',
      width: '28%',
      cell: ({ actions }) =>
        actions.length === 0 ? (
          <span className={styles.second}>none yet</span>
        ) : (
          <ul>
            {actions.map((action) => (
              <li key={action.id}>
                {action.what}
                <span className={styles.about}>
                  {action.owner} <ActionStateMark action={action} on={on} />
                </span>
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'evidence',
      head: 'Evidence',
      width: '18%',
      cell: ({ recommendation: { evidence } }) =>
        evidence === '' ? (
          <span className={styles.second}>none recorded</span>
        ) : (
          <span className={styles.asked}>{evidence}</span>
        ),
    },
    ...(isEditable
      ? [
          {
            id: 'do',
            head: 'Change',
            width: '112px',
            align: 'end' as const,
            cell: (row: RecommendationRow) => (
              <span className={styles.buttons} data-no-print>
                {(
                  [
                    ['action', 'Raise an action'],
                    ['edit', 'Edit or close'],
                    ['remove', 'Remove'],
                  ] as const
                ).map(([what, words]) => (
                  <Button
                    key={what}
                    small
                    look="quiet"
                    label={`${words}: ${nameOf(row)}`}
                    onPress={() => {
                      onAsk({ what, row });
                    }}
                  >
                    {words}
                  </Button>
                ))}
              </span>
            ),
          },
        ]
      : []),
  ];
}
