import { pageAt, type BlockSpan, type FoldedText } from './folded-text.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Quoted, ReadText } from './reading.ts';
import { statements } from './statements.ts';

const documentWords =
  /\b(?:agreement|protocol|memorandum|mou|isa|dsa|isp|arrangement|contract|policy|report|specification|guidance|standard|schedule|terms|strategy|plan|notice)\b/i;

function textOf(folded: FoldedText, span: BlockSpan): string {
  return folded.text.slice(span.start, span.end);
}

/** The title: the first heading, or short first line, that names what the document is. */
export function title(folded: FoldedText): ReadText | null {
  const first = folded.spans
    .filter((span) => span.page <= 2 && span.kind !== 'footer' && span.kind !== 'note')
    .slice(0, 30)
    .map((span) => ({ span, text: textOf(folded, span) }))
    .filter(
      ({ text }) =>
        text.length >= 6 &&
        text.length <= 220 &&
        !/[.;]$/.test(text) &&
        !/^(?:this|the (?:purpose|aim)|it is)\b/i.test(text),
    );
  const named = first.filter(({ text }) => documentWords.test(text));
  const chosen =
    named.find(({ span }) => span.kind === 'heading' && (span.level ?? 9) <= 2) ??
    named.find(({ span }) => span.kind !== 'header') ??
    first.find(({ span }) => span.kind === 'heading') ??
    named[0] ??
    first[0];
  if (chosen === undefined) return null;
  return { value: chosen.text, quote: chosen.text, page: chosen.span.page };
}

const none = { value: null, quote: null, page: null };

function firstMatch(
  folded: FoldedText,
  pattern: RegExp,
  accept: (value: string) => boolean = () => true,
): Quoted & { value: string | null } {
  for (const { text, quote, page, valueFrom } of statements(folded)) {
    const value = pattern.exec(text)?.[1]?.trim();
    if (value === undefined || value === '' || isPlaceholder(value) || !accept(value)) continue;
    return { value, quote: valueFrom > 0 || quote.length < 160 ? quote : value, page };
  }
  return none;
}

/** The document's own reference ("ISA ref: LP001/F"). */
export function reference(folded: FoldedText): Quoted & { value: string | null } {
  return firstMatch(
    folded,
    /\b(?:isa|dsa|isp|agreement|document|protocol)?\s*(?:ref(?:erence)?(?:\s*(?:no|number))?|number)\.?\s*[:\s]\s*([A-Z]{1,6}[-/ ]?\d[\w/.-]*)/i,
    (value) => value.length <= 30,
  );
}

/** The document's version ("Version 2.0", "v1.3"). */
export function version(folded: FoldedText): Quoted & { value: string | null } {
  return firstMatch(
    folded,
    /\b(?:version|issue)\s*(?:no\.?|number)?\s*:?\s*v?(\d{1,2}(?:\.\d{1,3}){0,2}\w?)\b|\bv(\d{1,2}\.\d{1,3})\b/i,
  );
}

const marking =
  /^\W*((?:OFFICIAL(?:\s*[-–:]\s*SENSITIVE)?|SECRET|TOP SECRET|NOT PROTECTIVELY MARKED|RESTRICTED|CONFIDENTIAL|PROTECT|UNCLASSIFIED)(?:\s*[-–:(]\s*[A-Z][A-Z &]+\)?)?)(?:\s|$)/;

/** The protective marking, from a line that holds it at the head, the foot or beside its label. */
export function markingOf(folded: FoldedText): Quoted & { value: string | null } {
  for (const span of folded.spans) {
    const text = textOf(folded, span);
    const found =
      marking.exec(text)?.[1] ??
      /\b(?:protective marking|marking|classification|GSC)\s*:?\s*(OFFICIAL(?:\s*[-–:]\s*SENSITIVE)?|SECRET|RESTRICTED|NOT PROTECTIVELY MARKED)\b/i.exec(
        text,
      )?.[1];
    if (found === undefined || text.length > 160) continue;
    return { value: found.trim(), quote: text, page: pageAt(folded, span.start) };
  }
  return none;
}
