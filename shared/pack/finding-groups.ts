import {
  severities,
  type AuditedAgreement,
  type Citation,
  type Finding,
  type Severity,
} from '../audit/report.ts';

/** A finding and the agreement it is about; null where it is about the register or a partner. */
export interface Subject {
  readonly finding: Finding;
  readonly agreement: AuditedAgreement | null;
}

/** The findings of one rule, printed as one finding over many agreements. */
export interface FindingGroup {
  /** "F-01": the number in this pack. */
  readonly number: string;
  readonly anchor: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly clause: string | null;
  readonly force: Finding['force'];
  readonly criteria: readonly string[];
  readonly consequences: readonly string[];
  readonly recommendations: readonly string[];
  readonly citations: Finding['citations'];
  /** The law since the day of the audit, where it is another. */
  readonly lawNow: Finding['citations'];
  readonly subjects: readonly Subject[];
}

const forces = ['law', 'code', 'good-practice'] as const;

/**
 * Puts findings of the same rule together and numbers the groups: worst first, then law before code
 * before good practice, then by how many agreements they touch, then by rule.
 */
export function groupFindings(
  letter: string,
  subjects: readonly Subject[],
  titles: ReadonlyMap<string, string>,
): readonly FindingGroup[] {
  const byRule = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const group = byRule.get(subject.finding.rule);
    if (group === undefined) byRule.set(subject.finding.rule, [subject]);
    else group.push(subject);
  }
  const groups = [...byRule.entries()].flatMap(([rule, members]) => {
    const sorted = members.toSorted(
      (a, b) =>
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
        compare(a.agreement?.ref ?? '', b.agreement?.ref ?? ''),
    );
    const first = sorted[0]?.finding;
    return first === undefined ? [] : [{ rule, first, sorted }];
  });
  groups.sort(
    (a, b) =>
      severities.indexOf(a.first.severity) - severities.indexOf(b.first.severity) ||
      forces.indexOf(a.first.force) - forces.indexOf(b.first.force) ||
      b.sorted.length - a.sorted.length ||
      compare(a.rule, b.rule),
  );
  const digits = Math.max(2, String(groups.length).length);
  return groups.map(({ rule, first, sorted }, index): FindingGroup => {
    const number = `${letter}-${String(index + 1).padStart(digits, '0')}`;
    const findings = sorted.map(({ finding }) => finding);
    return {
      number,
      anchor: `finding-${number}`,
      rule,
      severity: first.severity,
      title: titleOf(rule, findings, titles),
      clause: first.clause,
      force: first.force,
      criteria: distinct(findings.map(({ criteria }) => criteria)),
      consequences: distinct(findings.map(({ consequence }) => consequence)),
      recommendations: distinct(findings.map(({ recommendation }) => recommendation)),
      citations: distinctSources(findings.flatMap(({ citations }) => citations)),
      lawNow: distinctSources(findings.flatMap(({ lawNow }) => lawNow ?? [])),
      subjects: sorted,
    };
  });
}

/** The line that all findings share, else the rule's own, else the first. */
function titleOf(
  rule: string,
  findings: readonly Finding[],
  titles: ReadonlyMap<string, string>,
): string {
  const own = distinct(findings.map(({ title }) => title));
  const [first] = own;
  return own.length === 1 && first !== undefined ? first : (titles.get(rule) ?? first ?? rule);
}

const { compare } = new Intl.Collator('en-GB', { numeric: true });

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function distinctSources(citations: Finding['citations']): Finding['citations'] {
  const seen = new Map<string, Citation>();
  for (const citation of citations) {
    const key = `${citation.id} ${citation.text}`;
    if (!seen.has(key)) seen.set(key, citation);
  }
  return [...seen.values()];
}
