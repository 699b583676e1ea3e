/** The lines of a field, without empty ones and doubles. */
export function lines(text: string): readonly string[] {
  const trimmed = text.split('\n').map((line) => line.trim());
  return [...new Set(trimmed.filter((line) => line !== ''))];
}

/** Items as they stand in a field, one a line. */
export function oneALine(items: readonly string[]): string {
  return items.join('\n');
}

/** The text, or null where there is none. */
export function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
