import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { readDate, type DateMeaning, type DateReading } from '../../shared/exchange/dates.ts';
import { readInterval } from '../../shared/wording/intervals.ts';
import { corpusFolder } from './reading-labels.ts';

/** A wording of a date with its right reading, column by column. */
export type Phrase = Readonly<Record<string, string>>;

/** All wordings, or null where the corpus is not there. */
export function readPhrases(): Phrase[] | null {
  const file = path.join(corpusFolder, 'date-phrases.csv');
  if (!existsSync(file)) return null;
  return Papa.parse<Phrase>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
    .data;
}

const columns: readonly (readonly [string, DateMeaning])[] = [
  ['start', 'start'],
  ['end', 'end'],
  ['next_review', 'next-review'],
  ['last_review', 'last-review'],
];

/** True where a wording is read as its label says. */
export function isRightPhrase(phrase: Phrase): boolean {
  const wording = phrase['wording'] ?? '';
  const wanted = columns.filter(([column]) => (phrase[column] ?? '') !== '');
  const interval = phrase['interval_months'] ?? '';
  if (interval !== '') {
    const reading = readInterval(wording);
    if (reading.kind !== 'months' || String(reading.months) !== interval) return false;
  }
  if (wanted.length > 0) {
    return wanted.every(([column, meaning]) => {
      const reading = readDate(wording, meaning);
      return (
        reading.kind === 'date' &&
        reading.dated.on.startsWith(phrase[column] ?? '') &&
        reading.dated.precision === phrase['precision']
      );
    });
  }
  const readings: DateReading[] = columns.map(([, meaning]) => readDate(wording, meaning));
  if (phrase['problem'] === 'report')
    return readings.every(({ kind }) => kind === 'not-a-date' || kind === 'leap-day');
  if (phrase['how'] === 'perpetual') return readDate(wording, 'end').kind === 'none-stated';
  // A text date in a cell of the DfE register: what its column is, the wording does not say.
  if (/^\d\d\/\d\d\/\d{4}\\n$/.test(wording)) return readings.every(({ kind }) => kind === 'date');
  const end = readDate(wording, 'end');
  return end.kind !== 'date' || end.means !== null;
}
