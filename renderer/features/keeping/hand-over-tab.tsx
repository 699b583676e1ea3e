import { useState } from 'react';
import type { OtherCopyFacts } from '../../../shared/contract/channels-keeping.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { listed } from '../../messages/counts.ts';
import { tell } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { go } from '../../state/navigation.ts';
import { finishSave } from '../../state/saves.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { OpenBundle } from '../../ui/open-bundle/open-bundle.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { PassphraseField } from '../../ui/text-field/passphrase-field.tsx';
import { CopyFacts } from './copy-facts.tsx';
import styles from './keeping.module.css';

/** The whole register as one file, for a colleague or for the archive; and such a file opened. */
export function HandOverTab() {
  return (
    <div className={styles.tab}>
      <MakeBundle />
      <OpenAsRegister />
    </div>
  );
}

function MakeBundle() {
  const [withDocuments, setWithDocuments] = useState(true);
  const [withMappings, setWithMappings] = useState(true);
  const [seal, setSeal] = useState<'sealed' | 'open'>('sealed');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const differs = seal === 'sealed' && passphrase !== again;
  const save = async () => {
    setTried(true);
    setRefusal(null);
    if (differs) return;
    setSaving(true);
    const answer = await ask('bundle.save', {
      withDocuments,
      withMappings,
      passphrase: seal === 'sealed' ? passphrase : null,
    });
    setSaving(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    const { outcome, leftOut } = answer.value;
    if (finishSave(outcome) && leftOut.length > 0) {
      tell('refused', `Not in the bundle, because missing or altered: ${listed(leftOut)}.`);
    }
  };
  return (
    <Section title="Hand the register over">
      <p className={styles.lead}>
        One file with every change and every document, for a colleague or for the archive. A
        colleague can open it as a register, or merge it into a copy of the same one.
      </p>
      <form
        className={styles.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Checkbox isSelected={withDocuments} onChange={setWithDocuments}>
          With the documents
        </Checkbox>
        <Checkbox
          isSelected={withMappings}
          onChange={setWithMappings}
          description="So that the colleague's imports read the same headings the same way."
        >
          With what was settled in imports
        </Checkbox>
        <RadioGroup
          label="Seal"
          isInline
          choices={[
            { id: 'sealed', label: 'With a passphrase' },
            { id: 'open', label: 'Not sealed' },
          ]}
          value={seal}
          onChange={setSeal}
        />
        {seal === 'sealed' ? (
          <>
            <PassphraseField
              label="Passphrase"
              value={passphrase}
              onChange={setPassphrase}
              description="At least 12 characters: three or four words that have nothing to do with each other. Tell it by another way than the file goes. Without it nobody can open the bundle."
            />
            <PassphraseField
              label="The passphrase again"
              value={again}
              onChange={setAgain}
              error={isTried && differs ? 'The two passphrases are not the same.' : null}
            />
          </>
        ) : null}
        <div className={styles.row}>
          <Button look="main" type="submit">
            Save the bundle…
          </Button>
          {isSaving ? <ProgressLine words="Making the bundle" /> : null}
        </div>
      </form>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </Section>
  );
}

function OpenAsRegister() {
  const [copy, setCopy] = useState<OtherCopyFacts | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async (token: string) => {
    const answer = await ask('bundle.make-register', { token });
    if (!answer.ok) setRefusal(answer.error);
    else if (answer.value.opened) go('overview');
  };
  return (
    <Section title="Open a bundle as a register of its own">
      <div className={styles.row}>
        <OpenBundle
          onOpened={(opened) => {
            setRefusal(null);
            setCopy(opened);
          }}
        >
          Choose a bundle…
        </OpenBundle>
      </div>
      {copy === null ? null : (
        <>
          <CopyFacts copy={copy} />
          <div className={styles.row}>
            <Button look="main" onPress={() => void make(copy.token)}>
              Make it a register…
            </Button>
            {copy.isOfThis ? (
              <Button
                onPress={() => {
                  go('keeping', null, { tab: 'merge' });
                }}
              >
                Merge it instead
              </Button>
            ) : null}
          </div>
        </>
      )}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </Section>
  );
}
