import type { StandardSources } from '../../../shared/contract/channels-standard.ts';
import { formatDay, isIsoDate } from '../../../shared/register/plain-date.ts';
import { count, figure } from '../../messages/counts.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './standards.module.css';
import { verificationShort } from './words.ts';

type Provision = StandardSources['provisions'][number];

const kindWords: Readonly<Record<Provision['kind'], string>> = {
  act: 'Acts',
  regulation: 'Regulations',
  code: 'Codes of practice',
  guidance: 'Guidance',
  'common-law': 'Common law',
  practice: 'Practice',
};
const kinds = Object.keys(kindWords) as readonly Provision['kind'][]; // the keys of a constant

function day(text: string): string {
  return isIsoDate(text) ? formatDay(text) : text;
}

function inForceWords({ from, to, daysVerification }: Provision): string {
  const span = to === null ? `from ${day(from)}` : `${day(from)} to ${day(to)}`;
  return daysVerification === 'unverified' ? `${span} (days not verified)` : span;
}

function matches(row: Provision, words: readonly string[]): boolean {
  const text = [row.instrument, row.number ?? '', row.title, row.id].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The instruments and provisions on which the rules rest: in force when, read when, and how well verified. */
export function SourcesTab({
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
  const shown = sources.provisions.filter((row) => matches(row, sought));
  if (shown.length === 0) return <EmptyState title="No source fits these words." />;
  return (
    <div className={styles.sections}>
      {kinds.map((kind) => {
        const rows = shown
          .filter((row) => row.kind === kind)
          .toSorted(
            (a, b) =>
              a.instrument.localeCompare(b.instrument, 'en-GB') ||
              (a.number ?? '').localeCompare(b.number ?? '', 'en-GB', { numeric: true }),
          );
        return rows.length === 0 ? null : (
          <Section key={kind} title={kindWords[kind]} sub={count(rows.length, 'source')}>
            <Table
              caption={kindWords[kind]}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'source',
                  head: 'Source',
                  width: '34%',
                  isRowHead: true,
                  cell: ({ instrument, number, address }) => (
                    <>
                      {number === null ? instrument : `${instrument}, ${number}`}
                      <span className={styles.second}>{address}</span>
                    </>
                  ),
                },
                { id: 'title', head: 'What it says', cell: ({ title }) => title },
                { id: 'force', head: 'In force', width: '20%', cell: inForceWords },
                {
                  id: 'checked',
                  head: 'Verified',
                  width: '16%',
                  cell: ({ verification, checked, fromPack }) => (
                    <>
                      {verificationShort[verification]}
                      <span className={styles.second}>
                        {formatDay(checked)}
                        {fromPack ? ', by the rule pack' : ''}
                      </span>
                    </>
                  ),
                },
                {
                  id: 'rules',
                  head: 'Rules',
                  width: '56px',
                  align: 'end',
                  cell: ({ rules }) => figure(rules),
                },
              ]}
            />
          </Section>
        );
      })}
    </div>
  );
}
