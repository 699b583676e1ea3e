import { useState } from 'react';
import { useAsAt } from '../../state/app-state.ts';
import { href } from '../../state/route.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { Link } from '../../ui/link/link.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import type { BatchRow } from './batch-columns.tsx';
import styles from './documents.module.css';
import { stateMarks, stateWords } from './messages.ts';

const mostFound = 6;

/**
 * One file: what was read of it, the agreements that it may belong to with what speaks for each, and a
 * search for another.
 */
export function FilePanel({
  row,
  whyNot,
  onChoose,
}: {
  readonly row: BatchRow;
  readonly whyNot: string | null;
  /** Null leaves the file out. */
  readonly onChoose: (agreementId: string | null) => void;
}) {
  const { file } = row;
  const { asAt } = useAsAt();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const found = useQuery('search.find', words.length < 2 ? null : { asAt, text: words });
  const [shape, tone] = stateMarks[file.state];
  const isDone = file.state === 'attached';
  const others = (words.length < 2 ? [] : (found.value ?? []))
    .filter(
      ({ kind, id }) => kind === 'agreement' && file.candidates.every((c) => c.agreementId !== id),
    )
    .slice(0, mostFound)
    .map(({ id, title, detail }) => ({ id, label: title, description: detail }));
  const candidates = file.candidates.map(({ agreementId, ref, title, because }) => ({
    id: agreementId,
    label: `${ref} ${title}`,
    description: because,
  }));
  const listed = [...candidates, ...others];
  // An agreement that was found by a search that is not on the page any more stays to be seen.
  const standing =
    file.agreementId !== null &&
    row.agreement !== null &&
    listed.every(({ id }) => id !== file.agreementId)
      ? [{ id: file.agreementId, label: row.agreement, description: 'chosen by you' }]
      : [];
  return (
    <section className={styles.panel} aria-label={`About ${file.fileName}`} data-file-panel>
      <h2 className={styles.panelTitle}>{file.fileName}</h2>
      <p>
        <Mark shape={shape} tone={tone}>
          {stateWords[file.state]}
        </Mark>
        {file.title === null ? null : (
          <span className={styles.second}> reads as “{file.title}”</span>
        )}
      </p>
      {file.note === null ? null : <p className={styles.second}>{file.note}</p>}
      {isDone && file.agreementId !== null ? (
        <p>
          <Link href={href('agreement', file.agreementId, { tab: 'documents' })}>
            {row.agreement ?? 'Its agreement'}
          </Link>
        </p>
      ) : null}
      {isDone || whyNot !== null ? null : (
        <>
          {listed.length + standing.length === 0 ? (
            <p className={styles.second}>No agreement of the register fits by itself.</p>
          ) : (
            <RadioGroup
              label="To which agreement does it belong?"
              choices={[...standing, ...listed]}
              value={file.agreementId}
              onChange={onChoose}
            />
          )}
          <TextField
            label="Another agreement"
            optional
            type="search"
            placeholder="Reference, title or partner"
            value={typed}
            onChange={setTyped}
            maxLength={400}
            description={
              words.length >= 2 && found.value !== null && !found.isStale && others.length === 0
                ? 'Nothing else fits these words.'
                : 'What is found is added to the list above.'
            }
          />
          <div>
            {file.state === 'left-out' ? null : (
              <Button
                small
                onPress={() => {
                  onChoose(null);
                }}
              >
                Leave it out
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
