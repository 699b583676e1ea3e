import type { ComponentExamples } from '../example.tsx';
import { DataGrid } from './data-grid.tsx';

interface Row {
  readonly ref: string;
  readonly title: string;
}

const rows: readonly Row[] = [
  { ref: 'ISA-001', title: 'Community safety information sharing protocol' },
  { ref: 'ISA-002', title: 'Assault data from emergency departments' },
];

export const examples: ComponentExamples = {
  component: 'DataGrid',
  purpose: 'Ten thousand rows to sort, choose from and type in.',
  criteria: [
    'A grid with true row and column numbers, one tab stop, and every key of a grid.',
    'The row with the focus is never lost, however far it is scrolled.',
  ],
  examples: [
    {
      name: 'two rows',
      shown: (
        <DataGrid<Row>
          label="Agreements"
          columns={[
            { id: 'ref', head: 'Ref', min: 80, isSortable: true, cell: ({ ref }) => <b>{ref}</b> },
            { id: 'title', head: 'Title', min: 200, grow: 3, cell: ({ title }) => title },
          ]}
          items={rows.map((row) => ({ kind: 'row', key: row.ref, name: row.ref, row }))}
          sort={{ column: 'ref', direction: 'ascending' }}
          onSort={() => undefined}
          onOpen={() => undefined}
          empty="Nothing"
          foot="Enter opens an agreement."
        />
      ),
    },
  ],
};
