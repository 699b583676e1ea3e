import { severities } from '../../audit/report.ts';
import type { DocumentReading } from '../../register/document-reading.ts';
import type { RecordOf } from '../../register/register.ts';
import { table } from '../page-model/table.ts';
import { over } from '../page-model/table-cell.ts';
import type { Matter } from '../matter.ts';
import { strong, type Inline } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { count, severityWords } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import type { Section } from './section.ts';

interface Hit {
  readonly document: RecordOf<'documents'>;
  readonly term: DocumentReading['staleTerms'][number];
}

/** Words of law and names of bodies that were replaced, where a document still relies on them. */
export const stalePhrasesSection: Section = {
  id: 'stale-phrases',
  title: 'Stale phrases',
  question: 'Where do the documents still rely on law or bodies that have gone?',
  place: 'annex',
  runsOn: true,
  isEmpty: (matter) => hitsOf(matter).length === 0,
  lead: (matter) => {
    const hits = hitsOf(matter);
    const live = hits.filter(({ term }) => term.context === 'live');
    const rest = hits.length - live.length;
    return `${count(live.length, 'phrase')} on which a document still relies.${rest === 0 ? '' : ` ${rest} more ${rest === 1 ? 'stands' : 'stand'} in a history or a quotation and ${rest === 1 ? 'is' : 'are'} not counted.`} Page is the page of the document.`;
  },
  blocks: (matter) => {
    const live = hitsOf(matter).filter(({ term }) => term.context === 'live');
    if (live.length === 0) return [];
    return [
      table({
        caption: { counting: 'phrases' },
        columns: [
          { head: 'Ref', width: 52 },
          { head: 'Page', width: 34, align: 'right', gap: 10 },
          { head: 'Quotation', width: 190 },
          { head: 'Use instead', width: 126 },
          { head: 'How serious', width: page.textWidth - 402, gap: 0 },
        ],
        rows: live.map(({ document, term }) => {
          const { word, mark } = severityWords[term.severity];
          const ref = matter.register.agreements[document.agreementId]?.ref ?? '–';
          return {
            kind: 'row',
            cells: [
              { ...strong(ref === '' ? '–' : ref), goTo: agreementAnchor(document.agreementId) },
              String(term.page),
              over(inContext(term), document.fileName, 6),
              term.insteadUse === '' ? '–' : term.insteadUse,
              { text: word, mark },
            ],
          };
        }),
        padding: 2.625,
      }),
    ];
  },
};

function hitsOf({ register, agreements }: Matter): readonly Hit[] {
  const ids = new Set(agreements.map(({ id }) => id));
  return Object.values(register.documents)
    .filter(({ agreementId }) => ids.has(agreementId))
    .flatMap((document) =>
      (document.reading?.staleTerms ?? []).map((term): Hit => ({ document, term })),
    )
    .sort(
      (a, b) =>
        severities.indexOf(a.term.severity) - severities.indexOf(b.term.severity) ||
        a.term.page - b.term.page,
    );
}

const around = 90;

/** The phrase in bold among the words that stand around it. */
function inContext({ quote, phrase }: Hit['term']): Inline {
  const at = quote.toLowerCase().indexOf(phrase.toLowerCase());
  if (at === -1) return `“${shortened(quote, around * 2)}”`;
  const before = quote.slice(0, at);
  const after = quote.slice(at + phrase.length);
  const lead = before.length > around ? `… ${before.slice(-around).replace(/^\S*\s/, '')}` : before;
  return ['“', lead, strong(quote.slice(at, at + phrase.length)), shortened(after, around), '”'];
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, '')} …`;
}
