import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';

/** Removes a record from inside the dialog that shows it. It can be undone, so it is not asked twice. */
export function RemoveRecord({
  collection,
  id,
  words,
  onDone,
}: {
  readonly collection: 'practitionerViews' | 'accessBarriers';
  readonly id: string;
  readonly words: string;
  readonly onDone: () => void;
}) {
  const edit = useEdit();
  const remove = async () => {
    const made = await edit.make(
      { kind: 'remove-record', collection, id },
      'Removed. Undo brings it back.',
    );
    if (made !== null) onDone();
  };
  return (
    <div>
      <Button small look="quiet" onPress={() => void remove()}>
        {words}
      </Button>
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
    </div>
  );
}
