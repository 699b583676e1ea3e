import type { FindingView } from '../../../shared/contract/view-models.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { opening } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { href } from '../../state/route.ts';
import { useEdit } from '../../state/use-edit.ts';
import { ActionStateMark } from '../../ui/action-state/action-state-mark.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FindingReading } from '../../ui/finding-reading/finding-reading.tsx';
import { Link } from '../../ui/link/link.tsx';
import { SeverityMark } from '../../ui/mark/mark.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ReadingNote, ReadingRow } from '../../ui/reading/reading.tsx';
import findings from './findings.module.css';
import { decidedWords } from './messages.ts';
import styles from './reading-pane.module.css';

/** Which dialog is asked for. */
export type Asked = 'accept' | 'dismiss' | 'action' | null;

/** One finding to read and to decide on. The decisions stay in sight under it. */
export function ReadingPane({
  view,
  position,
  whyNot,
  hasKeys,
  onAsk,
  onBack,
}: {
  readonly view: FindingView;
  readonly position: { readonly at: number; readonly of: number } | null;
  readonly whyNot: string | null;
  readonly hasKeys: boolean;
  readonly onAsk: (asked: Asked) => void;
  readonly onBack: () => void;
}) {
  const { finding } = view;
  const keys = (letter: string) => (hasKeys ? { keys: letter } : {});
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={styles.text} aria-label="The finding" tabIndex={0}>
        <div className={findings.back} data-no-print>
          <Button small onPress={onBack}>
            Back to the list
          </Button>
        </div>
        <p className={styles.over}>
          {position === null ? null : (
            <span>
              {position.at} of {position.of}
            </span>
          )}
          <span>rule {finding.rule}</span>
        </p>
        <h2 className={styles.title} tabIndex={-1}>
          {opening(finding.title)}
        </h2>
        <p className={styles.about}>
          <SeverityMark
            severity={finding.severity}
            cannotTell={finding.outcome === 'cannot-tell'}
          />
          {finding.agreementId === null || view.ref === null ? (
            <span>about the whole register</span>
          ) : (
            <Link href={href('agreement', finding.agreementId)}>
              {view.ref} {view.agreementTitle}
            </Link>
          )}
        </p>
        <FindingReading
          finding={finding}
          first={
            view.decision === null ? null : <DecisionRow view={view} isEditable={whyNot === null} />
          }
        >
          {view.actions.length === 0 ? null : <ActionsRow view={view} />}
          {view.alsoIn.length === 0 ? null : (
            <ReadingRow name="The same in">
              <span className={styles.others}>
                {view.alsoIn.map((other) => (
                  <Link key={other.findingId} href={href('findings', other.findingId)}>
                    {other.ref}
                  </Link>
                ))}
              </span>
            </ReadingRow>
          )}
        </FindingReading>
      </section>
      <div className={styles.decide} data-no-print>
        {whyNot === null ? (
          <>
            <div className={styles.buttons}>
              <Button
                look={finding.decision === null ? 'main' : 'plain'}
                onPress={() => {
                  onAsk('action');
                }}
                {...keys('N')}
              >
                Raise an action…
              </Button>
              <Button
                onPress={() => {
                  onAsk('accept');
                }}
                {...keys('A')}
              >
                Accept the risk…
              </Button>
              <Button
                onPress={() => {
                  onAsk('dismiss');
                }}
                {...keys('D')}
              >
                Dismiss…
              </Button>
            </div>
            <p className={styles.hint}>
              {hasKeys ? 'J and K move between findings. ' : ''}Every decision is recorded with your
              role and can be undone.
            </p>
          </>
        ) : (
          <p className={styles.hint}>Nothing can be decided now. {whyNot}</p>
        )}
      </div>
    </>
  );
}

function DecisionRow({
  view,
  isEditable,
}: {
  readonly view: FindingView;
  readonly isEditable: boolean;
}) {
  const edit = useEdit();
  const { decision, finding } = view;
  if (decision === null) return null;
  const withdraw = () =>
    edit.make(
      { kind: 'withdraw-decision', findingId: finding.id },
      'The decision was withdrawn. The finding waits to be decided.',
    );
  return (
    <ReadingRow name="Decision">
      <b>{decidedWords[decision.decision]}.</b> {decision.reason}
      <ReadingNote>
        {decision.approver}, {formatDay(decision.decidedOn)}
        {decision.until === null ? '' : `, until ${formatDay(decision.until)}`}
        {finding.decision === null ? '. It does not hold any more.' : ''}
      </ReadingNote>
      {isEditable ? (
        <span className={styles.withdraw}>
          <Button small onPress={() => void withdraw()}>
            Withdraw the decision
          </Button>
        </span>
      ) : null}
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
    </ReadingRow>
  );
}

function ActionsRow({ view }: { readonly view: FindingView }) {
  const { asAt } = useAsAt();
  return (
    <ReadingRow name="Actions">
      <ul>
        {view.actions.map((action) => (
          <li key={action.id}>
            {action.what}
            <ReadingNote>
              {action.owner} <ActionStateMark action={action} on={asAt} />
            </ReadingNote>
          </li>
        ))}
      </ul>
    </ReadingRow>
  );
}
