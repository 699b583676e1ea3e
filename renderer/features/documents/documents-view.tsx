import { useMemo, useState, type DragEvent } from 'react';
import { documentEndings } from '../../messages/document-endings.ts';
import { count, figure } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { href } from '../../state/route.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { ConfirmDialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { FileButton } from '../../ui/file-button/file-button.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { Link } from '../../ui/link/link.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { batchColumns, type BatchRow } from './batch-columns.tsx';
import styles from './documents.module.css';
import { FilePanel } from './file-panel.tsx';
import { attachable, inOrder, progressWords, tally, waitingWords } from './messages.ts';
import { useBatch } from './use-batch.ts';

const title = 'Bring in signed documents';
const above = <Link href={href('import')}>Import</Link>;

/** A folder of agreements: which file belongs to which agreement of the register? */
export function DocumentsView() {
  const whyNot = useWhyNotEditable();
  const { asAt } = useAsAt();
  const state = useBatch();
  const { batch, refusal, sending } = state;
  const register = useQuery('register.rows', { asAt });
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<'attach' | 'clear' | null>(null);
  const names = useMemo(
    () => new Map(register.value?.rows.map(({ id, ref, title: name }) => [id, `${ref} ${name}`])),
    [register.value],
  );
  const rows = useMemo(
    () =>
      inOrder(batch?.files ?? []).map((file): BatchRow => ({
        file,
        agreement: file.agreementId === null ? null : (names.get(file.agreementId) ?? null),
      })),
    [batch, names],
  );
  const add = (files: readonly File[]) => void state.add(files);

  if (batch === null) {
    return (
      <>
        <PageHeader above={above} title={title} />
        {refusal === null ? <ProgressLine words="Looking what is there" /> : null}
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      </>
    );
  }
  const folderButton = (
    <FileButton folder accept={[]} onFiles={add}>
      {rows.length === 0 ? 'Choose a folder…' : 'Add a folder…'}
    </FileButton>
  );
  const notices = (
    <>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {sending === null ? null : (
        <ProgressLine
          words={`Taking ${figure(sending.sent + 1)} of ${count(sending.of, 'file')}`}
          onCancel={state.stopSending}
        />
      )}
    </>
  );
  if (rows.length === 0) {
    return (
      <>
        <PageHeader above={above} title={title} />
        {notices}
        {whyNot !== null ? (
          <EmptyState title="Nothing can be brought in now.">{whyNot}</EmptyState>
        ) : (
          <div className={styles.drop}>
            <FileDrop
              title="Drop a folder of agreements here, or choose it."
              help="Each file is read on this computer and matched to an agreement of the register by its reference, title and parties. Where that is in doubt you are asked. Nothing is attached before you have seen what goes where."
              button="Choose files…"
              accept={documentEndings}
              onFiles={add}
              more={folderButton}
            />
          </div>
        )}
      </>
    );
  }
  const ready = new Set(attachable(batch).map(({ id }) => id));
  const going = rows.filter(({ file }) => ready.has(file.id));
  const current = rows.find(({ file }) => file.id === chosen) ?? rows[0];
  const onDrop = (event: DragEvent) => {
    if (event.defaultPrevented || whyNot !== null) return;
    event.preventDefault();
    add([...event.dataTransfer.files]);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a shorter way of what the buttons do
    <div className={styles.view} onDrop={onDrop}>
      <PageHeader
        above={above}
        title={title}
        counts={tally(batch)}
        actions={
          whyNot === null ? (
            <>
              <FileButton several accept={documentEndings} onFiles={add}>
                Add files…
              </FileButton>
              {folderButton}
              <Button
                onPress={() => {
                  setAsked('clear');
                }}
              >
                Clear…
              </Button>
              <Button
                look="main"
                unavailable={going.length === 0 ? 'None is matched.' : null}
                onPress={() => {
                  setAsked('attach');
                }}
              >
                Attach {going.length === 0 ? 'matched' : count(going.length, 'document')}…
              </Button>
            </>
          ) : undefined
        }
      />
      {whyNot === null ? null : (
        <Notice title="Nothing can be changed here now." isLive={false}>
          {whyNot}
        </Notice>
      )}
      {notices}
      {batch.waiting > 0 ? (
        <ProgressLine
          words={
            state.waitedAtStart > 0
              ? `${waitingWords(state.waitedAtStart)} ${progressWords(batch)}`
              : progressWords(batch)
          }
        />
      ) : null}
      <div className={styles.panes}>
        <DataGrid
          label="Files"
          columns={batchColumns}
          items={rows.map((row) => ({ kind: 'row', key: row.file.id, row }))}
          sort={null}
          onSort={() => undefined}
          onOpen={(row) => {
            setChosen(row.file.id);
            window.requestAnimationFrame(() => {
              document
                .querySelector<HTMLElement>('[data-file-panel] :is(input, a, button)')
                ?.focus();
            });
          }}
          onActive={setChosen}
          startKey={null}
          empty={null}
          foot="Arrows move; Enter goes to what can be chosen for a file."
        />
        {current === undefined ? null : (
          <FilePanel
            key={current.file.id}
            row={current}
            whyNot={whyNot}
            onChoose={(agreementId) => {
              // The file keeps the panel although its new state moves it in the table.
              setChosen(current.file.id);
              void state.choose(current.file.id, agreementId);
            }}
          />
        )}
      </div>
      {asked === 'attach' ? (
        <AttachDialog
          rows={going}
          onAttach={() => state.attach(going.map(({ file }) => file.id))}
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : null}
      <ConfirmDialog
        title="Clear the list of files"
        isOpen={asked === 'clear'}
        onClose={() => {
          setAsked(null);
        }}
        onConfirm={() => {
          setAsked(null);
          void state.clear();
        }}
        confirm="Clear the list"
      >
        Reading stops, and files that are not attached are forgotten here. Your own files are not
        touched, and what is attached stays attached.
      </ConfirmDialog>
    </div>
  );
}
