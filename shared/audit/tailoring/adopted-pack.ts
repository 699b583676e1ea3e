import type { IsoDate } from '../../register/plain-date.ts';
import type { Register } from '../../register/register.ts';
import type { AdoptedPack } from '../../register/rule-pack.ts';

/**
 * The rule pack that holds on a day: the one that was adopted last on or before it, unless it has been
 * given up by then. Null where none holds.
 */
export function adoptedPackOn(
  { rulePacks }: Pick<Register, 'rulePacks'>,
  asAt: IsoDate,
): AdoptedPack | null {
  let latest: AdoptedPack | null = null;
  for (const pack of Object.values(rulePacks)) {
    if (pack.from > asAt) continue;
    const isLater =
      latest === null ||
      pack.from > latest.from ||
      (pack.from === latest.from && pack.adoptedAt >= latest.adoptedAt);
    if (isLater) latest = pack;
  }
  return latest === null || (latest.until !== null && latest.until < asAt) ? null : latest;
}
