import { useState } from 'react';
import type { FindingMove } from '../../../shared/audit/audits-compared.ts';
import type { AuditsCompared } from '../../../shared/contract/channels-audits.ts';
import { href } from '../../state/route.ts';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { Link } from '../../ui/link/link.tsx';
import { RatingMark } from '../../ui/mark/mark.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import styles from './audits.module.css';

const moveWords: Readonly<Record<FindingMove, string>> = {
  new: 'New',
  worsened: 'Worsened',
  'rule-changed': 'Rule changed',
  improved: 'Improved',
  resolved: 'Resolved',
};
const moves = ['new', 'worsened', 'rule-changed', 'improved', 'resolved'] as const;

/** How many rows are set at once; the rest is a step away. */
const page = 60;

type Shown = 'agreements' | FindingMove;

/** What changed between two audits: agreements by their ratings, findings by what became of them. */
export function AuditsDifference({ compared }: { readonly compared: AuditsCompared }) {
  const [shown, setShown] = useState<Shown>('agreements');
  const [all, setAll] = useState(false);
  const count = (move: FindingMove) =>
    compared.findings.filter((finding) => finding.move === move).length;
  const findings = compared.findings.filter(({ move }) => move === shown);
  const rows = all ? findings : findings.slice(0, page);
  return (
    <div className={styles.difference}>
      <Segments<Shown>
        label="What changed"
        look="chips"
        chips={[
          { id: 'agreements', label: 'Agreements', count: compared.agreements.length },
          ...moves.map((id) => ({ id, label: moveWords[id], count: count(id) })),
        ]}
        selected={shown}
        onChange={(next) => {
          setShown(next);
          setAll(false);
        }}
      />
      {shown === 'agreements' ? (
        compared.agreements.length === 0 ? (
          <p className={styles.quiet}>No agreement changed its rating or its dates.</p>
        ) : (
          <Table
            caption="Agreements whose rating or currency changed"
            rows={compared.agreements}
            rowKey={({ id }) => id}
            columns={agreementColumns}
          />
        )
      ) : findings.length === 0 ? (
        <p className={styles.quiet}>None.</p>
      ) : (
        <>
          <Table
            caption={`Findings: ${moveWords[shown].toLowerCase()}`}
            rows={rows}
            rowKey={({ id }) => id}
            columns={findingColumns}
          />
          {rows.length < findings.length ? (
            <p>
              <button
                type="button"
                className={styles.more}
                onClick={() => {
                  setAll(true);
                }}
              >
                Show all {findings.length}
              </button>
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}

function Rating({
  rating,
  currency,
}: {
  readonly rating: AuditsCompared['agreements'][number]['ratingThen'];
  readonly currency: string | null;
}) {
  if (rating === null) return <>not in the register</>;
  return (
    <>
      <RatingMark rating={rating} />
      <span className={styles.second}>{currency?.replaceAll('-', ' ')}</span>
    </>
  );
}

const agreementColumns: readonly TableColumn<AuditsCompared['agreements'][number]>[] = [
  {
    id: 'agreement',
    head: 'Agreement',
    isRowHead: true,
    cell: ({ id, ref, title, ratingNow }) =>
      ratingNow === null ? (
        `${ref} ${title}`
      ) : (
        <Link href={href('agreement', id)}>
          {ref} {title}
        </Link>
      ),
  },
  {
    id: 'then',
    head: 'Then',
    width: '20%',
    cell: ({ ratingThen, currencyThen }) => <Rating rating={ratingThen} currency={currencyThen} />,
  },
  {
    id: 'now',
    head: 'Now',
    width: '20%',
    cell: ({ ratingNow, currencyNow }) => <Rating rating={ratingNow} currency={currencyNow} />,
  },
  {
    id: 'direction',
    head: 'What became of it',
    width: '150px',
    cell: ({ direction }) =>
      ({
        new: 'New',
        gone: 'Gone',
        better: 'Better',
        worse: 'Worse',
        'same-rating': 'Same rating',
      })[direction],
  },
];

const findingColumns: readonly TableColumn<AuditsCompared['findings'][number]>[] = [
  {
    id: 'finding',
    head: 'Finding',
    isRowHead: true,
    cell: ({ id, title, move }) =>
      move === 'resolved' ? title : <Link href={href('findings', id)}>{title}</Link>,
  },
  {
    id: 'ref',
    head: 'Agreement',
    width: '104px',
    cell: ({ agreementId, ref }) =>
      agreementId === null ? (
        'the register'
      ) : (
        <Link href={href('agreement', agreementId)}>{ref === '' ? agreementId : ref}</Link>
      ),
  },
  {
    id: 'severity',
    head: 'How bad',
    width: '130px',
    cell: ({ severityThen, severityNow, move }) =>
      move === 'worsened' || move === 'improved'
        ? `${severityThen ?? ''}, now ${severityNow ?? ''}`
        : (severityNow ?? severityThen ?? ''),
  },
  { id: 'reason', head: 'Why', width: '42%', cell: ({ reason }) => reason },
];
