import { termKeys, type TermKey } from './terms.ts';

/**
 * The stable id of a proposal: the term, the value that is proposed, in words, and the page on which it
 * rests. A second reading that finds the same on the same page has the same id, so that nobody is asked twice.
 */
export function proposalId(term: TermKey, value: string, page: number): string {
  const said = value.replace(/\s+/g, ' ').trim().slice(0, 300);
  return `${term}:${page}:${said}`;
}

/** The term that a proposal is about; null where the id is none of ours. */
export function termOfProposal(id: string): TermKey | null {
  return termKeys.find((term) => id.startsWith(`${term}:`)) ?? null;
}

/** The value that a proposal proposed, as its id has it. */
export function valueOfProposal(id: string): string {
  return id.split(':').slice(2).join(':');
}
