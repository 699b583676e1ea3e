import { useState } from 'react';
import type { MergeView, OtherCopyFacts } from '../../../shared/contract/channels-keeping.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count, opening } from '../../messages/counts.ts';
import { refreshAppState, useWhyNotEditable } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { OpenBundle } from '../../ui/open-bundle/open-bundle.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { ConflictTable } from './conflict-table.tsx';
import { CopyFacts } from './copy-facts.tsx';
import { DifferencesList } from './differences-list.tsx';
import styles from './keeping.module.css';

type Side = 'ours' | 'theirs';

/** Another copy of this register joined to it: what comes in, and what both changed. */
export function MergeTab() {
  const { value: copies, reload } = useQuery('merge.copies', {});
  const [copy, setCopy] = useState<OtherCopyFacts | null>(null);
  const [plan, setPlan] = useState<MergeView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const layOut = async (opened: OtherCopyFacts) => {
    setCopy(opened);
    setPlan(null);
    setRefusal(null);
    setBusy(true);
    const answer = await ask('merge.plan', { token: opened.token });
    setBusy(false);
    if (answer.ok) setPlan(answer.value);
    else setRefusal(answer.error);
  };
  const openCopy = async (name: string) => {
    setRefusal(null);
    const answer = await ask('merge.open-copy', { name });
    if (answer.ok) await layOut(answer.value);
    else setRefusal(answer.error);
  };
  const finish = (said: string) => {
    tell('done', said);
    setCopy(null);
    setPlan(null);
    reload();
  };
  return (
    <div className={styles.tab}>
      <Section title="Merge another copy of this register">
        <p className={styles.lead}>
          What only one of you changed is brought together. Where both changed the same thing, you
          choose. The merge is one change that undo takes back, and the other copy’s history is
          kept.
        </p>
        <div className={styles.row}>
          <OpenBundle onOpened={(opened) => void layOut(opened)}>
            Choose a colleague’s bundle…
          </OpenBundle>
          {isBusy ? <ProgressLine words="Laying both copies out" /> : null}
        </div>
        {(copies?.names ?? []).length === 0 ? null : (
          <Notice
            tone="warning"
            isLive={false}
            title="Copies of the trail lie in the register’s folder."
          >
            A synchronised folder makes such a copy where a register was changed in two places at
            once.
            {copies?.names.map((name) => (
              <div key={name} className={styles.row}>
                <span className={styles.hash}>{name}</span>
                <Button small label={`Look at ${name}`} onPress={() => void openCopy(name)}>
                  Look at it
                </Button>
              </div>
            ))}
          </Notice>
        )}
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {copy === null ? null : <CopyFacts copy={copy} />}
      </Section>
      {copy === null || plan === null ? null : (
        <Laid key={`${copy.token} ${plan.revision}`} copy={copy} plan={plan} onDone={finish} />
      )}
    </div>
  );
}

function Laid({
  copy,
  plan,
  onDone,
}: {
  readonly copy: OtherCopyFacts;
  readonly plan: MergeView;
  readonly onDone: (said: string) => void;
}) {
  const whyNot = useWhyNotEditable();
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { conflicts, incoming, since, isNothing, revision } = plan;
  const open = conflicts.filter(({ key }) => !choices.has(key)).length;
  const merge = async () => {
    const answer = await ask('merge.apply', {
      token: copy.token,
      basedOn: revision,
      choices: [...choices].map(([key, side]) => ({ key, side })),
    });
    await refreshAppState();
    if (answer.ok) {
      onDone(isNothing ? 'The copy is put away.' : 'The copies are merged. Undo takes it back.');
    } else setRefusal(answer.error);
  };
  return (
    <>
      <Section
        title={isNothing ? 'It brings nothing new' : 'What comes in'}
        sub={`${count(since.ours, 'change')} here and ${count(since.theirs, 'change')} there since the last one in common, change ${plan.common}`}
      >
        {isNothing ? (
          <p className={styles.lead}>Everything that it says is in this register already.</p>
        ) : incoming.total === 0 ? (
          <p className={styles.lead}>Nothing without a question.</p>
        ) : (
          <DifferencesList differences={incoming} />
        )}
      </Section>
      {conflicts.length === 0 ? null : (
        <Section
          title="What both changed"
          sub={open === 0 ? 'all decided' : `${open} of ${conflicts.length} to decide`}
        >
          <ConflictTable
            conflicts={conflicts}
            choices={choices}
            onChoose={(chosen) => {
              setChoices((before) => new Map([...before, ...chosen]));
            }}
          />
        </Section>
      )}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {whyNot === null ? (
        <div className={styles.row}>
          <Button
            look="main"
            unavailable={open === 0 ? null : `${opening(count(open, 'choice'))} still to be made.`}
            onPress={() => void merge()}
          >
            {isNothing ? 'Put the copy away' : 'Merge as one change'}
          </Button>
        </div>
      ) : (
        <Notice title="Nothing can be merged now." isLive={false}>
          {whyNot}
        </Notice>
      )}
    </>
  );
}
