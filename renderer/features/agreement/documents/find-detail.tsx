import type { ProposalAnswer } from '../../../../shared/register/document-reading.ts';
import { formatDay } from '../../../../shared/register/plain-date.ts';
import { opening } from '../../../messages/counts.ts';
import { useEdit } from '../../../state/use-edit.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Mark } from '../../../ui/mark/mark.tsx';
import { RefusalNotice } from '../../../ui/notice/notice.tsx';
import styles from './document-pane.module.css';
import {
  answerWords,
  relationMarks,
  relationWords,
  standingMarks,
  standingWords,
} from './document-words.ts';
import type { FindEntry } from './find-lines.ts';

/** Which dialog a decision asks for. */
export type AskedAnswer = 'correct' | 'dismiss' | 'use';

/** What was chosen in the list: its words, and what can be done about it. */
export function FindDetail({
  documentId,
  entry,
  answer,
  isEditable,
  onAsk,
}: {
  readonly documentId: string;
  readonly entry: FindEntry;
  /** What the officer said of it, where it was asked. */
  readonly answer: ProposalAnswer | null;
  readonly isEditable: boolean;
  readonly onAsk: (asked: AskedAnswer) => void;
}) {
  const edit = useEdit();
  const { label, quote, page, fromOcr } = entry.kind === 'proposal' ? entry.proposal : entry.find;
  const accept = (proposal: string) =>
    edit.make(
      {
        kind: 'answer-proposals',
        documentId,
        answers: [{ proposal, answer: 'accepted', value: null, reason: '' }],
      },
      `${label} accepted; the register says it now.`,
    );
  return (
    <section className={styles.detail} aria-label={label} data-find-detail>
      <div className={styles.detailWords}>
        {entry.kind === 'proposal' ? (
          <Sides entry={entry} />
        ) : (
          <p>
            <FindStanding entry={entry} /> {opening(entry.find.said)}
          </p>
        )}
        {quote === null || quote === '' ? (
          <p className={styles.second}>No words of the document stand for this.</p>
        ) : (
          <blockquote className={styles.quote}>“{quote}”</blockquote>
        )}
        <p className={styles.second}>
          {page === null ? 'not found on any page' : `page ${page}`}
          {fromOcr ? '; read by OCR, so look at the picture' : ''}
          {entry.kind === 'proposal' ? `; ${entry.proposal.how}` : ''}
        </p>
      </div>
      {entry.kind === 'proposal' && entry.proposal.answer !== null ? (
        <p className={styles.answered}>
          <Mark shape="tick" tone="none">
            {answerWords[entry.proposal.answer]}
          </Mark>
          {answer === null ? null : ` ${formatDay(answer.on)}`}
          {answer === null || answer.reason === '' ? null : `: ${answer.reason}`}
        </p>
      ) : null}
      {isEditable ? (
        <div className={styles.buttons} data-no-print>
          {entry.kind === 'proposal' && entry.proposal.answer === null ? (
            <>
              <Button small look="main" onPress={() => void accept(entry.id)}>
                {edit.isSaving
                  ? 'Saving…'
                  : entry.proposal.relation === 'agrees'
                    ? 'Confirm'
                    : 'Accept'}
              </Button>
              <Button
                small
                onPress={() => {
                  onAsk('correct');
                }}
              >
                Correct…
              </Button>
              <Button
                small
                onPress={() => {
                  onAsk('dismiss');
                }}
              >
                Dismiss…
              </Button>
            </>
          ) : quote !== null && quote !== '' && page !== null ? (
            <Button
              small
              onPress={() => {
                onAsk('use');
              }}
            >
              Use these words as…
            </Button>
          ) : null}
        </div>
      ) : null}
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
    </section>
  );
}

function Sides({ entry }: { readonly entry: Extract<FindEntry, { kind: 'proposal' }> }) {
  const { registerSays, documentSays, relation } = entry.proposal;
  const [shape, tone] = relationMarks[relation];
  return (
    <dl className={styles.sides}>
      <dt>The register says</dt>
      <dd>{registerSays ?? <span className={styles.second}>nothing</span>}</dd>
      <dt>The document says</dt>
      <dd>
        <b>{documentSays}</b>{' '}
        <Mark shape={shape} tone={tone}>
          {relationWords[relation].toLowerCase()}
        </Mark>
      </dd>
    </dl>
  );
}

function FindStanding({ entry }: { readonly entry: Extract<FindEntry, { kind: 'find' }> }) {
  const { standing } = entry.find;
  if (standing === 'note') return null;
  const [shape, tone] = standingMarks[standing];
  return (
    <Mark shape={shape} tone={tone}>
      <b>{standingWords[standing]}.</b>
    </Mark>
  );
}
