import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import { termDefinition, type TermKey } from '../../../shared/register/terms.ts';
import { useAsAt } from '../../state/app-state.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { DatedField } from '../../ui/date-field/date-field.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { words } from './messages.ts';
import type { TermDraft } from './term-draft.ts';

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
 * The fields for one term, whatever its kind. In a dialog the label is shown, and nothing takes the
 * focus or speaks of keys that only the editor has.
 */
export function TermFields({
  term,
  draft,
  change,
  problem,
  isInDialog = false,
}: {
  readonly term: TermKey;
  readonly draft: TermDraft;
  readonly change: (part: Partial<TermDraft>) => void;
  readonly problem: string | null;
  readonly isInDialog?: boolean;
}) {
  const definition = termDefinition(term);
  const { today } = useAsAt();
  const field = { label: definition.label, labelHidden: !isInDialog, error: problem } as const;
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
          autoFocus={!isInDialog}
          {...(isInDialog ? {} : { description: 'Ctrl+Enter saves.' })}
        />
      ) : (
        <TextField
          {...field}
          value={draft.text}
          onChange={(text) => {
            change({ text });
          }}
          autoFocus={!isInDialog}
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
          autoFocus={!isInDialog}
          description={isInDialog ? 'One item a line.' : 'One item a line. Ctrl+Enter saves.'}
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
          autoFocus={!isInDialog}
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
            autoFocus={!isInDialog && !draft.noneStated}
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
              autoFocus={!isInDialog}
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
          autoFocus={!isInDialog}
        />
      );
    }
  }
}
