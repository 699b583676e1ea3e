import { formatDay } from '../../../shared/register/plain-date.ts';
import { useApp, useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { go } from '../../state/navigation.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { standing } from './counts.ts';
import { DealFirst } from './deal-first.tsx';
import { answer } from './messages.ts';
import { NextDates, NextTwelveMonths } from './next-twelve-months.tsx';
import styles from './overview-view.module.css';
import { RatingTable } from './rating-table.tsx';
import { SinceLastAudit } from './since-last-audit.tsx';
import { StandingStrips } from './standing-strips.tsx';
import { WaitingFor } from './waiting-for.tsx';

/** Are we fit, and what changed? */
export function OverviewView() {
  const { asAt } = useAsAt();
  const { rulePack } = useApp();
  const whyNot = useWhyNotEditable();
  const { value, refusal, isSlow, reload } = useQuery('overview.get', { asAt });
  if (value === null) {
    return (
      <>
        {refusal === null ? null : (
          <>
            <PageHeader title="Overview" />
            <RefusalNotice
              refusal={refusal}
              actions={<Button onPress={reload}>Try again</Button>}
            />
          </>
        )}
        {isSlow ? <ProgressLine words="Auditing the register" /> : null}
      </>
    );
  }
  const now = standing(value);
  return (
    <div className={styles.view}>
      <PageHeader
        title={answer(now)}
        isAnswer
        actions={
          now.all === 0 ? undefined : (
            <Button
              look="main"
              onPress={() => {
                go('packs');
              }}
            >
              Print a pack
            </Button>
          )
        }
      />
      {isSlow ? <ProgressLine words={`Auditing as at ${formatDay(asAt)}`} /> : null}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {now.all === 0 && whyNot !== null ? (
        <EmptyState title="What can be read of it holds none.">{whyNot}</EmptyState>
      ) : now.all === 0 ? (
        <EmptyState
          title="Start with the list that you have"
          actions={
            <>
              <Button
                look="main"
                onPress={() => {
                  go('import');
                }}
              >
                Bring in a spreadsheet
              </Button>
              <Button
                onPress={() => {
                  go('register', null, { new: '1' });
                }}
              >
                Add an agreement
              </Button>
            </>
          }
        >
          In whatever state it is: every column and every problem is shown before anything is kept.
        </EmptyState>
      ) : (
        <>
          <StandingStrips overview={value} />
          <div className={styles.two}>
            <div className={styles.column}>
              <DealFirst overview={value} />
              <RatingTable overview={value} />
            </div>
            <SinceLastAudit overview={value} />
          </div>
          <NextTwelveMonths overview={value} asAt={asAt} />
          <div className={styles.two}>
            <NextDates overview={value} />
            <WaitingFor overview={value} />
          </div>
        </>
      )}
      <p className={styles.judged}>
        Judged by {rulePack.rules} rules, version {rulePack.version}; the law was checked on{' '}
        {formatDay(rulePack.checkedOn)}.
      </p>
    </div>
  );
}
