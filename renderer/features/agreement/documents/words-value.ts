import { termDefinition, type TermKey } from '../../../../shared/register/terms.ts';
import { findMentions, resolve } from '../../../../shared/wording/date-mentions.ts';
import { durationMonths } from '../../../../shared/wording/intervals.ts';
import { choiceLabel } from '../../../../shared/register/choice-labels.ts';
import { draftOf, type TermDraft } from '../term-draft.ts';

/** Words as they are kept: one line, single spaces, line-end hyphens joined. */
export function oneLine(words: string): string {
  return words
    .replace(/\u00ad/g, '')
    .replace(/(\p{Ll})-\s*\n\s*(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What selected words would put into a term, as the editor's draft: a date out of a sentence, a number
 * of months, yes or no, one of the choices, or the words themselves. The officer sees it before it is
 * taken; where nothing of the kind stands in the words, the draft is empty.
 */
export function draftFromWords(term: TermKey, words: string): TermDraft {
  const blank = draftOf(undefined);
  const text = oneLine(words);
  const { kind, role, choices } = termDefinition(term);
  switch (kind) {
    case 'date': {
      for (const { parts } of findMentions(text)) {
        const date = resolve(parts, role ?? 'end');
        if (date !== null) return { ...blank, date };
      }
      return blank;
    }
    case 'months': {
      const months = durationMonths(text);
      return months === null ? blank : { ...blank, text: String(months) };
    }
    case 'yes-no': {
      const said = /^(yes|no|unknown)\b/i.exec(text)?.[1]?.toLowerCase();
      return said === undefined ? blank : { ...blank, text: said };
    }
    case 'choice': {
      const lower = text.toLowerCase();
      const chosen = choices?.find((choice) => lower.includes(choiceLabel(choice).toLowerCase()));
      return chosen === undefined ? blank : { ...blank, text: chosen };
    }
    case 'text':
    case 'list':
      return { ...blank, text };
  }
}

const hints: readonly (readonly [RegExp, TermKey])[] = [
  [/\breview/i, 'nextReview'],
  [/\b(expir|end(s|ed|ing)?\b|terminat|until|cease|no later than)/i, 'expiresOn'],
  [/\b(commenc|effective|start|begin|come(s)? into force|in force from)/i, 'effectiveFrom'],
  [/\b(retain|retention|destroy|delet)/i, 'retention'],
];

/** The term that words with a date or of a known kind most likely speak of; null where nobody can say. */
export function likelyTerm(words: string): TermKey | null {
  const text = oneLine(words);
  const found = hints.find(([hint]) => hint.test(text))?.[1] ?? null;
  if (found === 'nextReview' && findMentions(text).length === 0) {
    return durationMonths(text) === null ? null : 'reviewIntervalMonths';
  }
  if (found === null && findMentions(text).length > 0) return 'expiresOn';
  return found;
}
