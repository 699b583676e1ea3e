import { useState } from 'react';
import type { EditPreview } from '../../../shared/contract/channels-grid.ts';
import type { Edit, OneEdit } from '../../../shared/contract/edit.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count } from '../../messages/counts.ts';
import { useOpenRegister } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';

/** Several edits: what they would do, and the way to make those that can be made. */
export interface EditsTogether {
  readonly preview: EditPreview | null;
  readonly refusal: Refusal | null;
  readonly isSlow: boolean;
  readonly isSaving: boolean;
  readonly make: (done: () => void) => Promise<void>;
}

/** Shows what edits would do, and makes them as one change with one undo. */
export function useEditsTogether(edits: readonly OneEdit[], label: string): EditsTogether {
  const { revision } = useOpenRegister();
  const edit = useEdit();
  const [isDone, setDone] = useState(false);
  const whole: Edit = { kind: 'together', label: label.slice(0, 200), edits: [...edits] };
  const asked = useQuery(
    'change.preview',
    edits.length === 0 || isDone ? null : { basedOn: revision, edit: whole },
  );
  const preview = edits.length === 0 || asked.isStale ? null : asked.value;
  return {
    preview,
    refusal: edit.refusal ?? asked.refusal,
    isSlow: asked.isSlow,
    isSaving: edit.isSaving,
    make: async (done) => {
      if (preview === null || preview.changed.length === 0 || edit.isSaving) return;
      const leftOut = new Set(preview.refused.map(({ at }) => at));
      const kept = edits.filter((_, at) => !leftOut.has(at));
      const words = `${count(preview.changed.length, 'agreement')} changed.`;
      setDone(true);
      const made = await edit.make({ ...whole, edits: kept }, words);
      if (made === null) {
        setDone(false);
        return;
      }
      tell('done', words, 'Undo takes it back.');
      done();
    },
  };
}
