import { useState } from 'react';
import type { Input } from '../../../shared/contract/contract.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { ask } from '../../state/ask.ts';
import { finishSave } from '../../state/saves.ts';
import { Button } from '../../ui/button/button.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import styles from './packs.module.css';

type Format = Input<'export.save'>['format'];

const formats: readonly { readonly id: Format; readonly name: string; readonly what: string }[] = [
  { id: 'xlsx', name: 'Excel', what: 'every agreement in a row, with its rating' },
  { id: 'csv', name: 'CSV', what: 'the same as plain text' },
  { id: 'json', name: 'JSON', what: 'the whole register; it can be read back' },
  { id: 'ics', name: 'Calendar', what: 'reviews, ends and actions as dates' },
  { id: 'reporting', name: 'Reporting', what: 'agreements, findings, flows, actions for Power BI' },
];

/** Hands everything back: the register in five formats. */
export function ExportSection({ asAt }: { readonly asAt: IsoDate }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState<Format | null>(null);
  const save = async (format: Format) => {
    setBusy(format);
    setRefusal(null);
    const answer = await ask('export.save', { asAt, format });
    setBusy(null);
    if (answer.ok) finishSave(answer.value);
    else setRefusal(answer.error);
  };
  return (
    <Section title="Take the register away">
      <ul className={styles.formats}>
        {formats.map(({ id, name, what }) => (
          <li key={id} className={styles.format}>
            <Button small onPress={() => void save(id)} label={`${name}: ${what}`}>
              {busy === id ? 'Saving…' : name}
            </Button>
            <span>{what}</span>
          </li>
        ))}
      </ul>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </Section>
  );
}
