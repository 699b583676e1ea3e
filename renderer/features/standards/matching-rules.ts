import { severities } from '../../../shared/audit/report.ts';
import type { RuleSummary } from '../../../shared/contract/view-models.ts';

export interface RuleFilter {
  readonly words: string;
  /** '' is every force. */
  readonly force: RuleSummary['force'] | '';
  /** Only rules that found something on the day. */
  readonly onlyWithFindings: boolean;
}

export const everyRule: RuleFilter = { words: '', force: '', onlyWithFindings: false };

/** The rules that match, law before code before good practice, worst first. */
export function matchingRules(
  rules: readonly RuleSummary[],
  filter: RuleFilter,
): readonly RuleSummary[] {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const forces = ['law', 'code', 'good-practice'] as const;
  return rules
    .filter((rule) => {
      if (filter.force !== '' && rule.force !== filter.force) return false;
      if (filter.onlyWithFindings && rule.findings === 0) return false;
      const text = [
        rule.id,
        rule.title,
        rule.asks,
        rule.why,
        rule.clause ?? '',
        ...rule.citations.map((citation) => citation.text),
      ]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted(
      (a, b) =>
        forces.indexOf(a.force) - forces.indexOf(b.force) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
}
