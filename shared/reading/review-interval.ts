import { readInterval } from '../wording/intervals.ts';
import type { FoldedText } from './folded-text.ts';
import type { Quoted } from './reading.ts';
import { statementsWith } from './statement-search.ts';

const reviewOfAgreement =
  /\breview(?:ed|s|ing)?\b[^.]{0,80}\b(?:agreement|protocol|isa|dsa|isp|mou|memorandum|document|arrangements?)\b|\b(?:agreement|protocol|isa|dsa|isp|mou|memorandum|document|arrangements?|it)\b[^.]{0,60}\breview(?:ed|s)?\b/i;
const reviewOfOther =
  /\b(?:access|logs?|accounts?|measures|case|cases|retention|records?|risk|security|intelligence|data)\b[^.]{0,40}\breview/i;

/** How often the agreement is to be reviewed, in months, by the first sentence that says so of itself. */
export function reviewInterval(folded: FoldedText): Quoted & { value: number | null } {
  const none = { value: null, quote: null, page: null };
  for (const { statement } of statementsWith(folded, /review/i)) {
    const { text, quote, page, section } = statement;
    if (!/\breview/i.test(text) || reviewOfOther.test(text)) continue;
    const isAbout =
      reviewOfAgreement.test(text) ||
      (/\breview/i.test(section) && /\breview/i.test(text)) ||
      (statement.valueFrom > 0 && /\breview/i.test(text.slice(0, statement.valueFrom)));
    if (!isAbout) continue;
    const interval = readInterval(text);
    if (interval.kind === 'months') return { value: interval.months, quote, page };
  }
  return none;
}
