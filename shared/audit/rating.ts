import { isMustClause } from '../standards/clauses.ts';
import type { Rule } from '../rules/rule.ts';
import type { Currency, Finding, Rating } from './report.ts';

/** What the rating of an agreement rests on. */
export interface RatingInput {
  readonly currency: Currency;
  readonly findings: readonly Finding[];
  readonly ruleOf: (id: string) => Rule | undefined;
  /** True where fitness terms were entered or read. */
  readonly isAssessed: boolean;
}

/** A finding that counts: not met, and not dismissed by a decision. An accepted risk still counts. */
export function counts(finding: Finding): boolean {
  return finding.outcome === 'not-met' && finding.decision !== 'dismissed';
}

const redCurrencies: ReadonlySet<Currency> = new Set(['expired', 'lapsed', 'review-overdue']);
const amberCurrencies: ReadonlySet<Currency> = new Set(['expiring', 'review-due', 'undated']);

function isRed(finding: Finding, rule: Rule | undefined): boolean {
  if (finding.severity === 'critical' || finding.severity === 'high') return true;
  // A clause that stands in the document is not missing: its finding is low.
  if (finding.severity === 'low' || rule?.presence !== true) return false;
  return finding.clause !== null && isMustClause(finding.clause);
}

function isAmber(finding: Finding, rule: Rule | undefined): boolean {
  return finding.severity === 'medium' || rule?.presence === true;
}

/**
 * The rating, by the first line of the table that holds: red, grey, amber, green. Signatures, ended
 * parties and practitioners' verdicts make red through their rules, which are critical or high.
 */
export function rate({ currency, findings, ruleOf, isAssessed }: RatingInput): Rating {
  if (redCurrencies.has(currency)) return 'red';
  let amber = amberCurrencies.has(currency);
  for (const finding of findings) {
    if (!counts(finding)) continue;
    const rule = ruleOf(finding.rule);
    if (isRed(finding, rule)) return 'red';
    amber ||= isAmber(finding, rule);
  }
  if (!isAssessed) return 'grey';
  return amber ? 'amber' : 'green';
}
