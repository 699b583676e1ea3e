import { monthNames } from '../../shared/register/plain-date.ts';

/** Builtin formats that show dates or times, as a British Excel shows them. */
const builtin: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  27: 'dd/mm/yyyy',
  30: 'dd/mm/yy',
  36: 'dd/mm/yyyy',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  50: 'dd/mm/yyyy',
  57: 'dd/mm/yyyy',
};

/** The code of a builtin number format; '' (general) for others. */
export function builtinFormat(id: number): string {
  return builtin[id] ?? '';
}

/** What a number under a format is. */
export type FormatKind = 'date' | 'time' | 'number';

function bare(code: string): string {
  return code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/General/gi, '');
}

/** Whether a format shows a day, a time of day or length of time, or a plain number. */
export function formatKind(code: string): FormatKind {
  const shown = bare(code.split(';')[0] ?? '').toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(shown)) return 'time';
  if (/[dy]/.test(shown)) return 'date';
  if (/m/.test(shown))
    return /[hs]/.test(shown) ? 'time' : /^[^0#?]*$/.test(shown) ? 'date' : 'number';
  return /[hs]/.test(shown) && !/[0#?]/.test(shown.replace(/\.0+/, '')) ? 'time' : 'number';
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The calendar day of a date number. In the 1900 system numbers below 61 count a leap day that never was. */
export function dayOfSerial(
  serial: number,
  date1904: boolean,
): { year: number; month: number; day: number; weekday: number } | null {
  const whole = Math.floor(serial + (date1904 ? 1_462 : 0));
  if (!Number.isFinite(whole) || whole < 1 || whole > 2_958_465) return null;
  if (!date1904 && whole === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const days = date1904 || whole > 60 ? whole : whole + 1;
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

const token =
  /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|General|./gi;

/** A date number as its format shows it: `45382` under `mmm-yy` is `Mar-24`. */
export function showDate(serial: number, code: string, date1904: boolean): string {
  // A time by itself stands on the day before the first: Excel calls it 0 January 1900.
  const noDay = serial >= 0 && serial < 1 ? { year: 1900, month: 1, day: 0, weekday: 6 } : null;
  const at = dayOfSerial(serial, date1904) ?? noDay;
  if (at === null) return plainNumber(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const hours = Math.floor(seconds / 3_600);
  const section = code.split(';')[0] ?? '';
  const half = /am\/pm|a\/p/i.test(section);
  let minutes = false;
  return section.replace(
    token,
    (part: string, quoted?: string, escaped?: string, currency?: string, elapsed?: string) => {
      if (quoted !== undefined || escaped !== undefined || currency !== undefined)
        return quoted ?? escaped ?? currency ?? '';
      if (elapsed !== undefined) return elapsedTime(serial, elapsed);
      const lower = part.toLowerCase();
      if (lower === 'am/pm' || lower === 'a/p') return hours < 12 ? 'AM' : 'PM';
      if (part.length > 1 && (part.startsWith('_') || part.startsWith('*') || part.startsWith('[')))
        return '';
      switch (lower[0]) {
        case 'y':
          return lower.length <= 2 ? two(at.year % 100) : String(at.year);
        case 'd':
          if (lower.length <= 2) return lower.length === 1 ? String(at.day) : two(at.day);
          return (dayNames[at.weekday] ?? '').slice(0, lower.length === 3 ? 3 : undefined);
        case 'h': {
          minutes = true;
          const hour = half ? hours % 12 || 12 : hours;
          return lower.length === 1 ? String(hour) : two(hour);
        }
        case 's':
          return two(seconds % 60);
        case 'm':
          if (minutes && lower.length <= 2) {
            minutes = false;
            return two(Math.floor(seconds / 60) % 60);
          }
          return showMonth(at.month, lower.length);
        default:
          return lower === 'general' ? plainNumber(serial) : part;
      }
    },
  );
}

function showMonth(month: number, length: number): string {
  if (length === 1) return String(month);
  if (length === 2) return two(month);
  const name = monthNames[month - 1] ?? '';
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function elapsedTime(serial: number, unit: string): string {
  const per = unit.toLowerCase().startsWith('h')
    ? 24
    : unit.toLowerCase().startsWith('m')
      ? 1_440
      : 86_400;
  return String(Math.floor(serial * per + 1e-9));
}

/** A number without exponents and without the dust of binary fractions: at most 15 digits count. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const short = Number(value.toPrecision(15));
  if (Math.abs(short) >= 1e15) return BigInt(short).toString();
  const text = String(short);
  if (!text.includes('e')) return text;
  return short.toFixed(20).replace(/\.?0+$/, '');
}

/** A number as its format shows it, for the formats that registers use: zeros, decimals, %, words round it. */
export function showNumber(value: number, code: string): string {
  const sections = code.split(';');
  const section =
    (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
  if (section === '' || /General|@|\//i.test(section)) return plainNumber(value);
  const before = /^(?:"([^"]*)"|\\(.)|\[[^\]]*\])*/.exec(section)?.[0] ?? '';
  const shown = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  const digits = /[#?0][#?0,.]*/.exec(shown)?.[0];
  if (digits === undefined || /e[+-]/i.test(shown)) return plainNumber(value);
  const scaled = Math.abs(shown.includes('%') ? value * 100 : value);
  const decimals = (/\.([#?0]+)/.exec(digits)?.[1] ?? '').length;
  if (scaled >= 1e15 || decimals > 10) return plainNumber(value);
  const [whole = '', rest] = scaled.toFixed(decimals).split('.');
  const zeros = (/^[^.]*/.exec(digits)?.[0] ?? '').replace(/[^0]/g, '').length;
  const padded = whole.padStart(zeros, '0');
  const grouped = digits.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const number = rest === undefined ? grouped : `${grouped}.${rest}`;
  const literal = before.replace(
    /"([^"]*)"|\\(.)|\[[^\]]*\]/g,
    (_, quoted?: string, one?: string) => quoted ?? one ?? '',
  );
  const sign = value < 0 && section === sections[0] ? '-' : '';
  return `${sign}${literal}${number}${shown.includes('%') ? '%' : ''}`;
}
