import { useState } from 'react';
import type { Edit } from '../../shared/contract/edit.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { announce } from './app-store.ts';
import { makeEdit, type Edited } from './edits.ts';

/** An edit from a form: whether it is on its way, and why it was refused. */
export interface EditForm {
  readonly isSaving: boolean;
  readonly refusal: Refusal | null;
  /** Makes the edit; answers null when it was refused. `said` is read out when it has been saved. */
  readonly make: (edit: Edit, said: string) => Promise<Edited | null>;
  readonly forget: () => void;
}

/** Holds what became of a form's edit, so that a refusal can stand beside its cause. */
export function useEdit(): EditForm {
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    isSaving,
    refusal,
    forget: () => {
      setRefusal(null);
    },
    make: async (edit, said) => {
      setSaving(true);
      setRefusal(null);
      const answer = await makeEdit(edit);
      setSaving(false);
      if (!answer.ok) {
        setRefusal(answer.error);
        return null;
      }
      announce(said);
      return answer.value;
    },
  };
}
