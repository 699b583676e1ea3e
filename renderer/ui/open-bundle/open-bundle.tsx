import { useRef, useState } from 'react';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { ask } from '../../state/ask.ts';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { FileButton } from '../file-button/file-button.tsx';
import { RefusalNotice } from '../notice/notice.tsx';
import { ProgressLine } from '../progress/progress-line.tsx';
import { PassphraseField } from '../text-field/passphrase-field.tsx';

type Answer = Awaited<ReturnType<typeof ask<'bundle.open'>>>;
/** A copy that was read and proved. */
type OtherCopyFacts = Extract<Answer, { readonly ok: true }>['value'];

/**
 * A button that opens a bundle: it is read and proved before anything is done with it, and its passphrase
 * is asked where it is sealed.
 * Accessibility: an ordinary button and the system's own file dialog; the passphrase is asked in a dialog.
 */
export function OpenBundle({
  children,
  className,
  onOpened,
}: {
  readonly children: string;
  readonly className?: string | undefined;
  readonly onOpened: (copy: OtherCopyFacts) => void;
}) {
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null>(null);
  const [isSealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isReading, setReading] = useState(false);
  // An answer that comes after the officer has left or chosen another file is dropped.
  const asked = useRef(0);
  const read = async (of: NonNullable<typeof file>, secret: string | null) => {
    asked.current += 1;
    const mine = asked.current;
    setReading(true);
    setRefusal(null);
    const answer = await ask('bundle.open', {
      fileName: of.name,
      bytes: of.bytes,
      passphrase: secret,
    });
    if (mine !== asked.current) return;
    setReading(false);
    if (answer.ok) {
      setFile(null);
      setSealed(false);
      setPassphrase('');
      onOpened(answer.value);
      return;
    }
    if (answer.error.code === 'passphrase-needed') setSealed(true);
    else setRefusal(answer.error);
  };
  const take = async (chosen: File) => {
    const of = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
    setFile(of);
    await read(of, null);
  };
  return (
    <>
      <FileButton
        accept={['.concordat']}
        className={className}
        onFile={(chosen) => void take(chosen)}
      >
        {children}
      </FileButton>
      {isReading && !isSealed ? <ProgressLine words="Reading the bundle" /> : null}
      {refusal === null || isSealed ? null : <RefusalNotice refusal={refusal} />}
      {isSealed && file !== null ? (
        <Dialog
          title={`${file.name} is sealed`}
          isOpen
          size="narrow"
          onClose={() => {
            asked.current += 1;
            setReading(false);
            setPassphrase('');
            setSealed(false);
            setRefusal(null);
          }}
          onSubmit={() => void read(file, passphrase)}
          actions={
            <Button look="main" type="submit">
              {isReading ? 'Opening…' : 'Open'}
            </Button>
          }
        >
          <PassphraseField
            label="Passphrase of the bundle"
            value={passphrase}
            onChange={setPassphrase}
          />
          {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        </Dialog>
      ) : null}
    </>
  );
}
