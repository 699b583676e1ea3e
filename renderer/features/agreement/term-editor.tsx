import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import { termDefinition, type TermEntry, type TermKey } from '../../../shared/register/terms.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { DatedField } from '../../ui/date-field/date-field.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import styles from './term-editor.module.css';
import { savedWords, words } from './messages.ts';
import { draftOf, readDraft, type TermDraft } from './term-draft.ts';
import { valueLines } from './term-reading.ts';

/** Terms whose text runs over several lines. */
const longTexts: ReadonlySet<TermKey> = new Set([
  'purpose',
  'comments',
  'retention',
  'condition',
  'confidentialityBasis',
  'complaintsProcedure',
]);

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
    // The handler only adds Esc and Ctrl+Enter to what the fields inside do.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
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

function TermFields({
  term,
  draft,
  change,
  problem,
}: {
  readonly term: TermKey;
  readonly draft: TermDraft;
  readonly change: (part: Partial<TermDraft>) => void;
  readonly problem: string | null;
}) {
  const definition = termDefinition(term);
  const { today } = useAsAt();
  const field = { label: definition.label, labelHidden: true, error: problem } as const;
  switch (definition.kind) {
    case 'text':
      return longTexts.has(term) ? (
        <TextArea
          {...field}
          value={draft.text}
          onChange={(text) => {
            change({ text });
          }}
          rows={4}
          autoFocus
          description="Ctrl+Enter saves."
        />
      ) : (
        <TextField
          {...field}
          value={draft.text}
          onChange={(text) => {
            change({ text });
          }}
          autoFocus
        />
      );
    case 'list':
      return (
        <TextArea
          {...field}
          value={draft.text}
          onChange={(text) => {
            change({ text });
          }}
          rows={4}
          autoFocus
          description="One item a line. Ctrl+Enter saves."
        />
      );
    case 'months':
      return (
        <TextField
          {...field}
          value={draft.text}
          onChange={(text) => {
            change({ text });
          }}
          autoFocus
          description="A number of months."
        />
      );
    case 'date':
      return (
        <>
          <DatedField
            {...field}
            value={draft.date}
            onChange={(date, dateProblem) => {
              change({ date, dateProblem, ...(date === null ? {} : { noneStated: false }) });
            }}
            counts={definition.role ?? 'end'}
            today={today}
            autoFocus={!draft.noneStated}
            error={draft.noneStated ? null : problem}
            description="A day, a month or a year, as exactly as the agreement says it."
          />
          <Checkbox
            isSelected={draft.noneStated}
            onChange={(noneStated) => {
              change({ noneStated });
            }}
          >
            {term === 'expiresOn' ? words.noneStated.expiresOn : words.noneStated.other}
          </Checkbox>
          {draft.noneStated ? (
            <TextField
              label="In its words"
              value={draft.words}
              onChange={(said) => {
                change({ words: said });
              }}
              error={problem}
              autoFocus
              placeholder="until further notice"
            />
          ) : null}
        </>
      );
    case 'yes-no':
    case 'choice': {
      const choices =
        definition.kind === 'yes-no'
          ? [
              { id: 'yes', label: 'Yes' },
              { id: 'no', label: 'No' },
              { id: 'unknown', label: 'Unknown, as stated' },
            ]
          : (definition.choices ?? []).map((id) => ({ id, label: choiceLabel(id) }));
      return (
        <Select
          {...field}
          choices={choices}
          value={draft.text === '' ? null : draft.text}
          onChange={(text) => {
            change({ text });
          }}
          autoFocus
        />
      );
    }
  }
}
