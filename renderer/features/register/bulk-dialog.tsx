import { useEffect, useMemo, useState } from 'react';
import type { OneEdit } from '../../../shared/contract/edit.ts';
import { termDefinition, termKeys, type TermKey } from '../../../shared/register/terms.ts';
import { count } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { ChangePreview } from './change-preview.tsx';
import styles from './dialogs.module.css';
import { cellKindOf, editValue } from './term-texts.ts';
import { useEditsTogether } from './use-edits-together.ts';

const emptied = 'emptied';

/** Sets one term of many agreements: what would change stands there before it does. */
export function BulkDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}) {
  const [term, setTerm] = useState<TermKey | null>(null);
  const [text, setText] = useState('');
  const [isEmptied, setEmptied] = useState(false);
  const sought = useRested(`${term ?? ''}\n${isEmptied ? '' : text}\n${isEmptied}`);
  const edits = useMemo<readonly OneEdit[]>(() => {
    if (term === null || (text.trim() === '' && !isEmptied)) return [];
    const value = isEmptied ? null : editValue(term, text);
    return ids.map((agreementId) => ({ kind: 'set-term', agreementId, term, value }));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once the typing rests; `sought` says what was typed
  }, [ids, sought]);
  const label =
    term === null ? 'change' : `${termDefinition(term).label} of ${count(ids.length, 'agreement')}`;
  const made = useEditsTogether(edits, label);
  const kind = term === null ? null : cellKindOf(term);
  const isRested = sought === `${term ?? ''}\n${isEmptied ? '' : text}\n${isEmptied}`;
  const changes = made.preview?.changed.length ?? 0;
  return (
    <Dialog
      title={`Change ${count(ids.length, 'agreement')}`}
      isOpen
      size="wide"
      onClose={onClose}
      onSubmit={() => {
        if (isRested) void made.make(onClose);
      }}
      note={made.isSaving ? 'Saving…' : 'Nothing has been saved yet. One undo takes it back.'}
      actions={
        <Button look="main" type="submit">
          {changes === 0 ? 'Change' : `Change ${count(changes, 'agreement')}`}
        </Button>
      }
    >
      <div className={styles.fields}>
        <div className={styles.pair}>
          <ComboBox
            label="What to change"
            choices={termKeys.map((id) => ({ id, label: termDefinition(id).label }))}
            value={term}
            autoFocus
            onChange={(next) => {
              setTerm(next);
              setText('');
              setEmptied(false);
            }}
          />
          {kind === null ? null : kind.kind === 'choice' ? (
            <Select
              label="To"
              choices={[...kind.choices, { id: emptied, label: 'not recorded' }]}
              value={isEmptied ? emptied : text === '' ? null : text}
              onChange={(next) => {
                setEmptied(next === emptied);
                setText(next === emptied ? '' : next);
              }}
            />
          ) : kind.kind === 'lines' ? (
            <TextArea label="To" rows={2} value={text} onChange={setText} maxLength={20_000} />
          ) : (
            <TextField
              label="To"
              description="As you would type it: 31/3/2027, two years."
              value={text}
              onChange={setText}
              maxLength={400}
            />
          )}
        </div>
        {made.refusal === null ? null : <RefusalNotice refusal={made.refusal} />}
        {edits.length === 0 ? (
          <p className={styles.why}>What would change is shown here before it does.</p>
        ) : made.preview === null ? (
          made.isSlow ? (
            <ProgressLine words="Working out what would change" />
          ) : null
        ) : (
          <ChangePreview preview={made.preview} />
        )}
      </div>
    </Dialog>
  );
}

/** The value once it has rested for a moment, so that each letter is not worked out for all rows. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setRested(value);
    }, 250);
    return () => {
      window.clearTimeout(timer);
    };
  }, [value]);
  return rested;
}
