import { pageAt, type BlockSpan, type FoldedText } from './folded-text.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Quoted, ReadText } from './reading.ts';
import { statementsWith } from './statement-search.ts';

const documentWords =
  /\b(?:agreement|protocol|memorandum|mou|isa|dsa|isp|arrangement|contract|polic(?:y|ie)|report|specification|guidance|standard|schedule|terms|strategy|plan|notice)s?\b/i;

function textOf(folded: FoldedText, span: BlockSpan): string {
  return folded.text.slice(span.start, span.end);
}

/** A sentence or a numbered clause says something of the document; it is not its name. */
const notTitle =
  /^\d+(?:\.\d+)+|^(?:this|the (?:purpose|aim)|it is|last updated|retention)\b|\b(?:shall|will|means|is|are|was|has|have|applies|sets out|unless)\b|[.;:]$/i;
/** Headings that every document has inside it. */
const sectionTitle =
  /^(?:\W*\d+[.)]?\s+)?(?:introduction|background|contents|summary|foreword|definitions?|scope|purpose|version (?:control|history)|document (?:control|history)|about\b.*|what this\b.*|starting and ending\b.*|overview)\W*$/i;
const frontMatter = /^---.*?\btitle:\s*(.+?)\s+(?:---|\w+:\s)/;

/**
 * The title: the name at the head of the first page that says what the document is; else the line at
 * its head, which may name the parties alone; else the name in its front matter or page header.
 */
export function title(folded: FoldedText): ReadText | null {
  const head = folded.spans
    .filter((span) => span.page <= 2 && span.kind !== 'footer' && span.kind !== 'note')
    .slice(0, 30)
    .map((span) => ({ span, text: textOf(folded, span) }));
  const declared = head.flatMap(({ span, text }) => {
    const value = frontMatter.exec(text)?.[1];
    return value === undefined ? [] : [{ value, quote: value, page: span.page }];
  })[0];
  if (declared !== undefined) return declared;
  const lines = head.filter(
    ({ text, span }) =>
      span.cell === null && text.length >= 6 && text.length <= 220 && !notTitle.test(text),
  );
  const names = ({ text }: { readonly text: string }) =>
    documentWords.test(text.replaceAll('_', ' ')) && !sectionTitle.test(text);
  const body = lines.filter(({ span }) => span.kind !== 'header');
  const [first] = body.filter(({ text }) => !sectionTitle.test(text));
  const chosen =
    body.find(
      (line) => names(line) && line.span.kind === 'heading' && (line.span.level ?? 9) <= 2,
    ) ?? body.slice(0, 6).find((line) => names(line) && line.span.kind !== 'list-item');
  const early = chosen !== undefined && head.indexOf(chosen) <= 8 ? chosen : undefined;
  const line =
    early ??
    lines.find((each) => each.span.kind === 'header' && names(each)) ??
    (first?.span.kind === 'heading' && head.indexOf(first) <= 2 ? first : undefined) ??
    chosen ??
    first;
  if (line === undefined) return null;
  return { value: line.text, quote: line.text, page: line.span.page };
}

const none = { value: null, quote: null, page: null };

function firstMatch(
  folded: FoldedText,
  pattern: RegExp,
  accept: (value: string) => boolean = () => true,
): Quoted & { value: string | null } {
  for (const { statement } of statementsWith(folded, pattern)) {
    const { text, quote, page, valueFrom } = statement;
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
const labelledMarking =
  /\b(?:protective marking|marking|classification|GSC)\s*:?\s*(OFFICIAL(?:\s*[-–:]\s*SENSITIVE)?|SECRET|RESTRICTED|NOT PROTECTIVELY MARKED)\b/i;

/** The protective marking, from a line that holds it at the head, the foot or beside its label. */
export function markingOf(folded: FoldedText): Quoted & { value: string | null } {
  for (const span of folded.spans) {
    if (span.end - span.start > 160) continue;
    const text = textOf(folded, span);
    const found = marking.exec(text)?.[1] ?? labelledMarking.exec(text)?.[1];
    if (found === undefined) continue;
    return { value: found.trim(), quote: text, page: pageAt(folded, span.start) };
  }
  return none;
}
