const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec';
const dayMonth = new RegExp(`\\b(\\d{1,2}) (?=(?:${months})\\b)`, 'g');
const numbered =
  /\b([Pp]ages?|[Ss]ections?|[Pp]arts?|[Aa]rticles?|Art\.?|[Ss]chedules?|Sch\.?|[Pp]aras?\.?|[Pp]aragraphs?|[Rr]egs?\.?|[Rr]egulations?|[Cc]lauses?|[Ss]{1,2}\.|[Tt]able|[Ff]igure|Annex|Tier|Act|No\.|pp?\.|[Dd]ecision|[Vv]ersion|[Rr]ow) (?=[\dA-Z]?[\d(])/g;
const counted = /\b(\d+) (?=(?:days?|months?|years?|of)\b)/g;

/**
 * Puts no-break spaces where a line must not end: between day and month, "page" and its number,
 * "section" and its number, a number and what it counts.
 */
export function keepWordsTogether(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(dayMonth, '$1\u00a0')
    .replace(numbered, '$1\u00a0')
    .replace(counted, '$1\u00a0');
}
