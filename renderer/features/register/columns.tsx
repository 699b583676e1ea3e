import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import type { Dated } from '../../../shared/register/plain-date.ts';
import { shortDated } from '../../messages/short-dates.ts';
import { href } from '../../state/route.ts';
import type { GridColumn } from '../../ui/data-grid/columns.ts';
import { CurrencyMark, RatingMark } from '../../ui/mark/mark.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden.tsx';
import styles from './register-view.module.css';
import { findingsWords } from './findings-words.ts';

function Day({ dated, none }: { readonly dated: Dated | null; readonly none: string }) {
  if (dated !== null) return <>{shortDated(dated)}</>;
  return (
    <span className={styles.none}>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{none}</VisuallyHidden>
    </span>
  );
}

function Partners({ row }: { readonly row: RegisterRow }) {
  const [first, ...others] = row.partners;
  if (first === undefined) return <span className={styles.none}>none</span>;
  return (
    <span className={styles.partners}>
      <span className={styles.first}>{first}</span>
      {others.length === 0 ? null : <span className={styles.second}>+{others.length}</span>}
    </span>
  );
}

function Findings({ row }: { readonly row: RegisterRow }) {
  const words = findingsWords(row);
  return (
    <>
      <b>{words.total}</b>
      <span className={styles.second}>{words.rest}</span>
    </>
  );
}

/** The columns of the Register. References set the width of theirs, within limits. */
export function registerColumns(longestRef: number): readonly GridColumn<RegisterRow>[] {
  return [
    {
      id: 'ref',
      head: 'Ref',
      min: Math.round(Math.max(68, Math.min(170, longestRef * 7.3 + 22))),
      isSortable: true,
      full: (row) => row.ref,
      cell: (row) => (
        <a className={styles.ref} href={href('agreement', row.id)} tabIndex={-1}>
          {row.ref}
        </a>
      ),
    },
    {
      id: 'title',
      head: 'Title',
      min: 150,
      grow: 5,
      isSortable: true,
      full: (row) => row.title,
      cell: (row) => row.title,
    },
    {
      id: 'partners',
      head: 'Partners',
      min: 130,
      grow: 3,
      isSortable: true,
      gives: 4,
      full: (row) => row.partners.join(', '),
      cell: (row) => <Partners row={row} />,
    },
    {
      id: 'currency',
      head: 'Currency',
      min: 128,
      isSortable: true,
      gives: 7,
      cell: (row) => <CurrencyMark currency={row.currency} />,
    },
    {
      id: 'review',
      head: 'Review',
      min: 94,
      align: 'end',
      isSortable: true,
      gives: 5,
      cell: (row) => <Day dated={row.nextReview} none="no review date" />,
    },
    {
      id: 'expiry',
      head: 'Expiry',
      min: 94,
      align: 'end',
      isSortable: true,
      gives: 2,
      cell: (row) => <Day dated={row.expiresOn} none="no end date" />,
    },
    {
      id: 'rating',
      head: 'Rating',
      min: 116,
      isSortable: true,
      gives: 6,
      cell: (row) => <RatingMark rating={row.rating} />,
    },
    {
      id: 'findings',
      head: 'Findings',
      min: 108,
      isSortable: true,
      gives: 3,
      cell: (row) => <Findings row={row} />,
    },
    {
      id: 'used',
      head: 'Last used',
      min: 94,
      align: 'end',
      isSortable: true,
      gives: 1,
      cell: (row) =>
        row.lastUsed === null ? (
          <span className={styles.none}>no record</span>
        ) : (
          shortDated(row.lastUsed)
        ),
    },
  ];
}
