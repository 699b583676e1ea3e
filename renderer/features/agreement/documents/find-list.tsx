import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type { DocumentFind, Proposal } from '../../../../shared/contract/channels-documents.ts';
import { figure, opening } from '../../../messages/counts.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Mark } from '../../../ui/mark/mark.tsx';
import {
  answerWords,
  groupWords,
  relationMarks,
  relationWords,
  standingMarks,
  standingWords,
} from './document-words.ts';
import styles from './find-list.module.css';
import { entriesOf, stepFrom, type FindLine } from './find-lines.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** An id for the accessibility tree: the ids of finds hold characters that addresses do not like. */
function optionId(id: string): string {
  return `find-${id.replace(/[^A-Za-z0-9_-]/g, '_')}`;
}

/**
 * What was found in a document, under its heads.
 * Accessibility: a list box with one tab stop; arrow, Page, Home and End keys choose, which brings the
 * words into sight; Enter goes to what can be done about it; each option says what it is, how it
 * stands, and its page.
 */
export function FindList({
  lines,
  current,
  onChoose,
  onEnter,
  ref,
}: {
  readonly lines: readonly FindLine[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
  readonly onEnter: () => void;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const entries = entriesOf(lines);
  useEffect(() => {
    if (current === null) return;
    scroller.current
      ?.querySelector(`#${CSS.escape(optionId(current))}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = stepFrom(entries, current, step);
    if (next !== null) onChoose(next.id);
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        ref={ref}
        role="listbox"
        tabIndex={0}
        aria-label="Found in the document"
        aria-activedescendant={current === null ? undefined : optionId(current)}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {lines.map((line) =>
          line.kind === 'group' ? (
            <div key={`group ${line.group}`} role="presentation" className={styles.group}>
              <b>{groupWords[line.group]}</b> {figure(line.count)}
            </div>
          ) : (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box has the keys; a click is a shorter way
            <div
              key={line.entry.id}
              id={optionId(line.entry.id)}
              role="option"
              tabIndex={-1}
              aria-selected={line.entry.id === current}
              className={classNames(styles.option, line.entry.id === current && styles.current)}
              onClick={() => {
                onChoose(line.entry.id);
              }}
            >
              {line.entry.kind === 'proposal' ? (
                <ProposalLine proposal={line.entry.proposal} />
              ) : (
                <FindOption find={line.entry.find} />
              )}
            </div>
          ),
        )}
      </div>
    </div>
  );
}

function ProposalLine({ proposal }: { readonly proposal: Proposal }) {
  const { label, registerSays, documentSays, relation, page, answer, fromOcr } = proposal;
  const [shape, tone] = relationMarks[relation];
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.standing}>
        {answer === null ? (
          <Mark shape={shape} tone={tone}>
            {relationWords[relation]}
          </Mark>
        ) : (
          <Mark shape="tick" tone="none">
            {answerWords[answer]}
          </Mark>
        )}
      </span>
      <span className={styles.page}>p. {page}</span>
      <span className={styles.said}>
        {relation === 'agrees' ? (
          <>both {documentSays}</>
        ) : (
          <>
            document <b>{documentSays}</b>, register {registerSays ?? 'nothing'}
          </>
        )}
        {fromOcr ? ' (by OCR)' : ''}
      </span>
    </>
  );
}

function FindOption({ find }: { readonly find: DocumentFind }) {
  const [shape, tone] = standingMarks[find.standing];
  return (
    <>
      <span className={styles.label}>{find.label}</span>
      <span className={styles.standing}>
        {find.standing === 'note' ? null : (
          <Mark shape={shape} tone={tone}>
            {standingWords[find.standing]}
          </Mark>
        )}
      </span>
      <span className={styles.page}>{find.page === null ? '' : `p. ${find.page}`}</span>
      {find.said === '' ? null : (
        <span className={styles.said}>
          {opening(find.said)}
          {find.fromOcr ? ' (by OCR)' : ''}
        </span>
      )}
    </>
  );
}
