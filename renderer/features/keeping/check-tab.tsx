import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { figure } from '../../messages/counts.ts';
import { momentDayAndTime } from '../../messages/moments.ts';
import { announce } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { Button } from '../../ui/button/button.tsx';
import { FileButton } from '../../ui/file-button/file-button.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './keeping.module.css';

type Checked = Output<'keeping.check'>;
type Part = Checked['parts'][number];

const partWords: Readonly<Record<Part['part'], string>> = {
  trail: 'Trail of changes',
  copy: 'Quick copy',
  documents: 'Documents',
  packs: 'Packs given out',
  merged: 'Merged copies',
};

/** Is the register as it was written? The whole of it, and a pack that somebody holds. */
export function CheckTab() {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isChecking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    setRefusal(null);
    const answer = await ask('keeping.check', {});
    setChecking(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    setChecked(answer.value);
    announce(answer.value.ok ? 'The register is whole.' : 'The register is not whole.');
  };
  return (
    <div className={styles.tab}>
      <Section title="The register">
        <p className={styles.lead}>
          Every change carries a fingerprint of itself and of the one before it. The check goes
          through them all, makes the register again from its changes, and compares the documents
          with what was added.
        </p>
        <div className={styles.row}>
          <Button look="main" onPress={() => void check()}>
            Check the register
          </Button>
          {isChecking ? <ProgressLine words="Checking every change and document" /> : null}
        </div>
      </Section>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {checked === null ? null : <Result checked={checked} />}
      <PackCheck />
    </div>
  );
}

function Result({ checked }: { readonly checked: Checked }) {
  const { ok, records, brokenAt, reason, head, parts } = checked;
  const where =
    brokenAt === null ? '' : brokenAt === 0 ? ' at its first line' : ` at record ${brokenAt}`;
  return (
    <>
      {ok ? (
        <Notice tone="done" title={`The register is whole: ${figure(records)} changes.`}>
          To prove later that nothing was taken away, note the fingerprint of the last change:{' '}
          <span className={styles.hash}>{head}</span>
        </Notice>
      ) : (
        <Notice tone="refused" title={`The register is not whole${where}: ${reason ?? ''}.`}>
          Nothing was changed by this check. Keep the folder as it is: it shows what was altered. A
          copy can be put back under Copies.
        </Notice>
      )}
      <Table
        caption="What was checked"
        rows={parts}
        rowKey={({ part }) => part}
        columns={[
          {
            id: 'part',
            head: 'Part',
            width: '170px',
            isRowHead: true,
            cell: ({ part }) => partWords[part],
          },
          {
            id: 'state',
            head: 'State',
            width: '110px',
            cell: (part) => (
              <span className={styles.state}>
                <Mark shape={part.ok ? 'tick' : 'square'} tone={part.ok ? 'ok' : 'expired'} />
                {part.ok ? 'Whole' : 'Not whole'}
              </span>
            ),
          },
          { id: 'says', head: 'What was found', cell: ({ says }) => sentence(says) },
          {
            id: 'checked',
            head: 'Looked at',
            width: '90px',
            align: 'end',
            cell: (part) => figure(part.checked),
          },
        ]}
      />
    </>
  );
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** Whether a PDF that somebody holds is one that this register gave out. */
function PackCheck() {
  const [answer, setAnswer] = useState<
    (Output<'keeping.check-pack'> & { readonly name: string }) | null
  >(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (file: File) => {
    setRefusal(null);
    const said = await ask('keeping.check-pack', {
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    if (said.ok) setAnswer({ ...said.value, name: file.name });
    else setRefusal(said.error);
  };
  return (
    <Section title="A pack that somebody holds">
      <p className={styles.lead}>
        Choose the PDF. The register records the fingerprint of every pack that was given out, so it
        can say whether this is one of them, to the last byte.
      </p>
      <div className={styles.row}>
        <FileButton accept={['.pdf']} onFile={(file) => void take(file)}>
          Check a pack…
        </FileButton>
      </div>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {answer === null ? null : answer.isOurs ? (
        <Notice tone="done" title={`${answer.name} was given out from this register.`}>
          Made {answer.madeAt === null ? '' : momentDayAndTime(answer.madeAt)}; not a byte has
          changed since.
        </Notice>
      ) : (
        <Notice tone="warning" title={`${answer.name} is not a pack that this register recorded.`}>
          It was changed after it was made, comes from another register, or was saved without being
          recorded.
        </Notice>
      )}
    </Section>
  );
}
