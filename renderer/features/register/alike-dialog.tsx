import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { count } from '../../messages/counts.ts';
import { useOpenRegister } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { ChangePreview } from './change-preview.tsx';
import styles from './dialogs.module.css';

type Body = Output<'partners.alike'>[number]['first'];

interface Chosen {
  readonly keep: Body;
  readonly gone: Body;
}

/** Partners that may be one: what merging would change is shown, and nothing is merged by itself. */
export function AlikeDialog({ onClose }: { readonly onClose: () => void }) {
  const { revision } = useOpenRegister();
  const alike = useQuery('partners.alike', {});
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const edit = useEdit();
  const merging: Edit | null =
    chosen === null
      ? null
      : { kind: 'merge-partners', keepId: chosen.keep.id, goneIds: [chosen.gone.id] };
  const preview = useQuery(
    'change.preview',
    merging === null || edit.isSaving ? null : { basedOn: revision, edit: merging },
  );
  const merge = async () => {
    if (merging === null || chosen === null) return;
    const words = `${chosen.gone.name} is now ${chosen.keep.name}.`;
    if ((await edit.make(merging, words)) === null) return;
    tell('done', words, 'Undo takes it back.');
    setChosen(null);
  };
  return (
    <Dialog
      title="Partners that may be the same"
      isOpen
      size="wide"
      cancel="Close"
      onClose={onClose}
      onSubmit={() => void merge()}
      note="Nothing is merged by itself. One undo takes a merging back."
      actions={
        chosen === null ? undefined : (
          <Button look="main" type="submit">
            Merge them
          </Button>
        )
      }
    >
      <div className={styles.fields}>
        {alike.refusal === null ? null : <RefusalNotice refusal={alike.refusal} />}
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
        {alike.value === null ? (
          alike.isSlow ? (
            <ProgressLine words="Comparing the names of partners" />
          ) : null
        ) : alike.value.length === 0 ? (
          <p>No two partners have names that are alike.</p>
        ) : (
          <ul className={styles.pairs} aria-label="Pairs of partners">
            {alike.value.map(({ first, second, because }) => (
              <li key={`${first.id} ${second.id}`}>
                <span>
                  <b>{first.name}</b> ({count(first.agreements, 'agreement')}) and{' '}
                  <b>{second.name}</b> ({count(second.agreements, 'agreement')})
                  <br />
                  <span className={styles.why}>Because {because}.</span>
                </span>
                <span className={styles.moves}>
                  <Keep keep={first} gone={second} onChoose={setChosen} />
                  <Keep keep={second} gone={first} onChoose={setChosen} />
                </span>
              </li>
            ))}
          </ul>
        )}
        {chosen === null ? null : (
          <>
            <p>
              “{chosen.gone.name}” becomes another name of “{chosen.keep.name}”.
            </p>
            {preview.value === null || preview.isStale ? null : (
              <ChangePreview preview={preview.value} />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Keep({ keep, gone, onChoose }: Chosen & { readonly onChoose: (chosen: Chosen) => void }) {
  return (
    <Button
      small
      label={`Keep ${keep.name}, of ${keep.name} and ${gone.name}`}
      onPress={() => {
        onChoose({ keep, gone });
      }}
    >
      Keep {keep.name}
    </Button>
  );
}
