import { useState } from 'react';
import type { PackDesk } from '../../../shared/contract/channels-packs.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count } from '../../messages/counts.ts';
import { ask } from '../../state/ask.ts';
import { finishSave } from '../../state/saves.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import styles from './packs.module.css';

type Pack = PackDesk['packs'][number];

/** Packs that were given out: each can be made again to the byte and compared with the one before. */
export function GivenOut({ packs }: { readonly packs: readonly Pack[] }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [differences, setDifferences] = useState<readonly string[] | null>(null);
  if (packs.length === 0) return null;
  const again = async (id: string) => {
    setBusy(id);
    setRefusal(null);
    const answer = await ask('pack.again', { id });
    setBusy(null);
    if (answer.ok) finishSave(answer.value);
    else setRefusal(answer.error);
  };
  const compare = async (earlier: string, later: string) => {
    setBusy(later);
    setRefusal(null);
    const answer = await ask('pack.compare', { earlier, later });
    setBusy(null);
    if (answer.ok) setDifferences(answer.value.lines);
    else setRefusal(answer.error);
  };
  return (
    <Section title="Given out" sub="newest first; the hash of each is in the trail">
      <ul className={styles.given}>
        {packs.map((pack, at) => {
          const before = packs.slice(at + 1).find(({ options }) => isAlike(options, pack.options));
          const said = `${pack.name}, ${pack.options.version}`;
          return (
            <li key={pack.id} className={styles.givenPack}>
              <b>{pack.name}</b>
              <span className={styles.second}>
                {[pack.options.reference, pack.options.version].filter(Boolean).join(' · ')} ·{' '}
                {count(pack.pages, 'page')} · audit of {formatDay(pack.options.asAt)}
              </span>
              <span className={styles.hash}>SHA-256 {pack.sha256}</span>
              <span className={styles.templateButtons}>
                <Button small onPress={() => void again(pack.id)} label={`Make it again: ${said}`}>
                  {busy === pack.id ? 'Making…' : 'Make it again…'}
                </Button>
                {before === undefined ? null : (
                  <Button
                    small
                    onPress={() => void compare(before.id, pack.id)}
                    label={`What changed since the one before: ${said}`}
                  >
                    What changed since the one before
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      <Dialog
        title="What differs between the two packs"
        isOpen={differences !== null}
        onClose={() => {
          setDifferences(null);
        }}
        cancel="Close"
      >
        {differences?.length === 0 ? (
          <p>Nothing in their content differs.</p>
        ) : (
          <ul className={styles.differences}>
            {(differences ?? []).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Dialog>
    </Section>
  );
}

/** Packs of one kind about one thing: what is worth comparing. */
function isAlike(one: Pack['options'], other: Pack['options']): boolean {
  return (
    one.kind === other.kind &&
    one.partnershipId === other.partnershipId &&
    one.agreementId === other.agreementId
  );
}
