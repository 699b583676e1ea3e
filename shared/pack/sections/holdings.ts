import type { AuditedAgreement } from '../../audit/report.ts';
import type { Agreement } from '../../register/agreement.ts';
import { formatDay, formatDayShort } from '../../register/plain-date.ts';
import type { TermKey } from '../../register/terms.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { table } from '../page-model/table.ts';
import type { Cell } from '../page-model/table-cell.ts';
import type { Matter } from '../matter.ts';
import { strong } from '../typeset/inline.ts';
import { turned } from '../typeset/measures.ts';
import { columnDate, count, currencyWords, listed, ratingWords } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';
import { termWordsOf } from './term-words.ts';

/** A column that the list can have. Weights share the width between the columns that are chosen. */
export interface HoldingColumn {
  readonly id: string;
  readonly head: string;
  readonly weight: number;
  readonly cell: (audited: AuditedAgreement, record: Agreement | undefined) => Cell;
}

/** Every column that the list of what we hold can have. */
export const holdingColumns: readonly HoldingColumn[] = [
  {
    id: 'ref',
    head: 'Ref',
    weight: 6,
    cell: ({ ref }) => strong(ref === '' ? '–' : ref),
  },
  { id: 'title', head: 'Agreement', weight: 18, cell: ({ title }) => title },
  ofTerm('type', 'Type', 12, 'agreementType'),
  {
    id: 'partnership',
    head: 'Partnership',
    weight: 12,
    cell: ({ partnership }) => partnership ?? 'None',
  },
  {
    id: 'partners',
    head: 'With',
    weight: 20,
    cell: ({ partners }) => (partners.length === 0 ? 'Not recorded' : listed(partners)),
  },
  ofTerm('purpose', 'Purpose', 22, 'purpose'),
  ofTerm('data', 'Data', 18, 'dataCategories'),
  ofTerm('power', 'Legal power', 16, 'gateways'),
  ofTerm('regime', 'Regime', 11, 'regime'),
  ofTerm('status', 'Status', 9, 'status'),
  {
    id: 'from',
    head: 'In force from',
    weight: 9,
    cell: ({ dates: { effectiveFrom } }) =>
      effectiveFrom === null ? '–' : columnDate(effectiveFrom),
  },
  {
    id: 'review',
    head: 'Next review',
    weight: 9,
    cell: ({ dates: { nextReview } }) => (nextReview === null ? '–' : columnDate(nextReview)),
  },
  {
    id: 'end',
    head: 'Last day',
    weight: 9,
    cell: ({ dates: { expiresOn } }) => (expiresOn === null ? '–' : columnDate(expiresOn)),
  },
  {
    id: 'last-review',
    head: 'Last reviewed',
    weight: 9,
    cell: ({ dates: { lastReview } }) => (lastReview === null ? '–' : columnDate(lastReview)),
  },
  {
    id: 'dates',
    head: 'Dates',
    weight: 9,
    cell: ({ currency }) => ({
      text: currencyWords[currency].word,
      mark: currencyWords[currency].mark,
    }),
  },
  {
    id: 'fitness',
    head: 'Fitness',
    weight: 9,
    cell: ({ rating }) => ({ text: ratingWords[rating].word, mark: ratingWords[rating].mark }),
  },
  ofTerm('version', 'Version', 6, 'version'),
  ofTerm('owner', 'Business owner', 12, 'businessOwner'),
  ofTerm('special', 'Special category data', 9, 'specialCategory'),
  ofTerm('retention', 'Retention', 12, 'retention'),
  ofTerm('published', 'Published', 7, 'published'),
];

/** The columns that the list has when none were chosen: what a requester can have without a view on it. */
export const usualColumns = [
  'ref',
  'title',
  'partners',
  'purpose',
  'power',
  'from',
  'review',
  'dates',
];

function ofTerm(id: string, head: string, weight: number, term: TermKey): HoldingColumn {
  return {
    id,
    head,
    weight,
    cell: (_, record) => {
      const entry = record?.terms[term];
      return entry === undefined ? 'Not recorded' : (termWordsOf(term, entry.value) ?? '–');
    },
  };
}

/** The list that a freedom-of-information request asks for. */
export const holdingsSection: Section = {
  id: 'holdings',
  title: 'What we hold',
  question: 'Which data-sharing agreements does the force hold?',
  place: 'body',
  orientation: 'landscape',
  lead: ({ agreements, asAt }) =>
    `${count(agreements.length, 'agreement')} in the register on ${formatDay(asAt)}.`,
  blocks: (matter) => {
    if (matter.agreements.length === 0) return [];
    const columns = columnsOf(matter);
    const total = columns.reduce((sum, { weight }) => sum + weight, 0);
    return [
      table({
        caption: { counting: 'agreements' },
        columns: columns.map(({ head, weight }, index) => ({
          head,
          width: (turned.textWidth * weight) / total,
          gap: index === columns.length - 1 ? 0 : 8,
        })),
        rows: matter.agreements.map((agreement) => ({
          kind: 'row',
          anchors: [agreementAnchor(agreement.id)],
          cells: columns.map(({ cell }) =>
            cell(agreement, matter.register.agreements[agreement.id]),
          ),
        })),
        padding: 2.625,
      }),
    ];
  },
};

function columnsOf({ options }: Matter): readonly HoldingColumn[] {
  const chosen = options.columns ?? usualColumns;
  const columns = chosen.flatMap((id) => holdingColumns.find((column) => column.id === id) ?? []);
  return columns.length === 0 ? holdingColumns.slice(0, 2) : columns;
}

/** What the list is and is not, for whoever asked for it. */
export const holdingsNotesSection: Section = {
  id: 'holdings-notes',
  title: 'About this list',
  question: 'What is this list, and what is it not?',
  place: 'body',
  orientation: 'landscape',
  runsOn: true,
  blocks: ({ asAt, register, options }) =>
    [
      `It is taken from the register of data-sharing agreements of ${register.profile.forceName === '' ? 'the force' : register.profile.forceName} as it stood on ${formatDayShort(asAt)}. “Not recorded” means that the register has no place for the matter; a dash means that the place is there and empty.`,
      'An agreement sets out how bodies may share personal data. That one is listed does not mean that data were shared under it on any day, and data may be shared lawfully without one.',
      options.columns === null
        ? 'Names of people are not in the register. Nothing was left out of the rows above.'
        : 'The columns were chosen for the request; the register holds others. Whether an exemption applies to them was decided by the force and is said in its answer.',
    ].map((text, index) => paragraph(text, { before: index === 0 ? 0 : 5.25 })),
};
