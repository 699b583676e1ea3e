import type { ReactNode } from 'react';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { Button } from '../button/button.tsx';
import { Dialog, type DialogProps } from '../dialog/dialog.tsx';
import { Fields } from '../fields/fields.tsx';
import { RefusalNotice } from '../notice/notice.tsx';

/** What became of the form's last edit; `useEdit` keeps it. */
export interface FormState {
  readonly isSaving: boolean;
  readonly refusal: Refusal | null;
}

/**
 * A form over the page that saves one change: its fields, one main button whose words say what will
 * happen, what is true meanwhile, and a refusal beside its cause.
 * Accessibility: see `Dialog`; Enter saves; the main button is never disabled: what is wrong is said at
 * its field, which takes the focus.
 */
export function FormDialog({
  title,
  save,
  also,
  form,
  note = 'Nothing has been saved yet.',
  size = 'normal',
  onSave,
  onClose,
  children,
}: Pick<DialogProps, 'title' | 'note' | 'size' | 'onClose' | 'children'> & {
  /** The words of the main button: "Add the partner". */
  readonly save: ReactNode;
  /** Other buttons, before the main one. */
  readonly also?: ReactNode;
  readonly form: FormState;
  readonly onSave: () => unknown;
}) {
  return (
    <Dialog
      title={title}
      size={size}
      isOpen
      onClose={onClose}
      onSubmit={() => void onSave()}
      note={form.isSaving ? 'Saving…' : note}
      actions={
        <>
          {also}
          <Button look="main" type="submit">
            {save}
          </Button>
        </>
      }
    >
      <Fields>
        {children}
        {form.refusal === null ? null : <RefusalNotice refusal={form.refusal} />}
      </Fields>
    </Dialog>
  );
}
