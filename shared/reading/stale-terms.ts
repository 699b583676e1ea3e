import { stalePhrases } from '../standards/stale-phrases.ts';
import type { StalePhrase } from '../standards/stale-phrase.ts';
import type { IsoDate } from '../register/plain-date.ts';
import { sentenceAround, spanAt, type BlockSpan, type FoldedText } from './folded-text.ts';
import { mayMatch } from './letter-runs.ts';
import { neededWords, type NeededWords } from './needed-words.ts';
import { sectionOf } from './sections.ts';

/** A stale phrase where it stands. `start` and `end` are places in the folded text. */
export interface StaleTermHit {
  readonly id: string;
  readonly phrase: string;
  /** The sentence round it, exactly as the folded page has it. */
  readonly quote: string;
  readonly page: number;
  readonly start: number;
  readonly end: number;
  /** `historic` mentions what was; `quotation` repeats somebody's words. Only `live` is a failing. */
  readonly context: 'live' | 'historic' | 'quotation';
  readonly severity: 'critical' | 'high' | 'medium' | 'low' | 'info';
  readonly insteadUse: string;
  /** True where the agreement is later than the phrase's end: a drafting fault, not age. */
  readonly draftingError: boolean;
}

interface Compiled {
  readonly phrase: StalePhrase;
  readonly pattern: RegExp;
  readonly needs: NeededWords;
  readonly acronym: RegExp | null;
  readonly company: RegExp | null;
}

function compile(phrase: StalePhrase): Compiled {
  const pattern = new RegExp(phrase.pattern, `${phrase.flags}g`);
  return {
    phrase,
    pattern,
    needs: neededWords(pattern),
    acronym: phrase.acronym === null ? null : new RegExp(`^(?:${phrase.acronym.pattern})$`),
    company: phrase.acronym === null ? null : new RegExp(phrase.acronym.company, 'i'),
  };
}

/** The lists of phrases by which documents were read, made ready once each. */
const ready = new WeakMap<readonly StalePhrase[], readonly Compiled[]>();

function compiledList(phrases: readonly StalePhrase[]): readonly Compiled[] {
  const known = ready.get(phrases);
  if (known !== undefined) return known;
  const compiled = phrases.map(compile);
  ready.set(phrases, compiled);
  return compiled;
}

// domain.md 5.1 rule 2: the words that make a mention a piece of history, near enough to belong to it.
const historicBefore =
  /\b(?:replac|supersed|repeal|revok|former|previous|abolish|known\s+as|successor|prior\s+to|until|renamed|in\s+place\s+of)/i;
const historicAfter =
  /^[\s,)"']*(?:\(?\s*now\b|(?:(?:has|have|had|was|were|is)\s+(?:been\s+|being\s+)?)?(?:replaced|superseded|repealed|revoked|abolished|dissolved|renamed)\b|(?:[\w']+\s+){0,3}(?:updated|changed|renamed)\s+to\b|became\b|\(\s*(?:repealed|abolished|now|replaced)\b)/i;
const historyHeading =
  /\b(?:version|document|change|amendment|revision)s?\s+(?:history|control|log|record|table)\b|\bchange\s+log\b/i;
const historyColumn =
  /^(?:version|issue|revision|amend(?:ment|ed)?|change(?:s|d)?|summary of change)/i;
const quotingWords =
  /(?:\b(?:act|regulations?|order|schedule|section|article|code|report|guidance)\b[^"]{0,80}|\b(?:states?|provides?|says?|reads?|defines?|defined\s+as)\b[^"]{0,40})$/i;
const quotedInstrument =
  /\bS\.?I\.?\s*2007\/1831\b|\bPrescribed\s+(?:Descriptions\s+of\s+)?Information\b/i;

const worse = { low: 'medium', medium: 'high', high: 'critical' } as const;

function isHistory(folded: FoldedText, span: BlockSpan, start: number, end: number): boolean {
  const before = folded.text.slice(Math.max(span.start, start - 60), start);
  const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
  if (historicBefore.test(clause)) return true;
  return historicAfter.test(folded.text.slice(end, Math.min(span.end, end + 40)));
}

