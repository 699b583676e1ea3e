import { isoDate } from '../register/plain-date.ts';
import type { Rule } from '../rules/rule.ts';
import { isInForce } from '../standards/in-force.ts';
import { instruments } from '../standards/instruments.ts';
import { provisionOf } from '../standards/provisions.ts';
import type { Provision } from '../standards/provision.ts';
import type { Citation } from './report.ts';

const names: ReadonlyMap<string, string> = new Map(instruments.map((each) => [each.id, each.name]));

/** The words of a citation: "Data Protection Act 2018, s.42". */
export function provisionText({ instrument, number }: Provision): string {
  const name = names.get(instrument) ?? instrument;
  return number === null ? name : `${name}, ${number}`;
}

/** A provision as it is printed. */
function citationOf(provision: Provision): Citation {
  return {
    id: provision.id,
    text: provisionText(provision),
    address: provision.address,
    checked: isoDate(provision.checked),
    verification: provision.verification,
  };
}

/**
 * The citations of a rule that were in force on `asAt`; all of them where none was, so that a finding
 * is never without its source.
 */
export function citationsOf(rule: Rule, asAt: string): Citation[] {
  if (rule.sources !== undefined) {
    return rule.sources.map((source) => ({ ...source, checked: isoDate(source.checked) }));
  }
  const all = rule.provisions.map(provisionOf);
  const then = all.filter((provision) => isInForce(provision.inForce, asAt));
  return (then.length === 0 ? all : then).map(citationOf);
}

const surest: readonly Citation['verification'][] = ['unverified', 'secondary', 'checked'];

/** How far the least verified of some sources was verified. */
export function weakest(citations: readonly Citation[]): Citation['verification'] {
  const found = surest.find((each) => citations.some(({ verification }) => verification === each));
  return found ?? 'unverified';
}

/**
 * The law of the rule on `now`, the day on which the law was last gone through, for an audit as at an
 * earlier day; null where it was the same then.
 */
export function lawSince(
  rule: Rule,
  then: readonly Citation[],
  asAt: string,
  now: string,
): Citation[] | null {
  if (asAt >= now) return null;
  const today = citationsOf(rule, now);
  const isSame = today.length === then.length && today.every(({ id }, at) => id === then[at]?.id);
  return isSame ? null : today;
}
