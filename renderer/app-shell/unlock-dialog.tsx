import { useState } from 'react';
import type { Refusal } from '../../shared/result/refusal.ts';
import { refreshAppState, useApp } from '../state/app-state.ts';
import { ask } from '../state/ask.ts';
import { go } from '../state/navigation.ts';
import { Button } from '../ui/button/button.tsx';
import { Checkbox } from '../ui/checkbox/checkbox.tsx';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../ui/notice/notice.tsx';
import { PassphraseField } from '../ui/text-field/passphrase-field.tsx';

/** Asks for the passphrase of a sealed register that is to be opened, wherever the officer is. */
export function UnlockDialog() {
  const { isLocked } = useApp();
  const [secret, setSecret] = useState('');
  const [remember, setRemember] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isOpening, setOpening] = useState(false);
  if (!isLocked) return null;
  const forget = () => {
    setSecret('');
    setRefusal(null);
  };
  const open = async () => {
    setOpening(true);
    setRefusal(null);
    const answer = await ask('seal.unlock', { secret, remember });
    setOpening(false);
    await refreshAppState();
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    forget();
    go('overview');
  };
  return (
    <Dialog
      title="This register is sealed"
      isOpen
      size="narrow"
      onClose={() => {
        forget();
        void ask('seal.leave-locked', {}).then(refreshAppState);
      }}
      onSubmit={() => void open()}
      actions={
        <Button look="main" type="submit">
          {isOpening ? 'Opening…' : 'Open'}
        </Button>
      }
    >
      <PassphraseField
        label="Passphrase, or the recovery key"
        value={secret}
        onChange={setSecret}
        description="Each try takes a moment, on purpose."
      />
      <Checkbox
        isSelected={remember}
        onChange={setRemember}
        description="Where Windows protects the key for your account. Otherwise you are asked each time."
      >
        Open it without asking on this computer
      </Checkbox>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </Dialog>
  );
}
