import { useState } from 'react';
import type { Overview } from '../../../shared/contract/view-models.ts';
import { figure } from '../../messages/counts.ts';
import { href } from '../../state/route.ts';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { Link } from '../../ui/link/link.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import { shortPartnership } from './messages.ts';
import styles from './rating-table.module.css';
import { Strip } from './strip.tsx';

type Group = Overview['groups'][number];

const most = 16;

function number(n: number) {
  return n === 0 ? <span className={styles.nought}>0</span> : figure(n);
}

/** How each partnership, or each kind of partner, stands. */
export function RatingTable({ overview }: { readonly overview: Overview }) {
  const [by, setBy] = useState<Group['by']>('partnership');
  const rows = overview.groups.filter((group) => group.by === by && group.total > 0);
  const largest = rows.reduce((size, group) => Math.max(size, group.total), 1);
  const isBar = largest > most;
  const columns: readonly TableColumn<Group>[] = [
    {
      id: 'name',
      head: by === 'partnership' ? 'Partnership' : 'Kind of partner',
      width: '27%',
      isRowHead: true,
      cell: (group) => (
        <Link href={href('register', null, { words: `"${group.name}"` })}>
          {shortPartnership(group.name)}
        </Link>
      ),
    },
    {
      id: 'drawn',
      head: '',
      cell: (group) => (
        <span className={styles.strip}>
          <Strip
            isBar={isBar}
            of={isBar ? largest : Math.max(largest, 8)}
            segments={[
              { look: 'red', n: group.ratings.red },
              { look: 'amber', n: group.ratings.amber },
              { look: 'grey', n: group.ratings.grey },
              { look: 'green', n: group.ratings.green },
            ]}
          />
        </span>
      ),
    },
    { id: 'red', head: 'Red', width: '46px', align: 'end', cell: (g) => number(g.ratings.red) },
    {
      id: 'amber',
      head: 'Amber',
      width: '58px',
      align: 'end',
      cell: (g) => number(g.ratings.amber),
    },
    {
      id: 'grey',
      head: 'Not assessed',
      width: '92px',
      align: 'end',
      cell: (g) => number(g.ratings.grey),
    },
    {
      id: 'green',
      head: 'Green',
      width: '54px',
      align: 'end',
      cell: (g) => number(g.ratings.green),
    },
    {
      id: 'in-date',
      head: 'In date',
      width: '72px',
      align: 'end',
      cell: (g) => (
        <span className={styles.second}>
          {figure(g.inDate)} of {figure(g.total)}
        </span>
      ),
    },
    {
      id: 'fit',
      head: 'Fit',
      width: '66px',
      align: 'end',
      cell: (g) => (
        <b>
          {figure(g.ratings.green)} of {figure(g.total)}
        </b>
      ),
    },
  ];
  return (
    <Section
      title="Rating"
      more={
        <Segments
          label="Rating by"
          chips={[
            { id: 'partnership', label: 'By partnership' },
            { id: 'partner-kind', label: 'By kind of partner' },
          ]}
          selected={by}
          onChange={setBy}
        />
      }
    >
      <Table
        caption={by === 'partnership' ? 'Rating by partnership' : 'Rating by kind of partner'}
        columns={columns}
        rows={rows}
        rowKey={(group) => group.id ?? 'none'}
      />
      {by === 'partner-kind' ? (
        <p className={styles.note}>An agreement with two kinds of partner is counted with both.</p>
      ) : null}
    </Section>
  );
}
