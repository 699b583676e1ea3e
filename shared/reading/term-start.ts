import { resolve } from '../wording/date-mentions.ts';
import { addDays, addMonths, type IsoDate } from '../register/plain-date.ts';
import type { Duration } from './durations.ts';
import type { FoldedText } from './folded-text.ts';
import { safeMentions } from './month-order.ts';
import { namedDay, signatureDay } from './start-date.ts';
import { instrument } from './term-subject.ts';

const monthNames =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const nextDay = new RegExp(
  String.raw`\b(?:until|to|through|end(?:s|ing)? on|expir(?:es?|ing) on) (?:the )?(?:(?:following|next) (\d{1,2})(?:st|nd|rd|th)? (${monthNames.join('|')})|(\d{1,2})(?:st|nd|rd|th)? (${monthNames.join('|')}) (?:next )?(?:following|thereafter|next))\b`,
  'i',
);

const anchorNames = /\b(?:the )?['"]?((?:[A-Z][\w-]* ){1,4}Date)\b/;
const ownDay =
  /\b(?:effective date|date (?:hereof|of (?:this|the) [\w ]{0,20}(?:agreement|contract|document|mou|protocol)|(?:first )?(?:above )?(?:written|stated|set forth|mentioned))|execution|executed|signing|signature|signed|commencement date|start date|day and year first|date first|hereof|thereof|thereafter|therefrom|its commencement|commencement)\b/i;

const ownName =
  /^(?:the )?(?:effective|commencement|start|execution|agreement|signing|signature) date$/i;

const ofThis = new RegExp(String.raw`^[\s,]*of (?:this|the) (?:[\w-]+ ){0,3}${instrument}`, 'i');

/** The last day of a length of time that starts on a day. */
export function shifted(from: IsoDate, { months, days }: Duration): IsoDate {
  return days === 0 ? endOfTerm(from, months) : addDays(from, days);
}

/**
 * The last day of a term of whole months: a term from the 1st ends on a last day of a month; any other
 * ends on the day of the same number, as officers count it.
 */
export function endOfTerm(from: IsoDate, months: number): IsoDate {
  const end = addMonths(from, months);
  return from.endsWith('-01') ? addDays(end, -1) : end;
}

/** The day from which a length runs, by the words about it; null where they name one not given. */
export function anchorOf(
  folded: FoldedText,
  before: string,
  after: string,
  fallback: IsoDate | null,
): IsoDate | null {
  const near =
    after.split(
      /\b(?:unless|subject|provided|and (?:shall|will|may|thereafter)|after which)\b|\((?:the )?['"]/i,
    )[0] ?? '';
  const runs =
    /^[\s,)'"]*(?:\([^)]*\))?[\s,]*(?:term|period)?[\s,]*(?:from|after|following|of|commencing|beginning|starting|with effect|as of|effective)\b/i.test(
      near,
    );
  const starts =
    /\b(?:commenc(?:es?|ing)|begin(?:s|ning)?|start(?:s|ing)?|effective|force)\b(?![^]*\b(?:commenc(?:es?|ing)|begin(?:s|ning)?|starts?)\b)[^]*$/.exec(
      before,
    )?.[0] ?? '';
  for (const words of runs ? [near.slice(0, 110)] : [starts]) {
    const [mention] = safeMentions(folded, words).filter(
      ({ parts, start }) => parts.day !== undefined && start < 50,
    );
    const day = mention === undefined ? null : resolve(mention.parts, 'start');
    if (day !== null) return day.on;
    const name = anchorNames.exec(words)?.[1];
    if (name !== undefined) {
      const defined = namedDay(folded, name);
      if (defined !== null) return defined;
      if (!ownName.test(name)) return null;
    }
    if (/\b(?:signature|signing|signed)\b/i.test(words)) {
      return signatureDay(folded) ?? fallback;
    }
    if (ownDay.test(words) || ofThis.test(words)) return fallback;
    // A start that hangs on an event ("the launch", "first delivery") is not in the document.
    if (runs || name !== undefined) return null;
  }
  return fallback;
}

/** "until the following 31 March": the first such day after `from`; null where it says none. */
export function nextDayAfter(text: string, from: IsoDate | null): IsoDate | null {
  const found = nextDay.exec(text);
  if (found === null || from === null) return null;
  const month = monthNames.indexOf((found[2] ?? found[4] ?? '').toLowerCase()) + 1;
  const day = Number(found[1] ?? found[3]);
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = Number(from.slice(0, 4)) + (from.slice(5) >= monthDay ? 1 : 0);
  const dated = resolve({ year, month, day }, 'end');
  return dated?.on ?? null;
}
