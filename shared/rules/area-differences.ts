import type { Differences } from '../comparing/differences.ts';
import type { RegisterArrangement } from '../comparing/register-arrangements.ts';
import { differenceSentence, inWords } from '../comparing/sentence.ts';
import { comparedTerms, type ComparedTerm } from '../standards/consistency.ts';
import { otherEvidence } from './term-evidence.ts';
import type { VerdictEvidence } from './verdict.ts';

/** How corresponding agreements differ in some of their terms. */
export interface AreaDifferences {
  /** What stands out, one sentence a term. */
  readonly sentences: string;
  readonly areas: string;
  readonly evidence: readonly VerdictEvidence[];
  /** The weight of the weightiest term that differs, 1 to 5. */
  readonly weight: number;
}

function listed(labels: readonly string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`;
}

/** Holds the agreements of an arrangement side by side in the terms that `isAsked`; null where they agree. */
export function areaDifferences(
  { members, differences: all }: RegisterArrangement,
  isAsked: (term: ComparedTerm) => boolean,
): AreaDifferences | null {
  const names = members.map(({ area }) => area);
  const found: { readonly term: ComparedTerm; readonly differences: Differences }[] = [];
  comparedTerms.forEach((term, at) => {
    const differences = all[at];
    if (differences?.differs === true && isAsked(term)) found.push({ term, differences });
  });
  if (found.length === 0) return null;
  return {
    sentences: found
      .map(({ term, differences }) => differenceSentence(term, differences, names))
      .join(' '),
    areas: inWords(members.length),
    evidence: found.flatMap(({ term, differences }) =>
      differences.positions.map(({ value, columns }) =>
        otherEvidence(
          term.id,
          `${term.label}: ${listed(columns.map((at) => names[at] ?? ''))}`,
          value.state === 'said' ? value.words : null,
        ),
      ),
    ),
    weight: Math.max(...found.map(({ term }) => term.weight)),
  };
}
