import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { partnerKindLabels } from '../../../shared/register/partner.ts';
import { formatDated, type Dated } from '../../../shared/register/plain-date.ts';
import { termDefinition, type TermKey } from '../../../shared/register/terms.ts';
import { currencyWords, ratingWords } from '../../messages/audit-words.ts';
import { shortDated } from '../../messages/short-dates.ts';
import { href } from '../../state/route.ts';
import type { GridColumn } from '../../ui/data-grid/columns.ts';
import { CurrencyMark, RatingMark } from '../../ui/mark/mark.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden.tsx';
import styles from './register-view.module.css';
import { findingsWords } from './findings-words.ts';
import { cellKindOf, columnOfTerm, furtherTerms, type TermTexts } from './term-texts.ts';

function dayText(dated: Dated | null): string {
  return dated === null ? '' : formatDated(dated);
}

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

/** The columns that the Register shows while nobody has chosen any. */
export const usualColumns: readonly string[] = [
  'ref',
  'title',
  'partners',
  'currency',
  'review',
  'expiry',
  'rating',
  'findings',
  'used',
];

/** The columns of the Register's own. References set the width of theirs, within limits. */
function ownColumns(longestRef: number): readonly GridColumn<RegisterRow>[] {
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
      typed: { kind: 'line' },
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
      copied: (row) => currencyWords[row.currency],
      head: 'Currency',
      min: 128,
      isSortable: true,
      gives: 7,
      cell: (row) => <CurrencyMark currency={row.currency} />,
    },
    {
      id: 'review',
      copied: (row) => dayText(row.nextReview),
      typed: { kind: 'line' },
      head: 'Review',
      min: 94,
      align: 'end',
      isSortable: true,
      gives: 5,
      cell: (row) => <Day dated={row.nextReview} none="no review date" />,
    },
    {
      id: 'expiry',
      copied: (row) => dayText(row.expiresOn),
      typed: { kind: 'line' },
      head: 'Expiry',
      min: 94,
      align: 'end',
      isSortable: true,
      gives: 2,
      cell: (row) => <Day dated={row.expiresOn} none="no end date" />,
    },
    {
      id: 'rating',
      copied: (row) => ratingWords[row.rating],
      head: 'Rating',
      min: 116,
      isSortable: true,
      gives: 6,
      cell: (row) => <RatingMark rating={row.rating} />,
    },
    {
      id: 'findings',
      copied: (row) => {
        const { total, rest } = findingsWords(row);
        return `${total}${rest}`;
      },
      head: 'Findings',
      min: 108,
      isSortable: true,
      gives: 3,
      cell: (row) => <Findings row={row} />,
    },
    {
      id: 'used',
      copied: (row) => dayText(row.lastUsed),
      typed: { kind: 'line' },
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
    {
      id: 'partnership',
      head: 'Partnership',
      min: 150,
      grow: 2,
      isSortable: true,
      full: (row) => row.partnership ?? '',
      cell: (row) => row.partnership ?? <span className={styles.none}>none</span>,
    },
    {
      id: 'kinds',
      head: 'Kinds of partner',
      min: 140,
      grow: 2,
      full: (row) => row.partnerKinds.map((kind) => partnerKindLabels[kind]).join(', '),
      cell: (row) => row.partnerKinds.map((kind) => partnerKindLabels[kind]).join(', '),
    },
    {
      id: 'start',
      head: 'Starts',
      min: 94,
      align: 'end',
      isSortable: true,
      copied: (row) => dayText(row.effectiveFrom),
      typed: { kind: 'line' },
      cell: (row) => <Day dated={row.effectiveFrom} none="no start date" />,
    },
    {
      id: 'owner',
      head: 'Business owner',
      min: 140,
      grow: 1,
      isSortable: true,
      full: (row) => row.businessOwner ?? '',
      typed: { kind: 'lines' },
      cell: (row) => row.businessOwner ?? <span className={styles.none}>none</span>,
    },
  ];
}

function termColumn(term: TermKey, terms: TermTexts): GridColumn<RegisterRow> {
  const { label } = termDefinition(term);
  const id = columnOfTerm(term);
  const words = (row: RegisterRow) => terms.words(row.id, id);
  return {
    id,
    head: label,
    min: 140,
    grow: 1,
    isSortable: true,
    full: words,
    typed: cellKindOf(term),
    cell: (row) => words(row) || <span className={styles.none}>not recorded</span>,
  };
}

/** All columns that can be chosen, in the order in which they are offered. */
export function allColumns(
  longestRef: number,
  terms: TermTexts,
): readonly GridColumn<RegisterRow>[] {
  return [...ownColumns(longestRef), ...furtherTerms.map((term) => termColumn(term, terms))];
}

/** The chosen columns in their order; what is not known is left out, and the reference is never. */
export function chosenColumns(
  all: readonly GridColumn<RegisterRow>[],
  chosen: readonly string[] | null,
): readonly GridColumn<RegisterRow>[] {
  const ids = chosen ?? usualColumns;
  const found = ids.flatMap((id) => all.find((column) => column.id === id) ?? []);
  const ref = all.find((column) => column.id === 'ref');
  return found.some((column) => column.id === 'ref') || ref === undefined ? found : [ref, ...found];
}
