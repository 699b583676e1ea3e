import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { termDefinition, type TermEntry, type TermKey } from '../../../shared/register/terms.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import styles from './term-editor.module.css';
import { savedWords } from './messages.ts';
import { draftOf, readDraft, type TermDraft } from './term-draft.ts';
import { TermFields } from './term-fields.tsx';
import { valueLines } from './term-reading.ts';

/**
 * Edits one term where it stands.
 * Accessibility: a form named by the term; Enter saves (Ctrl+Enter in long texts), Esc leaves without a
 * trace; what is wrong stands under the field; focus goes back to the term.
 */
export function TermEditor({
  term,
  entry,
  agreement,
  onDone,
}: {
  readonly term: TermKey;
  readonly entry: TermEntry | undefined;
  readonly agreement: { readonly id: string; readonly ref: string };
  readonly onDone: (isSaved: boolean) => void;
}) {
  const definition = termDefinition(term);
  const [draft, setDraft] = useState<TermDraft>(() => draftOf(entry));
  const [problem, setProblem] = useState<string | null>(null);
  const edit = useEdit();
  const form = useRef<HTMLFormElement>(null);
  // What is typed first takes the place of what stands there, as in a spreadsheet.
  useEffect(() => {
    form.current?.querySelector('input')?.select();
  }, []);

  const change = (part: Partial<TermDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const set = async (value: unknown) => {
    const lines = value === null ? [] : valueLines(term, value as NonNullable<TermEntry['value']>); // readDraft gives values of the term's own kind
    const made = await edit.make(
      { kind: 'set-term', agreementId: agreement.id, term, value },
      savedWords(definition.label, agreement.ref, lines),
    );
    if (made !== null) onDone(true);
  };
  const save = () => {
    const read = readDraft(term, draft);
    if (!read.ok) setProblem(read.error);
    else if (entry !== undefined && same(read.value, entry.value)) onDone(true);
    else void set(read.value);
  };
  const forget = async () => {
    const made = await edit.make(
      { kind: 'forget-term', agreementId: agreement.id, term },
      `${definition.label} of ${agreement.ref} is not recorded any more.`,
    );
    if (made !== null) onDone(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      onDone(false);
    }
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      save();
    }
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the handler only adds Esc and Ctrl+Enter to what the fields inside do
    <form
      ref={form}
      className={styles.editor}
      aria-label={`Edit ${definition.label}`}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TermFields term={term} draft={draft} change={change} problem={problem} />
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      <div className={styles.buttons}>
        <Button small type="submit" look="main">
          {edit.isSaving ? 'Saving…' : 'Save'}
        </Button>
        <Button
          small
          onPress={() => {
            onDone(false);
          }}
          keys="Esc"
        >
          Leave
        </Button>
        {entry !== undefined && entry.value === null ? null : (
          <Button small look="quiet" onPress={() => void set(null)}>
            Record as empty
          </Button>
        )}
        {entry === undefined ? null : (
          <Button small look="quiet" onPress={() => void forget()}>
            Make it not recorded
          </Button>
        )}
      </div>
    </form>
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
