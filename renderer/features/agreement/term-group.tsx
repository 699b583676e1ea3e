import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { termDefinition, type TermKey } from '../../../shared/register/terms.ts';
import { termGroupWords } from '../../messages/term-group-words.ts';
import { Button } from '../../ui/button/button.tsx';
import { words } from './messages.ts';
import type { TermSection } from './placed-findings.ts';
import styles from './terms.module.css';

/**
 * The terms under one head, and those that the register has no place for, each of which can be added.
 * Accessibility: a grid named by its head; adding opens the editor in a new row, leaving it goes back
 * to the word that was pressed.
 */
export function TermGroup({
  section,
  isEditable,
  children,
}: {
  readonly section: TermSection;
  readonly isEditable: boolean;
  readonly children: (term: TermKey, isNew: boolean, onLeft: () => void) => ReactNode;
}) {
  const id = useId();
  /** The term that is being added; once it was left unsaved, the one to give the focus back to. */
  const [adding, setAdding] = useState<{ readonly term: TermKey; readonly isLeft: boolean }>();
  const more = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (adding?.isLeft !== true) return;
    more.current?.querySelector<HTMLElement>(`[data-add="${adding.term}"] button`)?.focus();
  }, [adding]);

  const isAdding = (term: TermKey) => term === adding?.term && !adding.isLeft;
  const rows = [...section.rows, ...section.notRecorded.filter(isAdding)];
  const others = section.notRecorded.filter((term) => !isAdding(term));
  return (
    <>
      <h2 id={id} className={styles.group}>
        {termGroupWords[section.group]}
      </h2>
      {rows.length === 0 ? null : (
        <div role="grid" aria-labelledby={id}>
          {rows.map((term) =>
            children(term, isAdding(term), () => {
              setAdding({ term, isLeft: true });
            }),
          )}
        </div>
      )}
      {others.length === 0 ? null : (
        <div className={styles.more} ref={more}>
          <span>{`${words.notRecorded}:`.replace(/^n/, 'N')}</span>
          {others.map((term) => {
            const { label } = termDefinition(term);
            return isEditable ? (
              <span key={term} data-add={term}>
                <Button
                  small
                  look="quiet"
                  label={`${label}, not recorded: add it`}
                  onPress={() => {
                    setAdding({ term, isLeft: false });
                  }}
                >
                  {label}
                </Button>
              </span>
            ) : (
              <span key={term} className={styles.absent}>
                {label}
              </span>
            );
          })}
        </div>
      )}
    </>
  );
}
