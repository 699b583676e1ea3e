import { clauses } from '../../../standards/clauses.ts';
import { formatDay, isIsoDate } from '../../../register/plain-date.ts';
import type { RecordOf } from '../../../register/register.ts';
import { beside, stack } from '../../page-model/arrange.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import { table, type TableRow } from '../../page-model/table.ts';
import type { Block } from '../../page-model/strip.ts';
import type { Matter } from '../../matter.ts';
import { strong, type Span } from '../../typeset/inline.ts';
import { gridGutter, page } from '../../typeset/measures.ts';
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
    return [...documents.map(documentLine), ...(read === undefined ? [] : [clausesGrid(read)])];
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
  'cannot-tell': { text: 'Unclear', mark: 'undated' },
  'not-applicable': { text: 'None asked' },
};

const columns = 3;

/** The clauses of the checklist with their outcome, in three columns that are read one after the other. */
function clausesGrid({ reading, fileName }: Document): Block {
  const found = reading?.clauses ?? [];
  const rows = clauses.flatMap(({ id, title }): TableRow[] => {
    const clause = found.find((each) => each.id === id);
    if (clause === undefined) return [];
    const outcome = outcomes[clause.outcome] ?? { text: clause.outcome };
    return [{ kind: 'row', cells: [strong(id), title, outcome] }];
  });
  if (rows.length === 0) return stack();
  const each = Math.ceil(rows.length / columns);
  const width = (page.textWidth - (columns - 1) * gridGutter) / columns;
  const parts = Array.from({ length: columns }, (_, at) => rows.slice(at * each, (at + 1) * each));
  return stack(
    paragraph([strong('Clauses'), ` as read in ${fileName}`], {
      style: styles.caption,
      before: 10.5,
      keepNext: true,
    }),
    beside(
      gridGutter,
      ...parts
        .filter((part) => part.length > 0)
        .map((part) => ({
          width,
          block: table({
            before: 3.5,
            columns: [
              { head: 'No.', width: 25, gap: 4 },
              { head: 'Clause', width: width - 25 - 58, gap: 4 },
              { head: 'Outcome', width: 58, gap: 0 },
            ],
            rows: part,
          }),
        })),
    ),
  );
}
