import { termDefinition, termKeys } from '../../../register/terms.ts';
import type { Agreement } from '../../../register/agreement.ts';
import type { TermEntry } from '../../../register/terms.ts';
import { table } from '../../page-model/table.ts';
import type { Cell } from '../../page-model/table-cell.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Matter } from '../../matter.ts';
import { strong } from '../../typeset/inline.ts';
import { colours } from '../../typeset/colours.ts';
import { page } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { Section } from '../section.ts';
import { termWordsOf } from '../term-words.ts';

/** What the agreement says, term by term, each with where it comes from. */
export const briefTermsSection: Section = {
  id: 'brief-terms',
  title: 'Terms',
  question: 'What does it say, and where does that come from?',
  place: 'body',
  lead: ({ agreement }) => {
    const imported = agreement?.record.asImported ?? null;
    return imported === null
      ? ''
      : `From row ${imported.row} of the sheet “${imported.sheet}” where no other source is named.`;
  },
  blocks: (matter) => {
    const { agreement } = matter;
    if (agreement === null) return [];
    const { rows, silent } = rowsOf(agreement.record, matter);
    // An empty column says nothing: the lead names the row where all comes from.
    const hasSources = rows.some(({ isNamed }) => isNamed);
    return [
      ...(rows.length === 0
        ? []
        : [
            table({
              columns: hasSources
                ? [
                    { head: 'Term', width: 122 },
                    { head: 'What it says', width: 244 },
                    { head: 'Source', width: page.textWidth - 366, gap: 0 },
                  ]
                : [
                    { head: 'Term', width: 122 },
                    { head: 'What it says', width: page.textWidth - 122, gap: 0 },
                  ],
              rows: rows.map(({ term, says, source }) => ({
                kind: 'row',
                cells: [term, says, ...(hasSources ? [source] : [])],
              })),
            }),
          ]),
      ...(silent.length === 0
        ? []
        : [
            paragraph(
              [{ text: 'Empty in the register: ', colour: colours.ink }, `${silent.join(', ')}.`],
              { style: styles.note, before: 5.25 },
            ),
          ]),
    ];
  },
};

const mostLines = 4;

interface Row {
  readonly term: Cell;
  readonly says: Cell;
  readonly source: Cell;
  /** Whether a source of its own is named. */
  readonly isNamed: boolean;
}

function rowsOf(
  record: Agreement,
  matter: Matter,
): { readonly rows: readonly Row[]; readonly silent: readonly string[] } {
  const rows: Row[] = [];
  const silent: string[] = [];
  for (const key of termKeys) {
    const entry = record.terms[key];
    if (entry === undefined) continue;
    const { label } = termDefinition(key);
    const words = termWordsOf(key, entry.value);
    if (words === null) {
      silent.push(label);
      continue;
    }
    const source = sourceOf(entry, record, matter);
    rows.push({
      term: strong(label),
      says: { paragraphs: [{ inline: words, maxLines: mostLines }] },
      source: { paragraphs: [{ inline: source, style: styles.tableSecond }] },
      isNamed: source !== '',
    });
  }
  return { rows, silent };
}

function sourceOf({ source }: TermEntry, record: Agreement, { register }: Matter): string {
  switch (source.how) {
    case 'typed':
      return 'Typed';
    case 'imported':
      return record.asImported === null ? 'Imported' : '';
    case 'read': {
      const file = register.documents[source.documentId]?.fileName ?? 'Document';
      return `${file}, page ${source.page}`;
    }
  }
}
