import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding } from '../../../shared/audit/report.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import { termDefinition, type TermEntry, type TermKey } from '../../../shared/register/terms.ts';
import { Button } from '../../ui/button/button.tsx';
import { Link } from '../../ui/link/link.tsx';
import { documentHref } from './documents/document-href.ts';
import { words } from './messages.ts';
import { FindingPointer, PlacedFinding } from './placed-finding.tsx';
import { TermEditor } from './term-editor.tsx';
import { readTerm, type TermReading } from './term-reading.ts';
import styles from './terms.module.css';

/**
 * One term: what it says, where that comes from, what is wrong with it.
 * Accessibility: a row of the grid; the value's cell takes the focus, Enter, F2 or a double click edits
 * it; its text can be selected.
 */
export function TermRow({
  term,
  entry,
  agreement,
  documents,
  findings,
  pointers,
  isEditable,
  startsEditing = false,
  onLeft,
}: {
  readonly term: TermKey;
  readonly entry: TermEntry | undefined;
  readonly agreement: { readonly id: string; readonly ref: string };
  /** The agreement's documents, to name the one that a term was read from. */
  readonly documents: readonly AgreementDocument[];
  readonly findings: readonly Finding[];
  readonly pointers: readonly { readonly finding: Finding; readonly at: string }[];
  readonly isEditable: boolean;
  readonly startsEditing?: boolean;
  /** Called when editing was left with nothing recorded. */
  readonly onLeft?: () => void;
}) {
  const [isOpen, setOpen] = useState(startsEditing);
  const cell = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  const isEditing = isOpen && isEditable;

  useEffect(() => {
    if (wasOpen.current && !isEditing) cell.current?.focus();
    wasOpen.current = isEditing;
  }, [isEditing]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isEditable || isEditing || event.target !== cell.current) return;
    if (event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    setOpen(true);
  };
  const reading = readTerm(term, entry);
  const { label } = termDefinition(term);

  return (
    <div role="row" className={styles.row} data-grid-row data-term={term}>
      <div role="rowheader" className={styles.term}>
        {label}
      </div>
      {isEditing ? (
        <div role="gridcell" className={styles.editing}>
          <TermEditor
            term={term}
            entry={entry}
            agreement={agreement}
            onDone={(isSaved) => {
              setOpen(false);
              if (!isSaved && entry === undefined) onLeft?.();
            }}
          />
        </div>
      ) : (
        <>
          <div
            ref={cell}
            role="gridcell"
            className={styles.value}
            data-grid-cell
            tabIndex={-1}
            aria-readonly={!isEditable}
            onKeyDown={onKeyDown}
            onDoubleClick={() => {
              if (isEditable) setOpen(true);
            }}
          >
            <Reading reading={reading} />
          </div>
          <div role="gridcell" className={styles.source}>
            {reading.state === 'not-recorded' ? null : (
              <Source
                term={term}
                words={reading.source}
                entry={entry}
                agreementId={agreement.id}
                documents={documents}
              />
            )}
            {isEditable ? (
              <span className={styles.edit} data-no-print>
                <Button
                  small
                  look="quiet"
                  label={`Edit ${label}`}
                  onPress={() => {
                    setOpen(true);
                  }}
                >
                  Edit
                </Button>
              </span>
            ) : null}
          </div>
        </>
      )}
      <div role="gridcell" className={styles.findings}>
        {findings.map((finding) => (
          <PlacedFinding key={finding.id} finding={finding} />
        ))}
        {pointers.map(({ finding, at }) => (
          <FindingPointer key={finding.id} finding={finding} at={at} />
        ))}
      </div>
    </div>
  );
}

/** Where the value comes from; what was read leads to the words in its document. */
function Source({
  term,
  words: said,
  entry,
  agreementId,
  documents,
}: {
  readonly term: TermKey;
  readonly words: string;
  readonly entry: TermEntry | undefined;
  readonly agreementId: string;
  readonly documents: readonly AgreementDocument[];
}) {
  const source = entry?.source;
  if (source?.how !== 'read') return said;
  const from = documents.find(({ id }) => id === source.documentId);
  if (from === undefined) return `${said} of a document that is not kept any more`;
  return (
    <Link href={documentHref(agreementId, from.id, { term })} label={`${said} of ${from.fileName}`}>
      {said} of {from.fileName}
    </Link>
  );
}

function Reading({ reading }: { readonly reading: TermReading }) {
  if (reading.state === 'not-recorded') {
    return <span className={styles.nothing}>{words.notRecorded}</span>;
  }
  return (
    <>
      {reading.state === 'empty' ? (
        <span className={styles.nothing}>{words.empty}</span>
      ) : (
        reading.lines.map((line, at) => (
          <span key={`${String(at)} ${line}`} className={styles.line}>
            {line}
          </span>
        ))
      )}
      {reading.said === null ? null : <span className={styles.said}>“{reading.said}”</span>}
    </>
  );
}
