import { useState } from 'react';
import { count, figure } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './import.module.css';
import type { ImportPlan } from './plan.ts';

const shownAtFirst = 40;

/** Cells that could not be understood: where they stand, what they say, and that they are kept. */
export function Problems({ problems }: { readonly problems: ImportPlan['problems'] }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? problems : problems.slice(0, shownAtFirst);
  return (
    <Section
      title="Values that were not read"
      sub={problems.length === 0 ? 'none' : count(problems.length, 'value')}
    >
      {problems.length === 0 ? (
        <p className={styles.lead}>Every value was read.</p>
      ) : (
        <>
          <Table
            caption="Values that were not read, by row"
            rows={shown.map((problem, at) => ({ ...problem, at }))}
            rowKey={(problem) => String(problem.at)}
            columns={[
              {
                id: 'row',
                head: 'Row',
                width: '48px',
                cell: (problem) => problem.row ?? '–',
              },
              {
                id: 'value',
                head: 'Value',
                width: '34%',
                isRowHead: true,
                cell: (problem) => (
                  <>
                    <span className={styles.clamped} title={problem.value}>
                      {problem.value === '' ? `Sheet ${problem.sheet}` : problem.value}
                    </span>
                    {problem.column === null ? null : (
                      <span className={styles.second}>{problem.column}</span>
                    )}
                  </>
                ),
              },
              {
                id: 'problem',
                head: 'What became of it',
                cell: (problem) => (
                  <>
                    {problem.problem}
                    <span className={styles.second}>
                      {problem.kept ? 'kept word for word' : 'not kept'}
                    </span>
                  </>
                ),
              },
            ]}
          />
          {problems.length > shown.length ? (
            <p className={styles.rest}>
              <Button
                small
                onPress={() => {
                  setAll(true);
                }}
              >
                {`Show all ${figure(problems.length)}`}
              </Button>
            </p>
          ) : null}
          <p className={styles.lead}>
            What cannot be read is kept word for word with its agreement, and is in every export.
          </p>
        </>
      )}
    </Section>
  );
}
