import { momentDayAndTime } from '../../messages/moments.ts';
import { useQuery } from '../../state/use-query.ts';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './parts.module.css';

/** Every change of the agreement, newest first: what, when, by which post, and whether it was undone. */
export function HistoryTab({ id, revision }: { readonly id: string; readonly revision: number }) {
  const answer = useQuery('agreement.history', { id });
  if (answer.refusal !== null) return <RefusalNotice refusal={answer.refusal} />;
  if (answer.value === null) {
    return answer.isSlow ? <ProgressLine words="Reading the history" /> : null;
  }
  return (
    <Section title="History" sub={`newest first; the register stands at change ${revision}`}>
      <Table
        caption="History"
        rows={answer.value}
        rowKey={(entry) => String(entry.seq)}
        columns={[
          {
            id: 'what',
            head: 'What changed',
            isRowHead: true,
            cell: (entry) => (
              <>
                {entry.what.map((line, at) => (
                  <span key={`${String(at)} ${line}`} className={styles.change}>
                    {entry.undone ? <s>{line}</s> : line}
                  </span>
                ))}
                {entry.undone ? <span className={styles.second}>undone</span> : null}
              </>
            ),
          },
          { id: 'by', head: 'By', width: '24%', cell: (entry) => entry.by },
          {
            id: 'at',
            head: 'When',
            width: '150px',
            cell: (entry) => momentDayAndTime(entry.at),
          },
          {
            id: 'seq',
            head: 'Change',
            width: '70px',
            align: 'end',
            cell: (entry) => entry.seq,
          },
        ]}
      />
    </Section>
  );
}