function isVersionTable(folded: FoldedText, span: BlockSpan): boolean {
  if (historyHeading.test(sectionOf(folded, span.start)?.title ?? '')) return true;
  if (span.cell === null) return false;
  const { table } = span.cell;
  return folded.spans.some(
    (other) =>
      other.cell?.table === table &&
      other.cell.row === 0 &&
      historyColumn.test(folded.text.slice(other.start, other.end)),
  );
}

function isQuotation(folded: FoldedText, span: BlockSpan, start: number, end: number): boolean {
  const block = folded.text.slice(span.start, span.end);
  if (quotedInstrument.test(block)) return true;
  const open = block.lastIndexOf('"', start - span.start);
  if (open === -1) return false;
  const close = block.indexOf('"', end - span.start);
  const isOpening = (block.slice(0, open).match(/"/g) ?? []).length % 2 === 0;
  // A short quoted phrase is a name or a defined term; a passage that is introduced is a quotation.
  return isOpening && close - open > 60 && quotingWords.test(block.slice(0, open));
}

function contextOf(
  folded: FoldedText,
  span: BlockSpan | undefined,
  start: number,
  end: number,
): StaleTermHit['context'] {
  if (span === undefined) return 'live';
  if (isQuotation(folded, span, start, end)) return 'quotation';
  if (isHistory(folded, span, start, end) || isVersionTable(folded, span)) return 'historic';
  return 'live';
}

const partySection = /\b(?:part(?:y|ies|ners?)|signator(?:y|ies)|signatures?|signed)\b/i;

function isPartyPosition(folded: FoldedText, span: BlockSpan | undefined): boolean {
  if (span === undefined) return false;
  if (/\bsigned\s+(?:on\s+behalf\s+of|by|for)\b/i.test(folded.text.slice(span.start, span.end))) {
    return true;
  }
  const listed = span.kind === 'list-item' || span.kind === 'table-cell';
  return listed && partySection.test(sectionOf(folded, span.start)?.title ?? '');
}

function severityOf(
  phrase: StalePhrase,
  context: StaleTermHit['context'],
  inParty: boolean,
  draftingError: boolean,
): StaleTermHit['severity'] {
  if (context !== 'live') return 'info';
  if (inParty && phrase.asParty !== null) return phrase.asParty;
  return draftingError ? worse[phrase.severity] : phrase.severity;
}

/** Longer finds win over shorter ones inside them: "West Mercia Police Authority" over "Police Authority". */
function withoutContained(hits: readonly StaleTermHit[]): StaleTermHit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: StaleTermHit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || hit.end > last.end || hit.start >= last.end) kept.push(hit);
  }
  return kept;
}

/**
 * The stale phrases of a document as at a day, in order of place. `agreedOn` is the agreement's own
 * date where it is known; `phrases` are those of the force's standard. Repeated page headers and footers count once a phrase.
 */
export function staleTerms(
  folded: FoldedText,
  asAt: IsoDate,
  agreedOn: IsoDate | null,
  phrases: readonly StalePhrase[] = stalePhrases,
): StaleTermHit[] {
  const hits: StaleTermHit[] = [];
  for (const { phrase, pattern, needs, acronym, company } of compiledList(phrases)) {
    if (phrase.staleFrom > asAt || !mayMatch(folded, needs)) continue;
    let furniture = false;
    let hasCompany: boolean | null = null;
    for (const match of folded.text.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const end = match.index + match[0].trimEnd().length;
      if (acronym?.test(match[0].trim()) === true) {
        hasCompany ??= company?.test(folded.text) ?? true;
        if (!hasCompany) continue;
      }
      const span = spanAt(folded, start);
      if (span?.kind === 'header' || span?.kind === 'footer') {
        if (furniture) continue;
        furniture = true;
      }
      const context = contextOf(folded, span, start, end);
      const draftingError = agreedOn !== null && agreedOn >= phrase.staleFrom;
      const { quote, page } = sentenceAround(folded, start, end);
      hits.push({
        id: phrase.id,
        phrase: phrase.phrase,
        quote,
        page,
        start,
        end,
        context,
        severity: severityOf(phrase, context, isPartyPosition(folded, span), draftingError),
        insteadUse: phrase.insteadUse,
        draftingError,
      });
    }
  }
  return withoutContained(hits);
}
