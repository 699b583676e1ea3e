import type { FoldedText } from './folded-text.ts';
import { mayMatch } from './letter-runs.ts';
import { neededWords, type NeededWords } from './needed-words.ts';
import { statements, type Statement } from './statements.ts';

/** A statement and its place among all statements of its document. */
export interface FoundStatement {
  readonly statement: Statement;
  readonly at: number;
}

/** The statements that are a stretch of the folded text, and those made of the cells of a row. */
interface Places {
  readonly stretches: readonly FoundStatement[];
  readonly rows: readonly FoundStatement[];
}

interface Scan {
  readonly pattern: RegExp;
  readonly needs: NeededWords;
}

const places = new WeakMap<FoldedText, Places>();
const scans = new WeakMap<RegExp, Scan>();

function placesOf(folded: FoldedText): Places {
  const known = places.get(folded);
  if (known !== undefined) return known;
  const all = statements(folded).map((statement, at) => ({ statement, at }));
  const found = {
    stretches: all.filter(({ statement }) => statement.valueFrom === 0),
    rows: all.filter(({ statement }) => statement.valueFrom > 0),
  };
  places.set(folded, found);
  return found;
}

function scanOf(pattern: RegExp): Scan {
  const known = scans.get(pattern);
  if (known !== undefined) return known;
  const flags = pattern.flags.replace('g', '');
  const scan = { pattern: new RegExp(pattern.source, `${flags}g`), needs: neededWords(pattern) };
  scans.set(pattern, scan);
  return scan;
}

/** The first of the stretches, from `low` on, that ends behind the place `from`. */
function stretchAt(stretches: readonly FoundStatement[], from: number, low: number): number {
  let [first, behind] = [low, stretches.length];
  while (first < behind) {
    const middle = (first + behind) >> 1;
    const statement = stretches[middle]?.statement;
    const isBefore = statement !== undefined && statement.start + statement.text.length <= from;
    if (isBefore) first = middle + 1;
    else behind = middle;
  }
  return first;
}

function* stretchesWith(
  folded: FoldedText,
  { pattern, needs }: Scan,
  stretches: readonly FoundStatement[],
): Generator<FoundStatement> {
  if (!mayMatch(folded, needs)) return;
  let from = 0;
  let next = 0;
  while (next < stretches.length) {
    pattern.lastIndex = from;
    const hit = pattern.exec(folded.text);
    if (hit === null) return;
    next = stretchAt(stretches, hit.index, next);
    const found = stretches[next];
    if (found === undefined) return;
    const { start, text } = found.statement;
    pattern.lastIndex = 0;
    if (pattern.test(text)) yield found;
    next += 1;
    from = Math.max(start + text.length, hit.index + 1);
  }
}

/**
 * The statements that a pattern matches, in order, found by one scan of the whole text in place of one
 * of each statement. The pattern must not name the start or end of the text, nor look beyond a match.
 */
export function* statementsWith(folded: FoldedText, pattern: RegExp): Generator<FoundStatement> {
  const { stretches, rows } = placesOf(folded);
  const scan = scanOf(pattern);
  let row = 0;
  const rowsBefore = function* (at: number): Generator<FoundStatement> {
    for (let next = rows[row]; next !== undefined && next.at < at; next = rows[row]) {
      row += 1;
      scan.pattern.lastIndex = 0;
      if (scan.pattern.test(next.statement.text)) yield next;
    }
  };
  for (const found of stretchesWith(folded, scan, stretches)) {
    yield* rowsBefore(found.at);
    yield found;
  }
  yield* rowsBefore(Infinity);
}

/** The first statement that a pattern matches and `accept` takes. */
export function firstStatementWith(
  folded: FoldedText,
  pattern: RegExp,
  accept: (found: FoundStatement) => boolean,
): Statement | undefined {
  for (const found of statementsWith(folded, pattern)) {
    if (accept(found)) return found.statement;
  }
  return undefined;
}
