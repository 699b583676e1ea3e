import { useEffect, useRef, useState } from 'react';
import { useWhyNotEditable } from '../../state/app-state.ts';
import { takeHandedFile, useAppStore } from '../../state/app-store.ts';
import { go } from '../../state/navigation.ts';
import { href } from '../../state/route.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Link } from '../../ui/link/link.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { ChangeStep } from './change-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import styles from './import.module.css';
import { applyWords, leftoverWords, rowsPromise } from './messages.ts';
import { StepList, type Step } from './step-list.tsx';
import { useImport, type Doing } from './use-import.ts';

const doingWords: Readonly<Record<Doing, string>> = {
  nothing: '',
  reading: 'Reading the spreadsheet',
  planning: 'Working out what will change',
  applying: 'Writing the import',
};

/** Import: did you understand my spreadsheet? Three steps; nothing is written before the last button. */
export function ImportView() {
  const whyNot = useWhyNotEditable();
  const current = useImport();
  const [step, setStep] = useState<Step>('file');
  const { session, plan, doing, refusal } = current;
  const handed = useAppStore((store) => store.handedFile);
  const read = async (file: File) => {
    setStep('file');
    const opened = await current.read(file);
    // One sheet is a register beyond doubt: its columns are the next thing to look at.
    const isPlain = opened?.sheets.filter(({ proposed }) => proposed).length === 1;
    if (isPlain) setStep('columns');
  };
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });

  // A file that was chosen or dropped elsewhere waits to be read here.
  useEffect(() => {
    if (handed === null || whyNot !== null) return;
    const file = takeHandedFile();
    if (file !== null) void latest.current(file);
  }, [handed, whyNot]);

  if (whyNot !== null) {
    return (
      <>
        <PageHeader title="Import a spreadsheet" />
        <EmptyState title="Nothing can be imported now.">{whyNot}</EmptyState>
      </>
    );
  }
  const goTo = (next: Step) => {
    setStep(next);
    document.querySelector<HTMLElement>('[data-view-heading]')?.focus();
  };
  const apply = async () => {
    if (await current.apply()) go('register');
  };
  const canPlan = session !== null && plan !== null;
  const shown: Step = canPlan ? step : 'file';
  return (
    <div className={styles.view}>
      <PageHeader
        title={session === null ? 'Import a spreadsheet' : `Import “${session.fileName}”`}
        counts={
          session === null ? (
            <Link href={href('documents')}>Bring in signed documents instead</Link>
          ) : undefined
        }
        actions={
          session === null ? undefined : (
            <Button
              small
              onPress={() => {
                current.leave();
                setStep('file');
              }}
            >
              Another file
            </Button>
          )
        }
      />
      <StepList current={shown} canGo={canPlan} session={session} plan={plan} onGo={goTo} />
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {doing === 'nothing' ? null : (
        <ProgressLine
          words={doingWords[doing]}
          {...(doing === 'reading' ? { onCancel: current.leave } : {})}
        />
      )}
      <div className={styles.step}>
        {shown === 'file' ? (
          <FileStep
            session={session}
            choices={current.choices}
            onFile={(file) => {
              void read(file);
            }}
            onChoose={current.choose}
          />
        ) : null}
        {shown === 'columns' && plan !== null ? (
          <ColumnsStep plan={plan} choices={current.choices} onChoose={current.choose} />
        ) : null}
        {shown === 'change' && plan !== null ? <ChangeStep plan={plan} /> : null}
      </div>
      {plan === null ? null : (
        <div className={styles.foot}>
          <p className={styles.promise}>
            <b>{rowsPromise(plan)}</b> {leftoverWords(plan)}
          </p>
          {shown === 'file' ? null : (
            <Button
              onPress={() => {
                goTo(shown === 'change' ? 'columns' : 'file');
              }}
            >
              Back
            </Button>
          )}
          {shown === 'change' ? (
            <Button
              look="main"
              unavailable={
                plan.counts.added + plan.counts.changed === 0
                  ? 'The register says all of this already.'
                  : null
              }
              onPress={() => void apply()}
            >
              {applyWords(plan)}
            </Button>
          ) : (
            <Button
              look="main"
              onPress={() => {
                goTo(shown === 'file' ? 'columns' : 'change');
              }}
            >
              {shown === 'file' ? 'Look at the columns' : 'See what will change'}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
