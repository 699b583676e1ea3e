import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDate, type DateMeaning, type DateReading } from '../../shared/exchange/dates.ts';
import { readInterval } from '../../shared/exchange/intervals.ts';

const file = new URL('../../../shared/corpus/date-phrases.csv', import.meta.url);
const isHere = existsSync(file);
if (!isHere)
  console.warn('SKIPPED: the corpus of date wordings because ../shared/corpus is not there');

type Phrase = Readonly<Record<string, string>>;

const columns: readonly (readonly [string, DateMeaning])[] = [
  ['start', 'start'],
  ['end', 'end'],
  ['next_review', 'next-review'],
  ['last_review', 'last-review'],
];

/** One third is held back, by a hash of the wording: nothing was tuned on it. */
function isHeldBack(wording: string): boolean {
  let hash = 2_166_136_261;
  for (let at = 0; at < wording.length; at += 1)
    hash = Math.imul(hash ^ wording.charCodeAt(at), 16_777_619) >>> 0;
  return hash % 3 === 0;
}

function isRight(phrase: Phrase): boolean {
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

describe.skipIf(!isHere)('wordings of dates', () => {
  const phrases = isHere
    ? Papa.parse<Phrase>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data
    : [];

  it.each([
    ['tuned on', false, 1],
    ['held back', true, 0.95],
  ] as const)('%s are read right', (name, heldBack, least) => {
    const part = phrases.filter((phrase) => isHeldBack(phrase['wording'] ?? '') === heldBack);
    const wrong = part.filter((phrase) => !isRight(phrase));
    console.info(`Date wordings ${name}: ${part.length - wrong.length} of ${part.length} right`);
    expect(part.length).toBeGreaterThan(30);
    expect((part.length - wrong.length) / part.length).toBeGreaterThanOrEqual(least);
  });
});
