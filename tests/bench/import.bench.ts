import { unzipSync } from 'fflate';
import { writeXlsx } from '../../electron/spreadsheets/write-xlsx.ts';
import { readSpreadsheet } from '../../electron/spreadsheets/read-spreadsheet.ts';
import { exportHeadings } from '../../shared/exchange/export-columns.ts';
import { isTerm } from '../../shared/exchange/map-columns.ts';
import type { MappingTarget } from '../../shared/exchange/plan.ts';
import { planImport } from '../../shared/exchange/plan-import.ts';
import { noChoices } from '../../shared/exchange/plan.ts';
import { choiceLabel } from '../../shared/exchange/choice-words.ts';
import { emptyRegister } from '../../shared/register/register.ts';
import { termDefinition } from '../../shared/register/terms.ts';
import type { BenchRow } from './bench-row.ts';

const rows = 5_000;

function termText(target: MappingTarget): string {
  if (!isTerm(target)) return `Words about ${target}`;
  const { kind, choices } = termDefinition(target);
  if (kind === 'choice') return choiceLabel(target, choices?.[0] ?? '');
  const usual = {
    date: 'Mar-24',
    'yes-no': 'Y',
    months: '12',
    text: `Words about ${target}`,
    list: 'One; two',
  };
  return usual[kind];
}

/** A workbook of 5,000 agreements under the usual header, with text, dates and words in date columns. */
function workbookBytes(): Uint8Array {
  const cell = (target: MappingTarget, at: number): { text: string; day?: string } => {
    switch (target) {
      case 'ref':
        return { text: `ISA-${at}` };
      case 'title':
        return { text: `Agreement number ${at} on serious violence` };
      case 'partnership':
        return { text: `Area ${at % 5} CSP` };
      case 'parties':
        return { text: `Severnshire Police; Body ${at % 120} Council; Body ${at % 9} ICB` };
      case 'expiresOn':
        return { text: '2027-03-31', day: '2027-03-31' };
      case 'nextReview':
        return { text: at % 4 === 0 ? 'TBC' : 'Mar-26' };
      case 'purpose':
        return {
          text: 'To prevent and reduce crime and disorder and to protect people from harm. '.repeat(
            3,
          ),
        };
      default:
        return { text: at % 3 === 0 ? '' : termText(target) };
    }
  };
  return writeXlsx([
    {
      name: 'ISAs',
      headings: exportHeadings.map(([heading]) => heading),
      rows: Array.from({ length: rows }, (_, at) =>
        exportHeadings.map(([, target]) => cell(target, at)),
      ),
    },
  ]);
}

/** From bytes to plan, in a child process as the application does it, beside unpacking and counting cells. */
export async function importBench(): Promise<BenchRow[]> {
  const bytes = workbookBytes();
  const started = performance.now();
  const read = await readSpreadsheet('register.xlsx', bytes);
  if (!read.ok) throw new Error(read.error.what);
  const readIn = performance.now() - started;
  const planned = planImport({
    workbook: read.value,
    fileName: 'register.xlsx',
    sha256: '0'.repeat(64),
    at: '2026-11-22T10:00:00.000Z',
    register: emptyRegister,
    choices: noChoices,
    remembered: {},
    knownPartners: [],
  });
  const value = performance.now() - started;
  if (planned.plan.counts.added !== rows) throw new Error('Not every row was read.');
  const bareStart = performance.now();
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  if (sheet.split('<c ').length < rows) throw new Error('Not every cell was counted.');
  const bare = performance.now() - bareStart;
  const peer = { name: 'unpack and count cells', value: bare, ratio: value / bare };
  return [
    {
      name: 'import: 5,000-row .xlsx, bytes to plan',
      value,
      unit: 'ms',
      peer,
      budget: 3_000,
      within: value <= 3_000,
    },
    {
      name: 'import: of which reading in a child process',
      value: readIn,
      unit: 'ms',
      peer: null,
      budget: null,
      within: null,
    },
  ];
}
