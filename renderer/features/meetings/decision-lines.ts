import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { readDate } from '../../ui/date-field/read-date.ts';

/** One typed line of the decisions: what it means, or why it cannot be an action yet. */
export interface DecisionLine {
  /** Line number as the officer counts, from 1; empty lines count. */
  readonly line: number;
  readonly what: string;
  readonly owner: string;
  readonly due: IsoDate | null;
  readonly problem: string | null;
}

const longest = { what: 2_000, owner: 200 };

/**
 * Reads decisions as they are typed in a meeting: one a line, "what | by whom | by when". Cells pasted
 * from a table, with tabs between them, are read alike. The day may be left out; the post may not.
 */
export function readDecisions(text: string, today: IsoDate): readonly DecisionLine[] {
  return text.split('\n').flatMap((typed, at): DecisionLine[] => {
    const parts = typed.split(/[|\t]/).map((part) => part.trim());
    const [what = '', owner = '', when = '', ...more] = parts;
    if (parts.every((part) => part === '')) return [];
    const read = readDate(when, { role: 'end', wholeMonths: true, today });
    return [
      {
        line: at + 1,
        what,
        owner,
        due: read.kind === 'date' ? read.dated.on : null,
        problem: problemOf(what, owner, more, read.kind === 'not-a-date' ? read.problem : null),
      },
    ];
  });
}

function problemOf(
  what: string,
  owner: string,
  more: readonly string[],
  dateProblem: string | null,
): string | null {
  if (what === '') return 'Say what was decided, before the first bar.';
  if (owner === '') return 'Say which post does it, after a bar.';
  if (more.some((part) => part !== '')) {
    return 'There are more than three parts: what, by whom, by when.';
  }
  if (what.length > longest.what) return 'It is too long for one action.';
  if (owner.length > longest.owner) return 'The name of the post is too long.';
  return dateProblem;
}
