import { severities } from '../../../shared/audit/report.ts';
import type { StandardRule } from '../../../shared/contract/channels-standard.ts';
import { clauses } from '../../../shared/standards/clauses.ts';

export interface RuleFilter {
  readonly words: string;
  /** '' is every force. */
  readonly force: StandardRule['force'] | '';
  /** Only rules that found something on the day. */
  readonly onlyWithFindings: boolean;
  /** Only rules that the force has set, stated or adopted. */
  readonly onlyOurs: boolean;
}

export const everyRule: RuleFilter = {
  words: '',
  force: '',
  onlyWithFindings: false,
  onlyOurs: false,
};

const forces = ['law', 'code', 'good-practice'] as const;

function isOurs(rule: StandardRule): boolean {
  return rule.origin !== 'concordat' || rule.setting !== null;
}

function textOf(rule: StandardRule): string {
  return [
    rule.id,
    rule.title,
    rule.asks,
    rule.why,
    rule.advice,
    rule.clause ?? '',
    rule.setting?.reason ?? '',
    ...rule.citations.map((citation) => citation.text),
  ]
    .join(' ')
    .toLowerCase();
}

/** The rules that match, law before code before good practice, worst first. */
export function matchingRules(
  rules: readonly StandardRule[],
  filter: RuleFilter,
): readonly StandardRule[] {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rules
    .filter((rule) => {
      if (filter.force !== '' && rule.force !== filter.force) return false;
      if (filter.onlyWithFindings && rule.notMet + rule.cannotTell === 0) return false;
      if (filter.onlyOurs && !isOurs(rule)) return false;
      const text = words.length === 0 ? '' : textOf(rule);
      return words.every((word) => text.includes(word));
    })
    .toSorted(
      (a, b) =>
        forces.indexOf(a.force) - forces.indexOf(b.force) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
}

/** Rules under one heading. */
export interface RuleGroup {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly StandardRule[];
}

export const groupings = ['clause', 'law', 'severity'] as const;
export type Grouping = (typeof groupings)[number];

function headingOf(rule: StandardRule, by: Grouping, packTitle: string): readonly [string, string] {
  if (rule.origin === 'own') return ['own', 'The force’s own rules'];
  if (rule.origin === 'pack') return ['pack', `From ${packTitle}`];
  switch (by) {
    case 'clause': {
      if (rule.clause === null) return ['z', 'Across the clauses'];
      const title = clauses.find(({ id }) => id === rule.clause)?.title ?? '';
      return [rule.clause, `${rule.clause} ${title}`];
    }
    case 'law': {
      // The first citation is the one on which the rule rests.
      const [law = 'Other sources'] = (rule.citations[0]?.text ?? 'Other sources').split(
        /, (?=s\.|Art\.|Sch\.|reg\.|Part )/,
      );
      return [law, law];
    }
    case 'severity':
      return [String(severities.indexOf(rule.severity)), rule.severity];
  }
}

/** The rules under headings; the force's own and the pack's stand first. */
export function groupedRules(
  rules: readonly StandardRule[],
  by: Grouping,
  packTitle: string,
): readonly RuleGroup[] {
  const groups = new Map<string, { title: string; rules: StandardRule[] }>();
  for (const rule of rules) {
    const [id, title] = headingOf(rule, by, packTitle);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { title, rules: [rule] });
    else group.rules.push(rule);
  }
  return [...groups.entries()]
    .toSorted(
      (
        [
          a,
          {
            rules: [inA],
          },
        ],
        [
          b,
          {
            rules: [inB],
          },
        ],
      ) =>
        Number(inA?.origin === 'concordat') - Number(inB?.origin === 'concordat') ||
        a.localeCompare(b, 'en-GB', { numeric: true }),
    )
    .map(([id, group]) => ({ id, ...group }));
}
