import {
  datedFromParts,
  formatDated,
  formatDay,
  type Dated,
} from '../../../shared/register/plain-date.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What a date field asks for, in words, where what was typed is no date. */
export const dateHint = 'Type a day such as 31/03/2027, a month such as March 2027, or a year.';
export const dayHint = 'Type a day such as 31/03/2027 or 31 March 2027.';

function month(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const start = word.toLowerCase().replace(/\.$/, '');
  if (start.length < 3) return undefined;
  const index = monthNames.findIndex((name) => name.startsWith(start));
  return index < 0 ? undefined : index + 1;
}

/** Two figures of a year count from 1980: `79` is 2079, `80` is 1980. */
function year(figures: string): number {
  const number = Number(figures);
  if (figures.length > 2) return number;
  return number < 80 ? 2000 + number : 1900 + number;
}

const monthWord = '([a-z]{3,9}\\.?|\\d{1,2})';
const between = '[\\s./,-]+';
const shapes: readonly { readonly shape: RegExp; readonly order: readonly number[] }[] = [
  // Groups as [year, month, day], by their place in the match.
  { shape: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: [1, 2, 3] },
  {
    shape: new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?${between}${monthWord}${between}(\\d{4}|\\d{2})$`,
      'i',
    ),
    order: [3, 2, 1],
  },
  { shape: /^(\d{4})-(\d{1,2})$/, order: [1, 2] },
  { shape: new RegExp(`^([a-z]{3,9}\\.?)${between}(\\d{4}|\\d{2})$`, 'i'), order: [2, 1] },
  { shape: /^(\d{1,2})\s*[/.-]\s*(\d{4})$/, order: [2, 1] },
  { shape: /^(\d{4})$/, order: [1] },
];

/**
 * Reads a date as an officer types it, day before month, and keeps its precision: `31/3/27`,
 * `31 March 2027`, `Mar 2027`, `2027`. The error is a sentence that says what to type.
 */
export function readTypedDate(typed: string, role: 'start' | 'end'): Result<Dated, string> {
  const text = typed.trim().replace(/\s+/g, ' ');
  for (const { shape, order } of shapes) {
    const found = shape.exec(text);
    if (found === null) continue;
    const [y, m, d] = order.map((place) => found[place] ?? '');
    const monthNumber = m === undefined ? undefined : month(m);
    if (m !== undefined && monthNumber === undefined) return err(dateHint);
    const yearNumber = year(y ?? '');
    if (yearNumber < 1900 || yearNumber > 2200) {
      return err(`${yearNumber} is not a likely year. Type one from 1900 to 2200.`);
    }
    const dated = datedFromParts(
      role,
      yearNumber,
      ...(monthNumber === undefined ? [] : [monthNumber]),
      ...(d === undefined ? [] : [Number(d)]),
    );
    if (dated !== null) return ok(dated);
    return err(noSuchDay(yearNumber, monthNumber, d));
  }
  return err(dateHint);
}

function noSuchDay(yearNumber: number, monthNumber: number | undefined, day?: string): string {
  const name = monthNumber === undefined ? undefined : monthNames[monthNumber - 1];
  if (name === undefined) return `There is no month ${monthNumber ?? ''}. Day comes before month.`;
  const proper = name.charAt(0).toUpperCase() + name.slice(1);
  return `There is no ${Number(day)} ${proper} ${yearNumber}.`;
}

/** What a typed date counts as, where that is more than was typed: `March 2027, counts as 31 March 2027`. */
export function countsAs(dated: Dated): string {
  if (dated.precision === 'day') return formatDay(dated.on);
  return `${formatDated(dated)}, counts as ${formatDay(dated.on)}`;
}

/** How a date stands in a field to be edited: as precisely as its source gave it, readable again. */
export function typedForm(dated: Dated): string {
  if (dated.precision !== 'day') return formatDated(dated);
  const [y, m, d] = dated.on.split('-');
  return `${d ?? ''}/${m ?? ''}/${y ?? ''}`;
}
