import type { AuditReport } from '../../../shared/audit/report.ts';
import type { SearchResult } from '../../../shared/contract/view-models.ts';
import { partnerKindLabels } from '../../../shared/register/partner.ts';
import type { Register } from '../../../shared/register/register.ts';

/** As many as fit under a search field without scrolling for ever. */
const mostOfAKind = 12;

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

interface Candidate {
  readonly result: SearchResult;
  /** What is searched; the first counts most. */
  readonly texts: readonly string[];
}

/** How well a candidate answers: 0 best; null where a word is not found anywhere in it. */
function rank(candidate: Candidate, words: readonly string[]): number | null {
  const [first = '', ...others] = candidate.texts.map(folded);
  const all = [first, ...others].join('\n');
  if (!words.every((word) => all.includes(word))) return null;
  const sought = words.join(' ');
  if (first === sought) return 0;
  if (first.startsWith(sought)) return 1;
  if (words.every((word) => first.includes(word))) return 2;
  return 3;
}

function best(candidates: Iterable<Candidate>, words: readonly string[]): SearchResult[] {
  const found: { readonly rank: number; readonly result: SearchResult }[] = [];
  for (const candidate of candidates) {
    const at = rank(candidate, words);
    if (at !== null) found.push({ rank: at, result: candidate.result });
  }
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostOfAKind)
    .map(({ result }) => result);
}

function* agreements(report: AuditReport): Generator<Candidate> {
  for (const { id, ref, title, partners, partnership } of report.agreements) {
    const detail = [...partners, ...(partnership === null ? [] : [partnership])].join(', ');
    const result = { kind: 'agreement', id, title: `${ref} ${title}`.trim(), detail } as const;
    yield { result, texts: [ref, title, detail] };
  }
}

function* partners(register: Register): Generator<Candidate> {
  for (const { id, name, shortName, aliases, kind } of Object.values(register.partners)) {
    const result = { kind: 'partner', id, title: name, detail: partnerKindLabels[kind] } as const;
    yield { result, texts: [name, shortName ?? '', ...aliases] };
  }
}

function* partnerships(register: Register): Generator<Candidate> {
  for (const { id, name, shortName, aliases, area } of Object.values(register.partnerships)) {
    const result = { kind: 'partnership', id, title: name, detail: area } as const;
    yield { result, texts: [name, shortName ?? '', area, ...aliases] };
  }
}

function* findings(report: AuditReport): Generator<Candidate> {
  for (const { ref, findings: ofAgreement } of report.agreements) {
    for (const { id, title } of ofAgreement) {
      yield { result: { kind: 'finding', id, title, detail: ref }, texts: [title, ref] };
    }
  }
  for (const { id, title } of report.registerFindings) {
    yield { result: { kind: 'finding', id, title, detail: 'Whole register' }, texts: [title] };
  }
}

/**
 * Finds agreements, partnerships, partners and findings in which every word of `text` occurs, whatever
 * its case and accents. The best twelve of each kind; nothing for an empty text.
 */
export function search(text: string, register: Register, report: AuditReport): SearchResult[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return [
    ...best(agreements(report), words),
    ...best(partnerships(register), words),
    ...best(partners(register), words),
    ...best(findings(report), words),
  ];
}
