import type { Overview } from '../../../shared/contract/view-models.ts';
import { count, figure } from '../../messages/counts.ts';
import { href } from '../../state/route.ts';
import { Link } from '../../ui/link/link.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './overview-view.module.css';

const shown = 5;

/** Who is being waited for, longest first. */
export function WaitingFor({ overview }: { readonly overview: Overview }) {
  const { waiting } = overview;
  return (
    <Section
      title="Waiting for"
      more={
        waiting.length === 0 ? undefined : (
          <Link href={href('actions')}>All {count(waiting.length, 'action')}</Link>
        )
      }
    >
      {waiting.length === 0 ? (
        <p className={styles.quiet}>Nobody: no action is open.</p>
      ) : (
        <Table
          caption="Open actions, longest waiting first"
          headHidden
          columns={[
            {
              id: 'what',
              head: 'What',
              isRowHead: true,
              cell: (row) => (
                <>
                  {row.what}
                  {row.ref === null || row.agreementId === null ? null : (
                    <>
                      {' '}
                      <span className={styles.whole}>
                        (<Link href={href('agreement', row.agreementId)}>{row.ref}</Link>)
                      </span>
                    </>
                  )}
                  <span className={styles.owner}>
                    {row.owner === '' ? 'No owner yet' : row.owner}
                  </span>
                </>
              ),
            },
            {
              id: 'days',
              head: 'Waiting',
              width: '82px',
              align: 'end',
              cell: (row) =>
                row.overdue ? (
                  <Mark shape="triangle" tone="overdue">
                    <b>{figure(row.days)} days</b>
                  </Mark>
                ) : (
                  `${figure(row.days)} days`
                ),
            },
          ]}
          rows={waiting.slice(0, shown)}
          rowKey={(row) => row.id}
        />
      )}
    </Section>
  );
}
