import type { PolicyView } from '../../../shared/contract/view-models.ts';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './settings.module.css';

/** What IT set for everybody on this computer. It is shown and can't be changed here. */
export function PolicyTab({ policy }: { readonly policy: PolicyView }) {
  return (
    <Section title="Set by IT" sub="for everybody on this computer; it can’t be changed here">
      <div className={styles.fields}>
        {policy.problem === null ? null : <RefusalNotice refusal={policy.problem} />}
        {policy.settings.length === 0 ? null : (
          <Table
            caption="Settings that IT made"
            rows={policy.settings}
            rowKey={({ label }) => label}
            columns={[
              {
                id: 'label',
                head: 'Setting',
                isRowHead: true,
                width: '40%',
                cell: (row) => row.label,
              },
              { id: 'value', head: 'Set to', cell: (row) => row.value },
            ]}
          />
        )}
      </div>
    </Section>
  );
}
