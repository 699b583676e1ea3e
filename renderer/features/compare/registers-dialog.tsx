import { useState } from 'react';
import type { ArrangementsView } from '../../../shared/contract/channels-comparison.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { ask } from '../../state/ask.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FileButton } from '../../ui/file-button/file-button.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import styles from './compare.module.css';

/** The registers that are compared: the open one, and others that are only read. */
export function RegistersDialog({
  view,
  onChanged,
  onClose,
}: {
  readonly view: ArrangementsView;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const told = (answer: { ok: true } | { ok: false; error: Refusal }) => {
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) onChanged();
  };
  return (
    <Dialog
      title="Registers side by side"
      isOpen
      onClose={onClose}
      cancel="Close"
      note="Further registers are only read: never locked, never written."
    >
      <ul className={styles.registers}>
        {view.registers.map(({ id, force, name, isOwn, agreements }) => (
          <li key={id}>
            <span>
              <b>{force}</b>
              <span className={styles.second}>
                {' '}
                {name}, {agreements.length} agreements{isOwn ? ', this register' : ', read only'}
              </span>
            </span>
            {isOwn ? null : (
              <Button
                small
                look="quiet"
                label={`Take ${force} away`}
                onPress={() => void ask('compare.remove-register', { id }).then(told)}
              >
                Take away
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.row}>
        <Button onPress={() => void ask('compare.add-register', {}).then(told)}>
          Open a register folder
        </Button>
        <FileButton
          accept={['.json']}
          onFile={(file) =>
            void file
              .arrayBuffer()
              .then((bytes) =>
                ask('compare.add-export', { fileName: file.name, bytes: new Uint8Array(bytes) }),
              )
              .then(told)
          }
        >
          Open an exported register (.json)
        </FileButton>
      </p>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </Dialog>
  );
}
