import { stalePhrases } from '../../shared/standards/stale-phrases.ts';
import { clauseTests } from '../../shared/reading/clause-tests.ts';
import type { Block, DocumentText } from '../../shared/reading/document-text.ts';
import { foldDocument } from '../../shared/reading/folded-text.ts';
import { readAgreement } from '../../shared/reading/read-agreement.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { readText } from '../../electron/documents/text/read-text.ts';
import { readContracts } from '../corpus/reading-cuad.ts';
import type { BenchRow } from './bench-row.ts';

const asAt = isoDate('2026-11-22');
/** Sentences as agreements have them, with what the reader looks for among plain ones. */
const sentences = [
  'This agreement is made on 3 June 2022 between Severnshire Police and Severnmouth Borough Council.',
  'The purpose of sharing is to protect adults at risk from harm and to help them in their own homes.',
  'Data are shared under section 115 of the Crime and Disorder Act 1998 and Article 6(1)(e) of the UK GDPR.',
  'Partners will keep records of each request, and of each decision not to share, for seven years.',
  'This agreement shall remain in force for three years from the date of signature and is reviewed every year.',
  'Nothing in this part shall oblige a partner to disclose what the law forbids it to disclose.',
  'Officers send the form by secure e-mail to the single point of contact, who answers within two working days.',
  'The Data Protection Act 1998 no longer applies, and Primary Care Trusts have been abolished.',
];

function page(number: number, letters: number): DocumentText['pages'][number] {
  const blocks: Block[] = [{ kind: 'heading', text: `${number}. Sharing`, level: 2, cell: null }];
  let written = 0;
  for (let at = number; written < letters; at += 1) {
    const text = [0, 1, 2]
      .map((next) => sentences[(at * 5 + next * 3) % sentences.length] ?? '')
      .join(' ');
    blocks.push({ kind: at % 4 === 0 ? 'list-item' : 'paragraph', text, level: null, cell: null });
    written += text.length;
  }
  return { number, blocks, ocrConfidence: null };
}

function documentOf(pages: number): DocumentText {
  return { pages: Array.from({ length: pages }, (_, at) => page(at + 1, 3_000)), notes: [] };
}

/** The same expressions and nothing else: no guards, no sentences, no places. */
function expressionsAlone(text: string): number {
  let found = 0;
  for (const { pattern, flags } of stalePhrases) {
    found += text.match(new RegExp(pattern, `${flags}g`))?.length ?? 0;
  }
  for (const { facets } of clauseTests) {
    for (const facet of Object.values(facets)) if (facet.test(text)) found += 1;
  }
  return found;
}

function fastest(times: number, work: () => void): number {
  let best = Infinity;
  for (let at = 0; at < times; at += 1) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** Real contracts of many hands, up to about five megabytes; none where the corpus is not there. */
function realDocuments(): DocumentText[] {
  const contracts = readContracts();
  if (contracts === null) {
    console.warn('SKIPPED: the reading of real contracts, because ../shared/corpus is not there.');
    return [];
  }
  return contracts.slice(0, 100).flatMap(({ text }) => {
    const read = readText(new TextEncoder().encode(text), false);
    return read.readable ? [read.document] : [];
  });
}

/** The pure reader, beside the same regular expressions alone in the same run. */
export function readingBench(): Promise<BenchRow[]> {
  const twenty = documentOf(20);
  const long = documentOf(350);
  const text = foldDocument(twenty).text;
  const longText = foldDocument(long).text;
  const megabytes = new TextEncoder().encode(longText).length / 1_000_000;
  const read = fastest(7, () => readAgreement(twenty, asAt));
  const alone = fastest(7, () => expressionsAlone(text));
  const perMegabyte = fastest(3, () => readAgreement(long, asAt)) / megabytes;
  const alonePerMegabyte = fastest(3, () => expressionsAlone(longText)) / megabytes;
  const real = realDocuments();
  const realText = real.map((each) => foldDocument(each).text);
  const realMegabytes = new TextEncoder().encode(realText.join('')).length / 1_000_000;
  const readReal = fastest(3, () => {
    for (const each of real) readAgreement(each, asAt);
  });
  const aloneReal = fastest(3, () => {
    for (const each of realText) expressionsAlone(each);
  });
  const row = (
    name: string,
    value: number,
    unit: string,
    budget: number,
    peer: number,
  ): BenchRow => ({
    name,
    value,
    unit,
    peer: { name: 'the expressions alone', value: peer, ratio: value / peer },
    budget,
    within: value <= budget,
  });
  return Promise.resolve([
    row('Read an agreement of 20 pages (pure reader)', read, 'ms', 40, alone),
    row('Read text, for each megabyte (pure reader)', perMegabyte, 'ms/MB', 200, alonePerMegabyte),
    ...(real.length === 0
      ? []
      : [
          row(
            `Read ${real.length} real contracts, for each megabyte`,
            readReal / realMegabytes,
            'ms/MB',
            200,
            aloneReal / realMegabytes,
          ),
        ]),
  ]);
}
