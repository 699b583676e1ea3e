import { severities, type Finding } from '../../../shared/audit/report.ts';
import type { Terms } from '../../../shared/register/terms.ts';
import {
  termDefinitions,
  termGroups,
  termKeys,
  type TermGroup,
  type TermKey,
} from '../../../shared/register/terms.ts';

/** Findings worst first; what cannot be told comes after what is not met, dismissed ones last. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const weight = (finding: Finding) =>
    severities.indexOf(finding.severity) +
    (finding.outcome === 'cannot-tell' ? 10 : 0) +
    (finding.decision === 'dismissed' ? 100 : 0);
  return findings.toSorted((a, b) => weight(a) - weight(b));
}

/** Where a finding is shown in full, and where only a pointer to it stands. */
export interface PlacedFindings {
  /** Findings of the whole agreement, with no term, party or flow to stand beside. */
  readonly above: readonly Finding[];
  /** Place (a term key, "parties", "flows") -> findings in full there. */
  readonly beside: ReadonlyMap<string, readonly Finding[]>;
  /** Place -> findings that stand in full at another place. */
  readonly alsoOf: ReadonlyMap<
    string,
    readonly { readonly finding: Finding; readonly at: string }[]
  >;
}

/** The places of the Terms view beside its terms. */
const otherPlaces = ['parties', 'flows', 'practitionerViews', 'accessBarriers'] as const;

/** Puts each finding beside the first of its terms in document order, and a pointer at the others. */
export function placeFindings(findings: readonly Finding[]): PlacedFindings {
  const places: readonly string[] = [...termKeys, ...otherPlaces];
  const above: Finding[] = [];
  const beside = new Map<string, Finding[]>();
  const alsoOf = new Map<string, { finding: Finding; at: string }[]>();
  for (const finding of worstFirst(findings)) {
    const [at, ...others] = places.filter((place) => finding.terms.includes(place));
    if (at === undefined) {
      above.push(finding);
      continue;
    }
    beside.set(at, [...(beside.get(at) ?? []), finding]);
    for (const other of others) {
      alsoOf.set(other, [...(alsoOf.get(other) ?? []), { finding, at }]);
    }
  }
  return { above, beside, alsoOf };
}

/** One head of the agreement: the terms to show in rows, and those that the register has no place for. */
export interface TermSection {
  readonly group: TermGroup;
  readonly rows: readonly TermKey[];
  readonly notRecorded: readonly TermKey[];
}

/** The terms by head, in the order of agreements. A term with a finding is always a row. */
export function termSections(terms: Terms, placed: PlacedFindings): readonly TermSection[] {
  return termGroups.map((group) => {
    const keys = termKeys.filter((key) => termDefinitions[key].group === group);
    const isRow = (key: TermKey) =>
      terms[key] !== undefined || placed.beside.has(key) || placed.alsoOf.has(key);
    return {
      group,
      rows: keys.filter(isRow),
      notRecorded: keys.filter((key) => !isRow(key)),
    };
  });
}
