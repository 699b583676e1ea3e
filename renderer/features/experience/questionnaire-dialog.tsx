import { useState } from 'react';
import type { QuestionnairePlanView } from '../../../shared/contract/channels-comparison.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count } from '../../messages/counts.ts';
import { refreshAppState, useAsAt } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { finishSave } from '../../state/saves.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FileButton } from '../../ui/file-button/file-button.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Fields } from '../../ui/fields/fields.tsx';
import styles from './experience.module.css';

interface Read {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly plan: QuestionnairePlanView;
}

/** Sends the questionnaire out as a file, and takes it back: read first, written when the officer says so. */
export function QuestionnaireDialog({
  whyNot,
  onClose,
}: {
  readonly whyNot: string | null;
  readonly onClose: () => void;
}) {
  const { asAt } = useAsAt();
  const [read, setRead] = useState<Read | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (format: 'xlsx' | 'csv') => {
    setRefusal(null);
    const answer = await ask('questionnaire.save', { asAt, format, partnershipId: null });
    if (!answer.ok) setRefusal(answer.error);
    else finishSave(answer.value);
  };
  const open = async (file: File) => {
    setBusy(true);
    setRefusal(null);
    setRead(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await ask('questionnaire.read', { fileName: file.name, bytes });
    setBusy(false);
    if (answer.ok) setRead({ fileName: file.name, bytes, plan: answer.value });
    else setRefusal(answer.error);
  };
  const apply = async ({ fileName, bytes }: Read) => {
    setBusy(true);
    const answer = await ask('questionnaire.apply', { fileName, bytes });
    setBusy(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    await refreshAppState();
    const { views, requests } = answer.value;
    tell('done', `${count(views, 'view')} and ${count(requests, 'request')} taken over.`);
    onClose();
  };
  const isNew = read !== null && read.plan.views + read.plan.requests > 0;
  return (
    <Dialog
      title="Questionnaire"
      isOpen
      size="wide"
      onClose={onClose}
      cancel="Close"
      note={isBusy ? 'Reading…' : 'Nothing is written until you take it over.'}
      actions={
        isNew && whyNot === null ? (
          <Button look="main" onPress={() => void apply(read)}>
            Take {count(read.plan.views + read.plan.requests, 'answer')} over
          </Button>
        ) : undefined
      }
    >
      <Fields>
        <Section title="Send it out" level={3}>
          <p className={styles.text}>
            One row for each agreement that has not ended, and rows for requests. It asks for posts,
            never for names, and works without this program.
          </p>
          <p className={styles.row}>
            <Button onPress={() => void save('xlsx')}>Save it for Excel</Button>
            <Button onPress={() => void save('csv')}>Save it as CSV</Button>
          </p>
        </Section>
        <Section title="Take it back" level={3}>
          <p className={styles.row}>
            <FileButton accept={['.xlsx', '.ods', '.csv']} onFile={(file) => void open(file)}>
              Choose a file that came back
            </FileButton>
          </p>
          {read === null ? null : (
            <>
              <Notice
                tone={isNew ? 'note' : 'done'}
                title={`${read.fileName}: ${count(read.plan.views, 'new view')}, ${count(read.plan.requests, 'new request')}.`}
              >
                {read.plan.known} known already, {read.plan.blank} rows left empty,{' '}
                {count(read.plan.problems.length, 'problem')}.{whyNot === null ? '' : ` ${whyNot}`}
              </Notice>
              {read.plan.problems.length === 0 ? null : (
                <ul className={styles.problems}>
                  {read.plan.problems.map(({ row, column, value, problem }) => (
                    <li key={`${column ?? ''}${row ?? ''} ${problem}`}>
                      <b>
                        {column}
                        {row}
                      </b>{' '}
                      {value === '' ? '' : `“${value}”: `}
                      {problem}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </Section>
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      </Fields>
    </Dialog>
  );
}
