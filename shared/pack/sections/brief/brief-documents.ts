import { clauses } from '../../../standards/clauses.ts';
import { formatDay, isIsoDate } from '../../../register/plain-date.ts';
import type { RecordOf } from '../../../register/register.ts';
import { stack } from '../../page-model/arrange.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import { table, type TableRow } from '../../page-model/table.ts';
import { over } from '../../page-model/table-cell.ts';
import type { Block } from '../../page-model/strip.ts';
import type { Matter } from '../../matter.ts';
import { strong, type Span } from '../../typeset/inline.ts';
import { page } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import { count } from '../../words.ts';
import type { Section } from '../section.ts';

type Document = RecordOf<'documents'>;

/** The documents of the agreement, and which clauses of the checklist the newest of them has. */
export const briefDocumentsSection: Section = {
  id: 'brief-documents',
  title: 'Documents and clauses',
  question: 'Which documents are at hand, and which clauses do they have?',
  place: 'body',
  lead: (matter) => {
    const documents = documentsOf(matter);
    return documents.length === 0
      ? 'No document is attached. Nothing in this brief was read in one.'
      : `${count(documents.length, 'document')} attached.`;
  },
  blocks: (matter) => {
    const documents = documentsOf(matter);
    const read = documents.find(({ reading }) => reading !== null);
    return [...documents.map(documentLine), ...(read === undefined ? [] : [clausesTable(read)])];
  },
};

function documentsOf({ register, agreement }: Matter): readonly Document[] {
  const own = Object.values(register.documents).filter(
    ({ agreementId }) => agreementId === agreement?.record.id,
  );
  const replaced = new Set(own.flatMap(({ replaces }) => replaces ?? []));
  return own.filter(({ id }) => !replaced.has(id)).toReversed();
}

function documentLine({ fileName, role, addedAt, reading, problem }: Document): Block {
  const day = addedAt.slice(0, 10);
  const state =
    reading !== null
      ? `${count(reading.pages, 'page')}, read word for word`
      : problem === null
        ? 'not read'
        : `could not be read: ${problem.replace('-', ' ')}`;
  return paragraph(
    [
      strong(fileName),
      ` · ${role.replace('-', ' ')} · added ${isIsoDate(day) ? formatDay(day) : day} · ${state}`,
    ],
    { before: 3.5, style: styles.finding },
  );
}

const outcomes: Readonly<Record<string, Span>> = {
  met: { text: 'Met', mark: 'tick' },
  'not-met': { text: 'Not met', mark: 'cross' },
  'cannot-tell': { text: 'Cannot tell', mark: 'undated' },
  'not-applicable': { text: 'Does not apply' },
};

function clausesTable({ reading, fileName }: Document): Block {
  const found = reading?.clauses ?? [];
  const rows = clauses.flatMap(({ id, title }): TableRow[] => {
    const clause = found.find((each) => each.id === id);
    if (clause === undefined) return [];
    const where = clause.page === null ? '' : `page ${clause.page}`;
    const words = clause.quote ?? clause.because ?? '–';
    return [
      {
        kind: 'row',
        cells: [
          strong(id),
          title,
          outcomes[clause.outcome] ?? { text: clause.outcome },
          over(words, where, 2),
        ],
      },
    ];
  });
  if (rows.length === 0) return stack();
  return table({
    before: 10.5,
    caption: { title: 'Clauses', counting: null, note: `as read in ${fileName}` },
    columns: [
      { head: 'No.', width: 32 },
      { head: 'Clause', width: 122 },
      { head: 'Outcome', width: 84 },
      { head: 'Words', width: page.textWidth - 238, gap: 0 },
    ],
    rows,
  });
}
