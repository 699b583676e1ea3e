import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { readText } from '../../electron/documents/text/read-text.ts';
import { findMentions, resolve } from '../../shared/wording/date-mentions.ts';
import { dateTerms } from '../../shared/reading/date-terms.ts';
import { foldDocument } from '../../shared/reading/folded-text.ts';
import { addDays, isoDate, type IsoDate } from '../../shared/register/plain-date.ts';
import { corpusFolder, isHeldOut } from './reading-labels.ts';

const contractSchema = z.object({
  id: z.string(),
  text: z.string(),
  labels: z.object({
    'Expiration Date': z.object({ human_answer: z.string() }),
    'Effective Date': z.object({ human_answer: z.string() }),
  }),
});
/** One contract with the lawyers' answers. */
export type Contract = z.infer<typeof contractSchema>;

/** What is known, or said, of when a contract ends. Null is "no answer". */
export type Expiry = { readonly on: IsoDate } | 'perpetual' | null;

/** The lawyers' answer; a redacted date and one that does not follow from the contract are `none`. */
export type TrueExpiry = { readonly on: IsoDate } | 'perpetual' | 'redacted' | 'none';

/** All contracts of the development part, or null where it is not there. */
export function readContracts(): Contract[] | null {
  const file = path.join(corpusFolder, 'cuad/development.jsonl.gz');
  if (!existsSync(file)) return null;
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => contractSchema.parse(JSON.parse(line)));
}

export function isHeldOutContract(contract: Contract): boolean {
  return isHeldOut(contract.id);
}

/** Answers are in American order: month, day, year. */
export function trueExpiry(contract: Contract): TrueExpiry {
  const answer = contract.labels['Expiration Date'].human_answer.trim();
  if (/^perpetual$/i.test(answer)) return 'perpetual';
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(answer);
  if (parts !== null) {
    const [, first = '', second = '', year = ''] = parts;
    // One answer is given day first.
    const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
    // Two-digit years were spread over the last century: no contract here ended before 1950.
    const full = Number(year) < 1950 ? String(Number(year) + 100) : year;
    return { on: isoDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) };
  }
  return /\[/.test(answer) ? 'redacted' : 'none';
}

/** Ours: what the reader says of the expiry of a plain text. */
export function readExpiry({ text }: Contract): Expiry {
  const read = readText(new TextEncoder().encode(text), false);
  if (!read.readable) return null;
  const { value, how } = dateTerms(foldDocument(read.document)).dates.expiresOn;
  if (value !== null) return { on: value };
  return how === 'perpetual' ? 'perpetual' : null;
}

/** Baseline: the first whole date of the text. */
export function firstDate({ text }: Contract): Expiry {
  for (const { parts } of findMentions(text.slice(0, 20_000).replace(/\s+/g, ' '))) {
    const dated = parts.day === undefined ? null : resolve(parts, 'end');
    if (dated !== null) return { on: dated.on };
  }
  return null;
}

/** Baseline: the whole date that stands nearest to a form of "expire". */
export function dateNearestExpire({ text }: Contract): Expiry {
  const flat = text.replace(/\s+/g, ' ');
  let best: { on: IsoDate; away: number } | null = null;
  for (const match of flat.matchAll(/\bexpir/gi)) {
    const from = Math.max(0, match.index - 1_500);
    for (const { parts, start } of findMentions(flat.slice(from, match.index + 1_500))) {
      const dated = parts.day === undefined ? null : resolve(parts, 'end');
      const away = Math.abs(from + start - match.index);
      if (dated !== null && (best === null || away < best.away)) best = { on: dated.on, away };
    }
  }
  return best;
}

/** How one way of reading did on a set of contracts. */
export interface CuadScore {
  /** Contracts whose answer is a date or perpetual. */
  readonly answerable: number;
  readonly answered: number;
  readonly right: number;
  /** Right to the very day; the last day of a term of whole years is not settled law. */
  readonly exact: number;
  /** Answered on a contract that has no answer, of so many. */
  readonly falseAlarms: number;
  readonly unanswerable: number;
  /** Days after the true expiry on which it was called in force, of so many judged days. */
  readonly calledInForce: number;
  readonly daysAfter: number;
  /** Days up to the true expiry on which it was called expired, of so many judged days. */
  readonly calledExpired: number;
  readonly daysBefore: number;
  readonly faults: readonly string[];
}

function words(expiry: Expiry | TrueExpiry): string {
  if (expiry === null) return 'no answer';
  return typeof expiry === 'string' ? expiry : expiry.on;
}

/** Scores a way of reading the expiry by the rules of the corpus. */
export function scoreContracts(
  contracts: readonly Contract[],
  read: (contract: Contract) => Expiry,
): CuadScore {
  const score = {
    answerable: 0,
    answered: 0,
    right: 0,
    exact: 0,
    falseAlarms: 0,
    unanswerable: 0,
    calledInForce: 0,
    daysAfter: 0,
    calledExpired: 0,
    daysBefore: 0,
  };
  const faults: string[] = [];
  for (const contract of contracts) {
    const wanted = trueExpiry(contract);
    const said = read(contract);
    if (wanted === 'none' || wanted === 'redacted') {
      score.unanswerable += 1;
      if (said !== null) {
        score.falseAlarms += 1;
        faults.push(`alarm: ${words(said)} for ${wanted}: ${contract.id}`);
      }
      continue;
    }
    score.answerable += 1;
    const exact = words(said) === words(wanted);
    const beside =
      typeof wanted === 'object' &&
      said !== null &&
      said !== 'perpetual' &&
      [addDays(wanted.on, -1), addDays(wanted.on, 1)].includes(said.on);
    if (said !== null) score.answered += 1;
    if (exact) score.exact += 1;
    if (exact || beside) score.right += 1;
    else
      faults.push(
        `${said === null ? 'silent' : 'WRONG'}: ${words(said)} for ${words(wanted)}: ${contract.id}`,
      );
    if (wanted === 'perpetual') continue;
    for (const days of [-365, -30, -2, 2, 30, 365]) {
      const asAt = addDays(wanted.on, days);
      const inForce = said === 'perpetual' || (said !== null && said.on >= asAt);
      if (days > 0) {
        score.daysAfter += 1;
        if (inForce) score.calledInForce += 1;
      } else {
        score.daysBefore += 1;
        if (said !== null && !inForce) score.calledExpired += 1;
      }
    }
  }
  return { ...score, faults };
}
