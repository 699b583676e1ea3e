import { useState } from 'react';
import type { AuditAsItWasView } from '../../../shared/contract/channels-audits.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count } from '../../messages/counts.ts';
import { momentDayAndTime } from '../../messages/moments.ts';
import { ask } from '../../state/ask.ts';
import { finishSave } from '../../state/saves.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import styles from './as-it-was-dialog.module.css';

type Kind = Input<'audits.reprint'>['kind'];

const kinds: readonly { readonly id: Kind; readonly label: string }[] = [
  { id: 'board', label: 'Board pack' },
  { id: 'inspection', label: 'Inspection evidence' },
  { id: 'meeting', label: 'Meeting pack' },
  { id: 'holdings', label: 'What we hold' },
];

/** Prints a recorded audit as it was, and the packs that were given out with it. */
export function AsItWasDialog({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { value, refusal, isSlow } = useQuery('audits.as-it-was', { id });
  const [kind, setKind] = useState<Kind>('board');
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<Refusal | null>(null);
  const save = async (what: string, making: () => ReturnType<typeof ask<'pack.again'>>) => {
    if (busy !== null) return;
    setBusy(what);
    setFailed(null);
    const answer = await making();
    setBusy(null);
    if (answer.ok) finishSave(answer.value);
    else setFailed(answer.error);
  };
  return (
    <Dialog
      title={
        value === null
          ? 'The audit as it was'
          : `The audit as at ${formatDay(value.asAt)}, as it was`
      }
      isOpen
      onClose={onClose}
      cancel="Close"
      note="The register is not changed."
      actions={
        value === null ? null : (
          <Button
            look="main"
            onPress={() => void save('audit', () => ask('audits.reprint', { id, kind }))}
          >
            {busy === 'audit' ? 'Making…' : 'Save the PDF…'}
          </Button>
        )
      }
    >
      {value === null && isSlow ? <ProgressLine words="Going back in the trail" /> : null}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {failed === null ? null : <RefusalNotice refusal={failed} />}
      {value === null ? null : (
        <div className={styles.body}>
          <p>{standing(value)}</p>
          <Standard value={value} />
          <RadioGroup
            label="Print it as"
            choices={kinds}
            value={kind}
            onChange={setKind}
            isInline
          />
          <GivenOutWith
            packs={value.packs}
            busy={busy}
            onSave={(pack) => void save(pack, () => ask('pack.again', { id: pack }))}
          />
          <p className={styles.hash}>
            Change {value.revision} of the trail, SHA-256 {value.hash}
          </p>
        </div>
      )}
    </Dialog>
  );
}

function standing({ madeAt, agreements, source }: AuditAsItWasView): string {
  const words =
    source === 'kept'
      ? 'Its words were kept with it.'
      : 'It was made again from the trail and comes to what was recorded.';
  return `Recorded ${momentDayAndTime(madeAt)}, on ${count(agreements, 'agreement')}. ${words} The PDF is the same to the byte each time.`;
}

/** By what it was judged: the rule set, and what the force had set of it. */
function Standard({ value }: { readonly value: AuditAsItWasView }) {
  const { rulePackVersion, rules, departures } = value;
  return (
    <section>
      <h3 className={styles.head}>
        Judged by rule set {rulePackVersion}, {count(rules, 'rule')}
      </h3>
      {departures.length === 0 ? (
        <p>The force had set nothing otherwise.</p>
      ) : (
        <ul className={styles.list}>
          {departures.map(({ what, why, approver }) => (
            <li key={what}>
              {what}
              <span className={styles.second}>
                {why}
                {approver === null ? '' : ` Approved: ${approver}.`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function GivenOutWith({
  packs,
  busy,
  onSave,
}: {
  readonly packs: AuditAsItWasView['packs'];
  readonly busy: string | null;
  readonly onSave: (id: string) => void;
}) {
  if (packs.length === 0) return null;
  return (
    <section>
      <h3 className={styles.head}>Given out with it</h3>
      <ul className={styles.list}>
        {packs.map(({ id, name, version, pages, sha256 }) => (
          <li key={id} className={styles.pack}>
            <span>
              {[name, version].filter(Boolean).join(' · ')}, {count(pages, 'page')}
              <span className={styles.hash}>SHA-256 {sha256}</span>
            </span>
            <Button
              small
              label={`Reprint as it was: ${name}`}
              onPress={() => {
                onSave(id);
              }}
            >
              {busy === id ? 'Making…' : 'Reprint as it was…'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
