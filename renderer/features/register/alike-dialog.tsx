import { useState, type ReactNode } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { count } from '../../messages/counts.ts';
import { useOpenRegister, useWhyNotEditable } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { href } from '../../state/route.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Link } from '../../ui/link/link.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { ChangePreview } from './change-preview.tsx';
import styles from './dialogs.module.css';

type PartnerPair = Output<'partners.alike'>[number];
type AgreementPair = Output<'agreements.alike'>[number];

/** An edit that makes one of two, and what it is called. */
interface Chosen {
  readonly edit: Edit;
  /** What becomes of the two, before it is done and once it is. */
  readonly will: string;
  readonly done: string;
}

function mergePartners(keep: PartnerPair['first'], gone: PartnerPair['first']): Chosen {
  return {
    edit: { kind: 'merge-partners', keepId: keep.id, goneIds: [gone.id] },
    will: `“${gone.name}” becomes another name of “${keep.name}”.`,
    done: `${gone.name} is now ${keep.name}.`,
  };
}

/** The other one stays, with all that it says, and no longer counts. */
function supersede(keep: AgreementPair['first'], other: AgreementPair['first']): Chosen {
  const { id: agreementId } = other;
  return {
    edit: {
      kind: 'together',
      label: `${other.ref} superseded by ${keep.ref}`,
      edits: [
        { kind: 'set-term', agreementId, term: 'status', value: 'superseded' },
        { kind: 'set-term', agreementId, term: 'supersededBy', value: keep.ref },
      ],
    },
    will: `${other.ref} is kept as it is and recorded as superseded by ${keep.ref}. It no longer counts as an agreement in force.`,
    done: `${other.ref} is superseded by ${keep.ref}.`,
  };
}

/**
 * Partners and agreements that may be the same: what making one of them would change is shown, nothing
 * is done by itself, and what is said not to be the same is not offered again.
 */
export function AlikeDialog({ onClose }: { readonly onClose: () => void }) {
  const { revision } = useOpenRegister();
  const partners = useQuery('partners.alike', {});
  const agreements = useQuery('agreements.alike', {});
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const edit = useEdit();
  const preview = useQuery(
    'change.preview',
    chosen === null || edit.isSaving ? null : { basedOn: revision, edit: chosen.edit },
  );
  const make = async () => {
    if (chosen === null || (await edit.make(chosen.edit, chosen.done)) === null) return;
    tell('done', chosen.done, 'Undo takes it back.');
    setChosen(null);
  };
  const tellApart = (of: 'partners' | 'agreements', first: string, second: string) => {
    setChosen(null);
    void edit.make({ kind: 'tell-apart', of, first, second }, 'They are not offered again.');
  };
  return (
    <Dialog
      title="What may be the same"
      isOpen
      size="wide"
      cancel="Close"
      onClose={onClose}
      onSubmit={() => void make()}
      note="Nothing is done by itself. One undo takes each back."
      actions={
        chosen === null ? undefined : (
          <Button look="main" type="submit">
            {chosen.edit.kind === 'merge-partners' ? 'Merge them' : 'Record it'}
          </Button>
        )
      }
    >
      <div className={styles.fields}>
        {[partners.refusal, agreements.refusal, edit.refusal].map((refusal, at) =>
          refusal === null ? null : <RefusalNotice key={at} refusal={refusal} />,
        )}
        <Pairs
          title="Partners"
          none="No two partners have names that are alike."
          isSlow={partners.isSlow}
          pairs={partners.value?.map(({ first, second, because }) => ({
            key: `${first.id} ${second.id}`,
            because,
            words: (
              <>
                <b>{first.name}</b> ({count(first.agreements, 'agreement')}) and{' '}
                <b>{second.name}</b> ({count(second.agreements, 'agreement')})
              </>
            ),
            names: `${first.name} and ${second.name}`,
            keeps: [
              { name: first.name, chosen: mergePartners(first, second) },
              { name: second.name, chosen: mergePartners(second, first) },
            ],
            onApart: () => {
              tellApart('partners', first.id, second.id);
            },
          }))}
          onChoose={setChosen}
        />
        <Pairs
          title="Agreements"
          none="No two agreements look as if they had been entered twice."
          isSlow={agreements.isSlow}
          pairs={agreements.value?.map(({ first, second, because }) => ({
            key: `${first.id} ${second.id}`,
            because,
            words: (
              <>
                <Link href={href('agreement', first.id)}>
                  {first.ref} {first.title}
                </Link>{' '}
                and{' '}
                <Link href={href('agreement', second.id)}>
                  {second.ref} {second.title}
                </Link>
              </>
            ),
            names: `${first.ref} and ${second.ref}`,
            keeps: [
              { name: first.ref, chosen: supersede(first, second) },
              { name: second.ref, chosen: supersede(second, first) },
            ],
            onApart: () => {
              tellApart('agreements', first.id, second.id);
            },
          }))}
          onChoose={setChosen}
        />
        {chosen === null ? null : (
          <>
            <p>{chosen.will}</p>
            {preview.value === null || preview.isStale ? null : (
              <ChangePreview preview={preview.value} />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

interface Pair {
  readonly key: string;
  readonly because: string;
  readonly words: ReactNode;
  /** Both, for the names of the buttons. */
  readonly names: string;
  readonly keeps: readonly { readonly name: string; readonly chosen: Chosen }[];
  readonly onApart: () => void;
}

function Pairs({
  title,
  none,
  isSlow,
  pairs,
  onChoose,
}: {
  readonly title: string;
  readonly none: string;
  readonly isSlow: boolean;
  readonly pairs: readonly Pair[] | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const whyNot = useWhyNotEditable();
  return (
    <section aria-label={title}>
      <h3 className={styles.sort}>{title}</h3>
      {pairs === undefined ? (
        isSlow ? (
          <ProgressLine words={`Comparing ${title.toLowerCase()}`} />
        ) : null
      ) : pairs.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className={styles.pairs} aria-label={`Pairs of ${title.toLowerCase()}`}>
          {pairs.map(({ key, because, words, names, keeps, onApart }) => (
            <li key={key}>
              <span>
                {words}
                <br />
                <span className={styles.why}>Because {because}.</span>
              </span>
              <span className={styles.moves}>
                {keeps.map(({ name, chosen }) => (
                  <Button
                    key={name}
                    small
                    unavailable={whyNot}
                    label={`Keep ${name}, of ${names}`}
                    onPress={() => {
                      onChoose(chosen);
                    }}
                  >
                    Keep {name}
                  </Button>
                ))}
                <Button
                  small
                  look="quiet"
                  unavailable={whyNot}
                  label={`Not the same: ${names}`}
                  onPress={onApart}
                >
                  Not the same
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
