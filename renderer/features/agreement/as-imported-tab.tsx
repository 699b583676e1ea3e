import type { AsImported } from '../../../shared/register/agreement.ts';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './parts.module.css';

/** The row of the spreadsheet from which the agreement came, word for word. */
export function AsImportedTab({ asImported }: { readonly asImported: AsImported }) {
  return (
    <Section
      title="As imported"
      sub={`sheet ${asImported.sheet}, row ${asImported.row}, word for word`}
    >
      <Table
        caption="As imported"
        rows={asImported.cells.map((cell, at) => ({ ...cell, at }))}
        rowKey={(cell) => String(cell.at)}
        columns={[
          {
            id: 'column',
            head: 'Column',
            width: '28%',
            isRowHead: true,
            cell: (cell) => cell.column,
          },
          {
            id: 'value',
            head: 'What stood there',
            cell: (cell) =>
              cell.value === '' ? (
                <span className={styles.nothing}>empty</span>
              ) : (
                <span className={styles.words}>{cell.value}</span>
              ),
          },
        ]}
      />
    </Section>
  );
}
