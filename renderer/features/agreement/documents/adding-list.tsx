import { Button } from '../../../ui/button/button.tsx';
import { RefusalNotice } from '../../../ui/notice/notice.tsx';
import { ProgressLine } from '../../../ui/progress/progress-line.tsx';
import { dismissAdding, goOn, stopAdding, useAddingStore, type Adding } from './adding.ts';
import { progressWords } from './document-words.ts';
import styles from './documents.module.css';
import { PasswordDialog } from './password-dialog.tsx';

/** The files that are on their way into this agreement: how far each is, and what each asks. */
export function AddingList({ agreementId }: { readonly agreementId: string }) {
  const jobs = useAddingStore((store) => store.jobs);
  const own = jobs.filter((job) => job.agreementId === agreementId);
  const asking = own.find(({ state }) => state.is === 'password');
  if (own.length === 0) return null;
  return (
    <>
      <ul className={styles.adding} aria-label="Files that are being read">
        {own.map((job) => (
          <li key={job.jobId} className={styles.addingLine}>
            <AddingLine job={job} />
          </li>
        ))}
      </ul>
      {asking?.state.is === 'password' ? (
        <PasswordDialog
          key={asking.jobId}
          fileName={asking.fileName}
          wasWrong={asking.state.wasWrong}
          onPassword={(password) => void goOn(asking.jobId, password, false)}
          onKeepUnread={
            asking.source.kind === 'document' ? null : () => void goOn(asking.jobId, null, true)
          }
          onClose={() => {
            dismissAdding(asking.jobId);
          }}
        />
      ) : null}
    </>
  );
}

function AddingLine({ job }: { readonly job: Adding }) {
  const { state, fileName, jobId } = job;
  switch (state.is) {
    case 'waiting':
      return (
        <span className={styles.waiting}>
          <b>{fileName}</b> waits its turn{' '}
          <Button
            small
            look="quiet"
            label={`Leave out ${fileName}`}
            onPress={() => void stopAdding(jobId)}
          >
            Leave out
          </Button>
        </span>
      );
    case 'reading':
      return (
        <>
          <b>{fileName}</b>
          <ProgressLine
            words={progressWords(state.page, state.pages, state.ocr)}
            onCancel={() => void stopAdding(jobId)}
          />
        </>
      );
    case 'stopping':
      return (
        <>
          <b>{fileName}</b> <ProgressLine words="Stopping; nothing will be added" />
        </>
      );
    case 'password':
      return (
        <span>
          <b>{fileName}</b> asks for its password
        </span>
      );
    case 'refused':
      return (
        <RefusalNotice
          refusal={state.refusal}
          actions={
            <Button
              small
              onPress={() => {
                dismissAdding(jobId);
              }}
            >
              Close
            </Button>
          }
        />
      );
  }
}
