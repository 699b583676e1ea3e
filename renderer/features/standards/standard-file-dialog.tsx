import { useState } from 'react';
import type { OpenedStandardFile } from '../../../shared/contract/channels-standard.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count, opening } from '../../messages/counts.ts';
import { refreshAppState, useOpenRegister } from '../../state/app-state.ts';
import { announce } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { Reading, ReadingRow } from '../../ui/reading/reading.tsx';
import { Fields } from '../../ui/fields/fields.tsx';
import { BecauseFields } from './because-fields.tsx';
import { EffectList } from './effect-list.tsx';
import styles from './standards.module.css';

/** A rule pack or a standard profile that was chosen: what it is and what it would change, then adopted. */
export function StandardFileDialog({
  file,
  titleOf,
  onClose,
}: {
  readonly file: OpenedStandardFile;
  readonly titleOf: (rule: string) => string | null;
  readonly onClose: () => void;
}) {
  const { revision } = useOpenRegister();
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isPack = file.kind === 'rule-pack';

  const leave = () => {
    void ask('standard.close-file', { token: file.token });
    onClose();
  };
  const adopt = async () => {
    setTried(true);
    if (isPack && (reason.trim() === '' || approver.trim() === '')) return;
    const answer = await ask('standard.adopt', {
      token: file.token,
      basedOn: revision,
      reason,
      approver,
    });
    await refreshAppState();
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    announce(`${file.title} is adopted.`);
    onClose();
  };
  return (
    <Dialog
      title={isPack ? `Rule pack: ${file.title}` : `Standard profile: ${file.issuer}`}
      size="wide"
      isOpen
      onClose={leave}
      {...(file.isHeld ? {} : { onSubmit: () => void adopt() })}
      note={file.isHeld ? undefined : 'Nothing has been adopted yet.'}
      cancel={file.isHeld ? 'Close' : 'Cancel'}
      actions={
        file.isHeld ? undefined : (
          <Button look="main" type="submit">
            {isPack ? 'Adopt the pack' : 'Take over the profile'}
          </Button>
        )
      }
    >
      <Fields>
        <Reading tight>
          <ReadingRow name="From">
            {file.issuer === '' ? 'not stated' : file.issuer}, {formatDay(file.issuedOn)}
            {file.version === null ? '' : `, version ${file.version}`}
          </ReadingRow>
          <ReadingRow name="File">
            {file.fileName}
            <span className={styles.hash}>SHA-256 {file.sha256}</span>
          </ReadingRow>
          <ReadingRow name="Holds">
            {file.holds.length === 0 ? 'Nothing.' : `${opening(file.holds.join('; '))}.`}
          </ReadingRow>
          {file.notes === '' ? null : <ReadingRow name="Notes">{file.notes}</ReadingRow>}
          <ReadingRow name="Takes the place of">
            {isPack
              ? (file.replaces ?? 'No pack is in use now.')
              : 'Everything that the force has set and stated here.'}
          </ReadingRow>
        </Reading>
        {file.isHeld ? (
          <Notice title="The register has this already." isLive={false}>
            Adopting it would change nothing.
          </Notice>
        ) : (
          <>
            <EffectList effect={file.effect} titleOf={titleOf} />
            {file.toReadAgain === 0 ? null : (
              <p className={styles.second}>
                {opening(count(file.toReadAgain, 'document'))} should then be read again, because
                the list of stale phrases is another; until then their findings are those of the old
                list.
              </p>
            )}
            {isPack ? (
              <BecauseFields
                reason={reason}
                approver={approver}
                onReason={setReason}
                onApprover={setApprover}
                isTried={isTried}
              />
            ) : null}
          </>
        )}
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      </Fields>
    </Dialog>
  );
}
