import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from '../class-names.ts';
import styles from './data-grid.module.css';
import { isBlock } from './clipboard-table.ts';

/** How a cell is typed: one line, several lines (Alt Enter breaks one), or one of a few. */
export type CellKind =
  | { readonly kind: 'line' | 'lines' }
  | {
      readonly kind: 'choice';
      readonly choices: readonly { readonly id: string; readonly label: string }[];
    };

/** Where the focus goes when a cell was saved. */
export type AfterCell = 'stay' | 'down' | 'right';

/**
 * A cell that is being typed.
 * Accessibility: a field named by its column and row; Enter saves and goes down, Tab saves and goes
 * right, Escape leaves it as it was; what is wrong is the description of the field and is read out.
 */
export function CellEditor({
  label,
  kind,
  start,
  onSave,
  onCancel,
  onBlock,
}: {
  readonly label: string;
  readonly kind: CellKind;
  readonly start: string;
  /** Saves; answers what is wrong, or null when it was saved. */
  readonly onSave: (text: string, after: AfterCell) => Promise<string | null>;
  readonly onCancel: () => void;
  /** More than one cell was pasted. */
  readonly onBlock: (text: string) => void;
}) {
  const [text, setText] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const isOver = useRef(false);
  const problemId = useId();
  useLayoutEffect(() => {
    field.current?.focus();
    if (kind.kind !== 'choice') field.current?.select();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the cell opens
  }, []);

  const save = async (after: AfterCell) => {
    if (isSaving || isOver.current) return;
    setSaving(true);
    const wrong = await onSave(text, after);
    setSaving(false);
    setProblem(wrong);
    if (wrong === null) isOver.current = true;
    else field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      isOver.current = true;
      onCancel();
      return;
    }
    if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      void save('right');
      return;
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.altKey && kind.kind === 'lines') {
      const at = field.current?.selectionStart ?? text.length;
      setText(`${text.slice(0, at)}\n${text.slice(field.current?.selectionEnd ?? at)}`);
      return;
    }
    void save('down');
  };
  const shared = {
    ref: field,
    value: text,
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
    'aria-busy': isSaving,
    className: classNames(styles.field, kind.kind === 'lines' && styles.lines),
    onKeyDown,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setText(event.target.value);
      setProblem(null);
    },
    onBlur: () => {
      if (problem === null && text === start) onCancel();
      else if (problem === null) void save('stay');
    },
    onPaste: (event: React.ClipboardEvent) => {
      const pasted = event.clipboardData.getData('text/plain');
      event.stopPropagation();
      // A list takes lines; only a second column makes a block of it.
      const isMany = kind.kind === 'lines' ? pasted.includes('\t') : isBlock(pasted);
      if (!isMany) return;
      event.preventDefault();
      isOver.current = true;
      onBlock(pasted);
    },
    onCopy: (event: React.ClipboardEvent) => {
      event.stopPropagation();
    },
  } as const;
  return (
    <span className={styles.editor}>
      {kind.kind === 'choice' ? (
        <select {...shared}>
          <option value="">not recorded</option>
          {kind.choices.map(({ id, label: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      ) : kind.kind === 'lines' ? (
        <textarea {...shared} rows={Math.min(8, Math.max(2, text.split('\n').length))} />
      ) : (
        <input {...shared} type="text" />
      )}
      {problem === null ? null : (
        <span className={styles.problem} id={problemId} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
