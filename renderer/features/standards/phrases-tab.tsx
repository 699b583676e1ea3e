import type { StandardSources } from '../../../shared/contract/channels-standard.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { count, figure, opening } from '../../messages/counts.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { SeverityMark } from '../../ui/mark/mark.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './standards.module.css';
import { verificationShort } from './words.ts';

type Phrase = StandardSources['phrases'][number];

const originWords: Readonly<Record<Phrase['origin'], string | null>> = {
  concordat: null,
  changed: 'changed by the rule pack',
  added: 'added by the rule pack',
  off: 'switched off by the rule pack',
};

/** The stale phrases that are looked for in documents, since when they are stale, and what to say instead. */
export function PhrasesTab({
  sources,
  words,
}: {
  readonly sources: StandardSources;
  readonly words: string;
}) {
  const sought = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = sources.phrases.filter(({ id, phrase, insteadUse }) => {
    const text = `${id} ${phrase} ${insteadUse}`.toLowerCase();
    return sought.every((word) => text.includes(word));
  });
  const { toReadAgain } = sources;
  return (
    <div className={styles.sections}>
      {toReadAgain === 0 ? null : (
        <Notice
          title={`${opening(count(toReadAgain, 'document was', 'documents were'))} read by an older list.`}
          isLive={false}
        >
          Their findings are those of that list. Read them again from their agreements.
        </Notice>
      )}
      <Section title="Stale phrases" sub={count(shown.length, 'phrase')}>
        {shown.length === 0 ? (
          <EmptyState title="No phrase fits these words." />
        ) : (
          <Table
            caption="Stale phrases"
            rows={shown}
            rowKey={({ id }) => id}
            columns={[
              { id: 'id', head: 'No.', width: '48px', cell: ({ id }) => id },
              {
                id: 'phrase',
                head: 'Says',
                width: '27%',
                isRowHead: true,
                cell: ({ phrase, origin }) => (
                  <>
                    {phrase}
                    {originWords[origin] === null ? null : (
                      <span className={styles.second}>{originWords[origin]}</span>
                    )}
                  </>
                ),
              },
              { id: 'instead', head: 'Say instead', cell: ({ insteadUse }) => insteadUse },
              {
                id: 'since',
                head: 'Stale since',
                width: '130px',
                cell: ({ staleFrom, isAbout }) =>
                  `${isAbout ? 'about ' : ''}${formatDay(staleFrom)}`,
              },
              {
                id: 'severity',
                head: 'Severity',
                width: '88px',
                cell: ({ severity, origin }) =>
                  origin === 'off' ? 'Off' : <SeverityMark severity={severity} />,
              },
              {
                id: 'verified',
                head: 'Verified',
                width: '120px',
                cell: ({ verification, checked }) => (
                  <>
                    {verificationShort[verification]}
                    <span className={styles.second}>{formatDay(checked)}</span>
                  </>
                ),
              },
              {
                id: 'documents',
                head: 'Documents',
                width: '78px',
                align: 'end',
                cell: ({ documents }) => (documents === 0 ? '–' : figure(documents)),
              },
            ]}
          />
        )}
      </Section>
    </div>
  );
}
