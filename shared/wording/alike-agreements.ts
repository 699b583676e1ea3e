import { daysBetween, type IsoDate } from '../register/plain-date.ts';
import { isSlip, words } from './folding.ts';

/** An agreement as far as it can be taken for another. */
export interface ComparableAgreement {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  /** Empty where it is not stated. */
  readonly purpose: string;
  /** Who is party to it besides the force, each by one name; the order means nothing. */
  readonly parties: readonly string[];
  readonly starts: IsoDate | null;
  /** References of agreements that it names as its successor or as linked: those are known to differ. */
  readonly names: readonly string[];
}

/** Two agreements that may be one, by id, and why in a few words. */
export interface AlikeAgreements {
  readonly first: string;
  readonly second: string;
  readonly because: string;
}

/** Words that titles of agreements share whatever they are about. */
const generic = new Set(
  'the of and for a in to on with between information data sharing share agreement isa dsa protocol memorandum understanding mou arrangement police'.split(
    ' ',
  ),
);

/** How far apart two agreements may start and still be one that was entered twice, in days. */
const nearDays = 366;

function telling(title: string): readonly string[] {
  return [...new Set(words(title).filter((word) => !generic.has(word)))];
}

/** Words of `a` that stand in `b`, one slip of the hand forgiven. A number is never forgiven. */
function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) =>
    b.some((other) => word === other || (!/\d/.test(word + other) && isSlip(word, other))),
  ).length;
}

/** Whether two texts say the same in most of their words, and no number of one is missing in the other. */
function isAlike(a: readonly string[], b: readonly string[], share: number): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const numbers = (all: readonly string[]) => all.filter((word) => /\d/.test(word)).toSorted();
  if (numbers(a).join(' ') !== numbers(b).join(' ')) return false;
  return shared(a, b) / Math.max(a.length, b.length) >= share;
}

function whyAlike(a: ComparableAgreement, b: ComparableAgreement): string | null {
  if (a.names.includes(b.ref) || b.names.includes(a.ref)) return null;
  if (a.starts !== null && b.starts !== null) {
    if (Math.abs(daysBetween(a.starts, b.starts)) > nearDays) return null;
  }
  const [left, right] = [telling(a.title), telling(b.title)];
  const isOneTitle = isAlike(left, right, 1);
  if (!isOneTitle && !isAlike(left, right, 0.6)) return null;
  const [why, what] = [telling(a.purpose), telling(b.purpose)];
  const isPurposeStated = why.length > 0 && what.length > 0;
  if (isPurposeStated && !isAlike(why, what, 0.5)) return null;
  const titles = isOneTitle ? 'the same title' : 'titles that are alike';
  const purposes = isPurposeStated ? ' and purposes that are alike' : '';
  const starts = a.starts !== null && b.starts !== null ? ', and start within a year' : '';
  return `they have the same parties, ${titles}${purposes}${starts}`;
}

/**
 * Pairs of agreements that may have been entered twice, in the order of the list: the same parties, a
 * title alike, a purpose alike where both state one, starts within a year where both have one. Only
 * offers. An agreement without parties is compared with none.
 */
export function alikeAgreements(
  agreements: readonly ComparableAgreement[],
): readonly AlikeAgreements[] {
  const shelves = new Map<string, ComparableAgreement[]>();
  for (const agreement of agreements) {
    if (agreement.parties.length === 0) continue;
    const shelf = [...new Set(agreement.parties)].toSorted().join('\n');
    const onIt = shelves.get(shelf);
    if (onIt === undefined) shelves.set(shelf, [agreement]);
    else onIt.push(agreement);
  }
  return [...shelves.values()].flatMap((onIt) =>
    onIt.flatMap((first, place) =>
      onIt.slice(place + 1).flatMap((second) => {
        const because = whyAlike(first, second);
        return because === null ? [] : [{ first: first.id, second: second.id, because }];
      }),
    ),
  );
}
