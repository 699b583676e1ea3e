import type { Overview } from '../../../shared/contract/view-models.ts';
import { figure } from '../../messages/counts.ts';
import { href } from '../../state/route.ts';
import { Link } from '../../ui/link/link.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './overview-view.module.css';

const numbers = ['', 'one', 'two', 'three', 'four', 'five'];

/** The worst agreements, each with its reason in a sentence that is never shortened. */
export function DealFirst({ overview }: { readonly overview: Overview }) {
  const { worst, summary } = overview;
  if (worst.length === 0) {
    return (
      <Section title="Deal with first">
        <p className={styles.quiet}>No agreement is rated red.</p>
      </Section>
    );
  }
  return (
    <Section
      title={
        worst.length === 1
          ? 'Deal with this one first'
          : `Deal with these ${numbers[worst.length] ?? figure(worst.length)} first`
      }
      more={
        <Link href={href('register', null, { show: 'red' })}>
          All {figure(summary.byRating.red)} red
        </Link>
      }
    >
      <Table
        caption="The worst agreements and why"
        headHidden
        columns={[
          {
            id: 'ref',
            head: 'Reference',
            width: '84px',
            isRowHead: true,
            cell: (row) => (
              <Link href={href('agreement', row.id)} strong>
                {row.ref}
              </Link>
            ),
          },
          { id: 'title', head: 'Title', width: '36%', cell: (row) => row.title },
          { id: 'because', head: 'Why', cell: (row) => row.because },
        ]}
        rows={worst}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}
