import { useMemo, useState } from 'react';
import { count, figure } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import { withTarget } from './choices.ts';
import { doubledTargets, doubtfulFirst, targetSections } from './columns.ts';
import styles from './import.module.css';
import { columnsSummary } from './messages.ts';
import type { ColumnProposal, ImportChoices, ImportPlan } from './plan.ts';
import { Problems } from './problems.tsx';
import { Questions } from './questions.tsx';

const targetChoices = targetSections.flatMap(({ head, targets }) =>
  targets.map(({ id, label }) => ({ id, label, description: head })),
);
/** Rows of a table before the rest is asked for, so that a register of 46 columns is quick to draw. */
const shownAtFirst = 16;

/** Where each column goes and why, doubtful ones first; beside it what is asked and what was not read. */
export function ColumnsStep({
  plan,
  choices,
  onChoose,
}: {
  readonly plan: ImportPlan;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
}) {
  const [isAll, setAll] = useState(false);
  // The order holds while targets are changed, so that no row jumps away under the hand.
  const [order] = useState(() => doubtfulFirst(plan.columns).map(keyOf));
  const sorted = useMemo(() => {
    const place = new Map(order.map((key, at) => [key, at]));
    return plan.columns.toSorted(
      (a, b) => (place.get(keyOf(a)) ?? order.length) - (place.get(keyOf(b)) ?? order.length),
    );
  }, [plan.columns, order]);
  const doubled = doubledTargets(plan.columns);
  const hasSheets = new Set(plan.columns.map(({ sheet }) => sheet)).size > 1;
  const shown = isAll ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <div className={styles.columnsStep}>
      <Section
        title="Columns"
        sub={columnsSummary(plan)}
        more={
          sorted.length > shown.length ? (
            <Button
              small
              look="quiet"
              onPress={() => {
                setAll(true);
              }}
            >
              {`Show all ${figure(sorted.length)}`}
            </Button>
          ) : undefined
        }
      >
        <Table
          caption="Columns of the spreadsheet and where they go"
          rows={shown}
          rowKey={keyOf}
          columns={[
            {
              id: 'heading',
              head: 'Your column',
              width: '25%',
              isRowHead: true,
              cell: (column) => (
                <>
                  <b className={styles.heading}>{column.heading}</b>
                  <span className={styles.second}>
                    column {column.letter}
                    {hasSheets ? ` of ${column.sheet}` : ''}
                    {column.hidden ? ', hidden in the file' : ''}
                  </span>
                </>
              ),
            },
            {
              id: 'samples',
              head: 'What is in it',
              cell: (column) => <Samples samples={column.samples} />,
            },
            {
              id: 'target',
              head: 'Goes to',
              width: '200px',
              cell: (column) => (
                <ComboBox
                  label={`Where ${column.heading} goes`}
                  labelHidden
                  choices={targetChoices}
                  value={column.target}
                  onChange={(target) => {
                    if (target === null) return;
                    onChoose(withTarget(choices, column.sheet, column.heading, target));
                  }}
                />
              ),
            },
            {
              id: 'because',
              head: 'Because',
              width: '21%',
              cell: (column) => <Because column={column} isDoubled={doubled.has(keyOf(column))} />,
            },
          ]}
        />
        {sorted.length > shown.length ? (
          <p className={styles.rest}>
            {count(sorted.length - shown.length, 'further column')}, all agreed.{' '}
            <Button
              small
              onPress={() => {
                setAll(true);
              }}
            >
              Show them
            </Button>
          </p>
        ) : null}
      </Section>
      <div className={styles.aside}>
        <Questions plan={plan} choices={choices} onChoose={onChoose} />
        <Problems problems={plan.problems} />
      </div>
    </div>
  );
}

function keyOf(column: ColumnProposal): string {
  return `${column.sheet}\u0000${column.heading}`;
}

function Samples({ samples }: { readonly samples: readonly string[] }) {
  if (samples.length === 0) return <span className={styles.quiet}>nothing</span>;
  return (
    <span className={styles.samples} title={samples.join('\n')}>
      {samples.join(' · ')}
    </span>
  );
}

function Because({
  column,
  isDoubled,
}: {
  readonly column: ColumnProposal;
  readonly isDoubled: boolean;
}) {
  if (isDoubled) {
    return (
      <Mark shape="triangle" tone="overdue">
        <b>two columns go here</b>
      </Mark>
    );
  }
  if (column.doubtful) {
    return (
      <Mark shape="ring" tone="none">
        <b className={styles.wrap}>{column.because}</b>
      </Mark>
    );
  }
  if (column.problems > 0) {
    return (
      <Mark shape="diamond" tone="due">
        {figure(column.problems)} to look at
      </Mark>
    );
  }
  return (
    <Mark shape="tick" tone="ok">
      <span className={styles.wrap}>{column.because}</span>
    </Mark>
  );
}
