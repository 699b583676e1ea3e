import { useState } from 'react';
import { logoId, logoLimits } from '../../../shared/register/logo.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { refreshAppState, useOpenRegister, useWhyNotEditable } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { FileButton } from '../../ui/file-button/file-button.tsx';
import { bytesOf } from '../../ui/file-drop/file-bytes.ts';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './logo-section.module.css';
import settings from './settings.module.css';

/** The logo on the cover of packs: none until one is chosen; what it shows is said in words too. */
export function LogoSection() {
  const { profile, revision } = useOpenRegister();
  const isDisabled = useWhyNotEditable() !== null;
  const logo = useQuery('logo.get', {}).value?.logo ?? null;
  const edit = useEdit();
  const force = profile.forceName === '' ? profile.registerName : profile.forceName;
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [isReading, setReading] = useState(false);
  const altText = typed ?? logo?.altText ?? `Logo of ${force}`;

  const choose = async (file: File) => {
    setRefused(null);
    edit.forget();
    // Said before the file is read: what is far too large need not be taken into memory at all.
    if (file.size > logoLimits.fileBytes) {
      setRefused(tooLarge(file));
      return;
    }
    setReading(true);
    const bytes = await bytesOf(file);
    const answer = bytes.ok
      ? await ask('logo.set', {
          basedOn: revision,
          fileName: file.name,
          bytes: bytes.value,
          altText: altText.trim() === '' ? `Logo of ${force}` : altText.trim(),
        })
      : bytes;
    await refreshAppState();
    setReading(false);
    if (answer.ok) tell('done', 'The logo is saved. It stands on the cover of packs.');
    else setRefused(answer.error);
  };
  const remove = async () => {
    setRefused(null);
    const made = await edit.make(
      { kind: 'remove-record', collection: 'logos', id: logoId },
      'The logo is removed.',
    );
    if (made !== null) tell('done', 'The logo is removed.');
  };

  return (
    <div className={styles.section}>
      <Section title="Logo" sub="on the cover of packs">
        <div className={settings.fields}>
          {logo === null ? (
            <p className={settings.second}>
              {isReading ? 'Reading the picture…' : 'None. The force’s name stands on the cover.'}
            </p>
          ) : (
            <figure className={styles.logo}>
              <img src={`data:image/png;base64,${logo.data}`} alt={logo.altText} />
              <figcaption className={settings.second}>
                {isReading
                  ? 'Reading the picture…'
                  : `Made of ${logo.fileName}; ${String(logo.width)} × ${String(logo.height)} dots. SHA-256 ${logo.sha256.slice(0, 12)}…`}
              </figcaption>
            </figure>
          )}
          <TextField
            label="What it shows"
            description="Read out to those who cannot see it. Kept with the logo when it is chosen."
            value={altText}
            onChange={setTyped}
            maxLength={200}
            isDisabled={isDisabled}
          />
          {refused === null ? null : <RefusalNotice refusal={refused} />}
          {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
          {isDisabled ? null : (
            <div className={styles.buttons}>
              <FileButton
                accept={['.png', '.jpg', '.jpeg']}
                onFile={(file) => void choose(file)}
                unavailable={isReading ? 'It is being read.' : null}
              >
                {logo === null ? 'Choose a logo…' : 'Choose another…'}
              </FileButton>
              {logo === null ? null : <Button onPress={() => void remove()}>Remove it</Button>}
            </div>
          )}
          <p className={settings.second}>
            PNG or JPEG, at most {logoLimits.fileBytes / 1024 / 1024} MB. It is printed 14 mm high
            at most, on white.
          </p>
        </div>
      </Section>
    </div>
  );
}

function tooLarge(file: File): Refusal {
  const megabytes = Math.ceil(file.size / 1024 / 1024).toLocaleString('en-GB');
  return refusal(
    'logo-too-large',
    `“${file.name}” has ${megabytes} MB; a logo has at most ${String(logoLimits.fileBytes / 1024 / 1024)}.`,
    'Save the logo smaller: 1,200 dots wide is more than print can show.',
    'The register is as it was.',
  );
}
