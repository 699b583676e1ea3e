import { useState } from 'react';
import { count } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Table } from '../../ui/table/table.tsx';
import { whyWords, type BatchRow } from './batch-columns.tsx';

const mostShown = 200;

/** Shows which file goes to which agreement, before it does. */
export function AttachDialog({
  rows,
  onAttach,
  onClose,
}: {
  readonly rows: readonly BatchRow[];
  readonly onAttach: () => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const [isBusy, setBusy] = useState(false);
  const attach = async () => {
    setBusy(true);
    await onAttach();
    onClose();
  };
  return (
    <Dialog
      title={`Attach ${count(rows.length, 'document')} to ${rows.length === 1 ? 'its agreement' : 'their agreements'}`}
      isOpen
      onClose={onClose}
      onSubmit={() => {
        if (!isBusy) void attach();
      }}
      size="wide"
      note={isBusy ? 'Saving…' : 'No term changes: what they say is shown beside the register.'}
      actions={
        <Button look="main" type="submit">
          Attach {count(rows.length, 'document')}
        </Button>
      }
    >
      <Table
        caption="What is attached"
        rows={rows.slice(0, mostShown)}
        rowKey={({ file }) => file.id}
        columns={[
          { id: 'file', head: 'File', isRowHead: true, cell: ({ file }) => file.fileName },
          { id: 'agreement', head: 'Agreement', cell: ({ agreement }) => agreement },
          { id: 'why', head: 'Because', cell: whyWords },
        ]}
      />
      {rows.length > mostShown ? (
        <p>And {count(rows.length - mostShown, 'more', 'more')}.</p>
      ) : null}
    </Dialog>
  );
}
