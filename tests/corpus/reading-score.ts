import type { FoldedText } from '../../shared/reading/folded-text.ts';
import type { Reading } from '../../shared/reading/reading.ts';
import type { StaleTermHit } from '../../shared/reading/stale-terms.ts';
import type { DocumentLabels } from './reading-labels.ts';
import { emptyTally, type Tally } from './reading-tally.ts';

/** How one document was read, against its labels. */
export interface DocumentScore {
  readonly file: string;
  readonly stale: ReadonlyMap<string, Tally>;
  readonly context: { readonly right: number; readonly all: number };
  /** Clauses said to be missing. */
  readonly clauses: ReadonlyMap<string, Tally>;
  readonly dates: {
    readonly stated: number;
    readonly exact: number;
    readonly wrong: number;
    readonly scored: number;
  };
  readonly kind: boolean | null;
  readonly signed: boolean | null;
  /** What went wrong, in words. */
  readonly faults: readonly string[];
}

/** Letters and digits alone, with their places: labels were taken before mark-up was taken away. */
function letters(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let kept = '';
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    kept += match[0].toLowerCase();
    for (let at = 0; at < match[0].length; at += 1) places.push(match.index);
  }
  return { text: kept, places };
}

function tallyOf(map: Map<string, Tally>, id: string): Tally {
  const known = map.get(id) ?? emptyTally();
  map.set(id, known);
  return known;
}

function scoreStale(folded: FoldedText, hits: readonly StaleTermHit[], labels: DocumentLabels) {
  const byId = new Map<string, Tally>();
  const faults: string[] = [];
  const context = { right: 0, all: 0 };
  if (labels.stale === null || labels.notScored.includes('*')) return { byId, faults, context };
  const whole = letters(folded.text);
  const matched = new Set<StaleTermHit>();
  for (const label of labels.stale) {
    const { id } = label;
    if (id === null || labels.notScored.includes(id)) continue;
    const wanted = letters(label.quote).text;
    const at = whole.text.indexOf(wanted);
    const from = whole.places[at] ?? -1;
    const to = whole.places[at + wanted.length - 1] ?? -1;
    const found = hits.find(
      (hit) => hit.id === id && (at === -1 || (hit.start <= to && hit.end >= from)),
    );
    if (found === undefined) {
      tallyOf(byId, id).missed += 1;
      faults.push(`missed ${id} in "${label.quote.slice(0, 70)}"`);
      continue;
    }
    tallyOf(byId, id).right += 1;
    matched.add(found);
    context.all += 1;
    if (found.context === label.context) context.right += 1;
    else
      faults.push(`${id} is ${label.context}, not ${found.context}: "${found.quote.slice(0, 70)}"`);
  }
  for (const id of labels.dense) {
    if (labels.notScored.includes(id) || labels.stale.some((label) => label.id === id)) continue;
    if (hits.some((hit) => hit.id === id)) tallyOf(byId, id).right += 1;
    else {
      tallyOf(byId, id).missed += 1;
      faults.push(`missed ${id}, which runs through the document`);
    }
  }
  for (const hit of hits) {
    if (matched.has(hit) || labels.dense.includes(hit.id) || labels.notScored.includes(hit.id))
      continue;
    // The same phrase, again in the sentence of a label, is not a second failing.
    if ([...matched].some((other) => other.id === hit.id && other.quote === hit.quote)) continue;
    tallyOf(byId, hit.id).wrong += 1;
    faults.push(`said ${hit.id} (${hit.context}) of "${hit.quote.slice(0, 70)}"`);
  }
  return { byId, faults, context };
}

function scoreClauses(reading: Reading, labels: DocumentLabels) {
  const byId = new Map<string, Tally>();
  const faults: string[] = [];
  for (const { id, outcome, quote } of reading.clauses) {
    const wanted = labels.clauses[id];
    if (wanted === null || wanted === undefined) continue;
    const tally = tallyOf(byId, id);
    if (wanted === 'not-met' && outcome === 'not-met') tally.right += 1;
    else if (wanted === 'not-met' && outcome === 'met') tally.missed += 1;
    else if (wanted === 'met' && outcome === 'not-met') tally.wrong += 1;
    if (outcome !== wanted && outcome !== 'not-applicable') {
      faults.push(`${id} is ${wanted}, not ${outcome}: "${(quote ?? '').slice(0, 70)}"`);
    }
  }
  return { byId, faults };
}

function scoreDates(reading: Reading, labels: DocumentLabels) {
  const dates = { stated: 0, exact: 0, wrong: 0, scored: 0 };
  const faults: string[] = [];
  for (const term of ['effectiveFrom', 'expiresOn', 'nextReview'] as const) {
    const label = labels.terms?.[term];
    if (label === null || label === undefined) continue;
    const { value } = reading.terms[term];
    dates.scored += 1;
    if (label.value !== null) dates.stated += 1;
    if (value !== null && value === label.value) dates.exact += 1;
    else if (value !== null) {
      dates.wrong += 1;
      faults.push(`${term} is ${label.value ?? 'not stated'}, not ${value}`);
    } else if (label.value !== null) faults.push(`${term} ${label.value} was not read`);
  }
  return { dates, faults };
}

/** Scores one reading. Only what the labels decide is scored. */
export function scoreDocument(
  folded: FoldedText,
  reading: Reading,
  labels: DocumentLabels,
): DocumentScore {
  const stale = scoreStale(folded, reading.staleTerms, labels);
  const clauses = scoreClauses(reading, labels);
  const dates = scoreDates(reading, labels);
  const kind = labels.kind === null ? null : labels.kind.includes(reading.kind);
  const wantedSigned = labels.terms?.signed ?? null;
  const said = reading.terms.signed.value;
  const signed = wantedSigned === null ? null : [wantedSigned].flat().includes(said);
  const faults = [...stale.faults, ...clauses.faults, ...dates.faults];
  if (kind === false)
    faults.push(`kind is ${labels.kind?.join(' or ') ?? ''}, not ${reading.kind}`);
  if (signed === false) faults.push(`signed is ${[wantedSigned].flat().join(' or ')}, not ${said}`);
  return {
    file: labels.file,
    stale: stale.byId,
    context: stale.context,
    clauses: clauses.byId,
    dates: dates.dates,
    kind,
    signed,
    faults,
  };
}
