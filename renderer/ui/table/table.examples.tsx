import type { ComponentExamples } from '../example.tsx';
import { Table } from './table.tsx';

const rows = [
  { name: 'Severnmouth', agreements: 9, last: 'not minuted' },
  {
    name: 'A partnership of a long name that does not fit on one line',
    agreements: 12,
    last: '3 May 2026',
  },
];

export const examples: ComponentExamples = {
  component: 'Table',
  purpose: 'Rows to read: hairlines between them, nothing else.',
  criteria: [
    'A real table with a caption, column heads and one row head.',
    'In a narrow window it scrolls within itself, by keyboard too.',
  ],
  examples: [
    {
      name: 'words and figures',
      shown: (
        <Table
          caption="Partnerships"
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { id: 'name', head: 'Partnership', isRowHead: true, cell: ({ name }) => name },
            {
              id: 'agreements',
              head: 'Agreements',
              width: '110px',
              align: 'end',
              cell: ({ agreements }) => agreements,
            },
            { id: 'last', head: 'Last met', width: '130px', cell: ({ last }) => last },
          ]}
        />
      ),
    },
  ],
};
