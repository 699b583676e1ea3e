import { useState } from 'react';
import type { Input } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count, listed, opening } from '../../messages/counts.ts';
import { momentDayAndTime } from '../../messages/moments.ts';
import { refreshAppState, useOpenRegister, useWhyNotEditable } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { DifferencesList } from './differences-list.tsx';

/** A copy that was chosen from the list. */
export type ChosenCopy = Input<'backups.preview'> & { readonly madeAt: string };

/** Shows what restoring a copy would change, before anything is changed. */
export function RestoreDialog({
  copy: { madeAt, ...copy },
  onClose,
}: {
  readonly copy: ChosenCopy;
  readonly onClose: () => void;
}) {
  const { revision } = useOpenRegister();
  const whyNot = useWhyNotEditable();
  const { value, refusal: unread } = useQuery('backups.preview', copy);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const total = value?.differences.total ?? 0;
  const canPutBack = value?.canPutBack === true;
  const finish = (missing: readonly string[], said: string) => {
    tell(
      'done',
      missing.length === 0 ? said : `${said} No copy has these documents: ${listed(missing)}.`,
    );
    onClose();
  };
  const restore = async () => {
    const answer = canPutBack
      ? await ask('backups.put-back', copy)
      : await ask('backups.restore', { ...copy, basedOn: revision });
    await refreshAppState();
    if (!answer.ok) setRefusal(answer.error);
    else if ('keptAs' in answer.value) {
      finish(
        answer.value.missing,
        `The copy is in place. What was damaged is kept in the folder ${answer.value.keptAs}.`,
      );
    } else finish(answer.value.missing, 'The register is restored. Undo takes it back.');
  };
  const isPossible = value !== null && (canPutBack || (whyNot === null && total > 0));
  return (
    <Dialog
      title={`Restore the copy of ${momentDayAndTime(madeAt)}`}
      isOpen
      onClose={onClose}
      size="wide"
      onSubmit={() => {
        if (isPossible) void restore();
      }}
      note="Nothing has been changed yet."
      actions={
        isPossible ? (
          <Button look="main" type="submit">
            {canPutBack ? 'Put the copy in its place' : 'Restore'}
          </Button>
        ) : undefined
      }
    >
      {unread === null ? null : <RefusalNotice refusal={unread} />}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {value === null && unread === null ? <ProgressLine words="Reading the copy" /> : null}
      {value === null ? null : (
        <>
          {canPutBack ? (
            <Notice
              title="The trail of this register is broken, so the copy takes its place."
              isLive={false}
            >
              What is there now is kept in a folder of its own beside it.
            </Notice>
          ) : whyNot === null ? null : (
            <Notice title="Nothing can be restored now." isLive={false}>
              {whyNot}
            </Notice>
          )}
          <p>
            {total === 0
              ? 'The register says the same as this copy.'
              : `${opening(count(total, 'thing'))} would change. ${canPutBack ? '' : 'It is one change, and undo takes it back.'}`}
          </p>
          <DifferencesList differences={value.differences} />
        </>
      )}
    </Dialog>
  );
}
