import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { listed } from '../../messages/counts.ts';
import { refreshAppState, useWhyNotEditable } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { PassphraseField } from '../../ui/text-field/passphrase-field.tsx';
import styles from './keeping.module.css';
import { RecoveryKey } from './recovery-key.tsx';

type SealState = Output<'seal.get'>;

/** The register made unreadable for whoever has only its files; and its passphrase changed. */
export function SealTab() {
  const { value, reload } = useQuery('seal.get', {});
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  if (value === null) return null;
  return (
    <div className={styles.tab}>
      {recoveryKey === null ? null : (
        <RecoveryKey
          words={recoveryKey}
          onDone={() => {
            setRecoveryKey(null);
          }}
        />
      )}
      {value.isSealed ? (
        <Sealed state={value} onKey={setRecoveryKey} onChanged={reload} />
      ) : (
        <NotSealed
          state={value}
          onSealed={(words) => {
            setRecoveryKey(words);
            reload();
          }}
        />
      )}
    </div>
  );
}

/** What the platform offers, in clear words. */
function Protection({ protection }: { readonly protection: SealState['protection'] }) {
  if (protection === 'protected') return null;
  return (
    <Notice tone="note" title="This computer can’t keep the key for you." isLive={false}>
      {protection === 'weak'
        ? 'It would only hide the key from a quick look, which protects nothing, so nothing is kept.'
        : 'The system offers no protected place for it.'}{' '}
      The passphrase is asked each time the register is opened.
    </Notice>
  );
}

/** A new passphrase, twice. */
function useNewPassphrase() {
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const differs = words !== again;
  return {
    words,
    /** Whether it may be used; shows why not where it may not. */
    check: () => {
      setTried(true);
      return !differs;
    },
    clear: () => {
      setWords('');
      setAgain('');
      setTried(false);
    },
    fields: (
      <>
        <PassphraseField
          label="New passphrase"
          value={words}
          onChange={setWords}
          description="At least 12 characters: three or four words that have nothing to do with each other."
        />
        <PassphraseField
          label="The new passphrase again"
          value={again}
          onChange={setAgain}
          error={isTried && differs ? 'The two passphrases are not the same.' : null}
        />
      </>
    ),
  };
}

function NotSealed({
  state,
  onSealed,
}: {
  readonly state: SealState;
  readonly onSealed: (recoveryKey: string) => void;
}) {
  const whyNot = useWhyNotEditable();
  const passphrase = useNewPassphrase();
  const [remember, setRemember] = useState(state.protection === 'protected');
  const [isSealing, setSealing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const seal = async () => {
    if (!passphrase.check()) return;
    setSealing(true);
    setRefusal(null);
    const answer = await ask('seal.make', { passphrase: passphrase.words, remember });
    setSealing(false);
    await refreshAppState();
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    const { recoveryKey, leftPlain } = answer.value;
    if (leftPlain.length > 0) {
      tell('refused', `Not sealed, because kept as evidence: ${listed(leftPlain)}.`);
    }
    onSealed(recoveryKey);
  };
  return (
    <Section title="Seal this register">
      <p className={styles.lead}>
        Every change, every document and every copy is made unreadable without the passphrase. The
        copies that were made before are cleared away and made anew. Deleted files can sometimes be
        brought back from a disk, so seal a register before it holds much, and keep the disk
        encrypted.
      </p>
      <Protection protection={state.protection} />
      {whyNot === null ? (
        <form
          className={styles.fields}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void seal();
          }}
        >
          {passphrase.fields}
          {state.protection === 'protected' ? (
            <Checkbox
              isSelected={remember}
              onChange={setRemember}
              description="Windows keeps the key for your account. A copy that travels still needs the passphrase."
            >
              Open it without asking on this computer
            </Checkbox>
          ) : null}
          <div className={styles.row}>
            <Button look="main" type="submit">
              Seal the register
            </Button>
            {isSealing ? <ProgressLine words="Sealing every change and document" /> : null}
          </div>
        </form>
      ) : (
        <Notice title="The register can’t be sealed now." isLive={false}>
          {whyNot}
        </Notice>
      )}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </Section>
  );
}

function Sealed({
  state,
  onKey,
  onChanged,
}: {
  readonly state: SealState;
  readonly onKey: (words: string) => void;
  readonly onChanged: () => void;
}) {
  const [current, setCurrent] = useState('');
  const passphrase = useNewPassphrase();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async () => {
    if (!passphrase.check()) return;
    const answer = await ask('seal.change-passphrase', { current, passphrase: passphrase.words });
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    passphrase.clear();
    setCurrent('');
    tell('done', 'The passphrase is changed. The old one opens nothing any more.');
  };
  const newKey = async () => {
    const answer = await ask('seal.new-recovery-key', { current });
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) onKey(answer.value.recoveryKey);
  };
  const forget = async () => {
    const answer = await ask('seal.forget-here', {});
    setRefusal(answer.ok ? null : answer.error);
    onChanged();
  };
  return (
    <Section title="This register is sealed">
      <p className={styles.lead}>
        {state.isRemembered
          ? 'This computer opens it for your account without asking. '
          : 'Its passphrase is asked each time it is opened. '}
        Copies that were made before a change of the passphrase open with the older one.
      </p>
      <Protection protection={state.protection} />
      {state.isRemembered ? (
        <div className={styles.row}>
          <Button onPress={() => void forget()}>Ask for the passphrase from now on</Button>
        </div>
      ) : null}
      <form
        className={styles.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <PassphraseField
          label="Present passphrase, or the recovery key"
          value={current}
          onChange={setCurrent}
        />
        {passphrase.fields}
        <div className={styles.row}>
          <Button look="main" type="submit">
            Change the passphrase
          </Button>
          <Button onPress={() => void newKey()}>Make a new recovery key</Button>
        </div>
      </form>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </Section>
  );
}
