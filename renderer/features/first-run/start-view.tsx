import { useState, type ReactNode } from 'react';
import { formatDay } from '../../../shared/register/plain-date.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count } from '../../messages/counts.ts';
import { useApp } from '../../state/app-state.ts';
import { handFile, takeHandedFile, useAppStore } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { go } from '../../state/navigation.ts';
import { Button } from '../../ui/button/button.tsx';
import { FileButton } from '../../ui/file-button/file-button.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { OpenBundle } from '../../ui/open-bundle/open-bundle.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { NewRegister } from './new-register.tsx';
import { RecentRegisters } from './recent-registers.tsx';
import styles from './start-view.module.css';

const spreadsheets = ['.xlsx', '.ods', '.csv'];

/** Four ways in, the likeliest first; where data is kept and who can see it. */
export function StartView() {
  const { templates, recent, preview, version } = useApp();
  const handed = useAppStore((store) => store.handedFile);
  const [isStarting, setStarting] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);

  const run = async (
    words: string,
    step: () => Promise<{ readonly refusal: Refusal | null; readonly isOpen: boolean }>,
  ): Promise<void> => {
    setBusy(words);
    setRefused(null);
    const { refusal, isOpen } = await step();
    setBusy(null);
    setRefused(refusal);
    if (isOpen) go('overview');
  };
  const open = (channel: 'register.open' | 'register.open-sample', words: string): void => {
    void run(words, async () => {
      const answer = await ask(channel, {});
      return answer.ok
        ? { refusal: null, isOpen: answer.value.opened }
        : { refusal: answer.error, isOpen: false };
    });
  };
  const latest = templates
    .map((template) => template.checked)
    .toSorted()
    .at(-1);

  const takeBundle = async (token: string) => {
    const answer = await ask('bundle.make-register', { token });
    if (!answer.ok) setRefused(answer.error);
    else if (answer.value.opened) go('overview');
  };
  return (
    <div className={recent.length === 0 ? styles.alone : styles.start}>
      <PageHeader
        isAnswer
        title="Which data-sharing agreements do you hold, and are they fit for purpose?"
      />
      <p className={styles.lead}>
        Concordat answers from your own register. Start with the list that you have, in whatever
        state it is.
      </p>
      {refused === null ? null : <RefusalNotice refusal={refused} />}
      {busy === null ? null : <ProgressLine words={busy} />}
      <div className={styles.columns}>
        <ul className={styles.ways}>
          <Way
            title="Bring in a spreadsheet"
            action={
              <FileButton
                look={recent.length === 0 ? 'main' : 'plain'}
                accept={spreadsheets}
                onFile={handFile}
                className={styles.button}
              >
                Choose a spreadsheet…
              </FileButton>
            }
          >
            Excel, OpenDocument or CSV. You see every column and every problem before anything is
            kept. You can also drop the file on this window.
          </Way>
          <Way
            title="Start from a force template"
            action={
              <Button
                className={styles.button}
                onPress={() => {
                  setStarting(true);
                }}
              >
                Start a register…
              </Button>
            }
          >
            {templates.length === 0
              ? 'An empty register, to which you add partners and agreements.'
              : `With the partners and partnerships of ${templates.map((each) => each.forceName).join(' or ')} from public sources${latest === undefined ? '' : `, checked ${formatDay(latest)}`}; or empty, for any other force.`}
          </Way>
          <Way
            title="Open a register"
            action={
              <Button
                className={styles.button}
                onPress={() => {
                  open('register.open', 'Opening the register');
                }}
              >
                Open a register…
              </Button>
            }
          >
            One that you or a colleague made before, from this computer or a shared drive.
          </Way>
          <Way
            title="Open a bundle"
            action={
              <OpenBundle
                className={styles.button}
                onOpened={({ token }) => {
                  void takeBundle(token);
                }}
              >
                Open a bundle…
              </OpenBundle>
            }
          >
            A whole register in one file, as a colleague hands it over. It becomes a register here.
          </Way>
          <Way
            title="Look round first"
            action={
              <Button
                className={styles.button}
                onPress={() => {
                  open('register.open-sample', 'Opening the sample');
                }}
              >
                Open the sample
              </Button>
            }
          >
            The register of an invented force with five partnerships. Nothing in it is real, and
            nothing you do to it matters.
          </Way>
        </ul>
        {recent.length === 0 ? null : (
          <RecentRegisters
            onOpen={(token, name) => {
              void run(`Opening ${name}`, async () => {
                const answer = await ask('register.open-recent', { token });
                return answer.ok
                  ? { refusal: null, isOpen: answer.value.opened }
                  : { refusal: answer.error, isOpen: false };
              });
            }}
          />
        )}
      </div>
      <dl className={styles.facts}>
        <dt>Where it is kept</dt>
        <dd>
          In a folder that you choose. Each change is on the disk before Concordat calls it saved.
        </dd>
        <dt>Who can see it</dt>
        <dd>
          Concordat uses no network. Nothing leaves this computer unless you export it.
          {preview ? ' This is the preview in a browser: it talks to this computer only.' : ''}
        </dd>
        <dt>Version</dt>
        <dd>
          {version}; {count(templates.length, 'force template')}
        </dd>
      </dl>
      {isStarting || handed !== null ? (
        <NewRegister
          file={handed}
          onClose={() => {
            setStarting(false);
            takeHandedFile();
          }}
          onDone={(isOpen) => {
            setStarting(false);
            if (!isOpen) return;
            go(handed === null ? 'overview' : 'import');
          }}
        />
      ) : null}
    </div>
  );
}

function Way({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <li className={styles.way}>
      <div>
        <h2 className={styles.wayTitle}>{title}</h2>
        <p>{children}</p>
      </div>
      {action}
    </li>
  );
}
