/** What stands where somebody should have written something: brackets, rules, "insert name here". */
const blank =
  /\[(?!\d|sic\b|\.\.\.|name\]|phone\]|email\])[^\]\n]{0,80}\]|\[\s*\]|_{4,}|\.{6,}|…{2,}|<(?:insert|enter|name|date)[^>]{0,60}>|\b(?:insert|enter|add) (?:the )?(?:name|date|details|organisation|text)\b|\bX{2,}\b|\bDD\/MM\/YY(?:YY)?\b|\b(?:to be (?:completed|confirmed|inserted|agreed)|TBC|TBA|TBD)\b/i;

/** True for text that is still to be filled in. */
export function isPlaceholder(text: string): boolean {
  return blank.test(text);
}

/** How many places of a text are still to be filled in. */
export function placeholderCount(text: string): number {
  return text.match(new RegExp(blank.source, 'gi'))?.length ?? 0;
}
