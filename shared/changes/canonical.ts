/**
 * JSON with the keys of every object in code-unit order and no white space: one value, one text.
 * What JSON leaves out (`undefined`) is left out. Two machines that hash it get the same hash.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${value.map((item) => (item === undefined ? 'null' : canonicalJson(item))).join(',')}]`;
  }
  return joined(memberTexts(value));
}

function memberTexts(value: object): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) texts.set(key, canonicalJson(member));
  }
  return texts;
}

function joined(texts: ReadonlyMap<string, string>): string {
  let all = '';
  // Without a comparer, sort compares by code units, which is what "canonical" needs.
  for (const key of [...texts.keys()].sort()) {
    all += `${all === '' ? '' : ','}${JSON.stringify(key)}:${texts.get(key) ?? 'null'}`;
  }
  return `{${all}}`;
}

/**
 * The canonical text of `value` with a member `hash` added, which `sha256` makes of the text without it.
 * Each member is written once, because an import can be many megabytes.
 */
export function canonicalWithHash(
  value: object,
  sha256: (text: string) => string,
): { readonly text: string; readonly hash: string } {
  const texts = memberTexts(value);
  const hash = sha256(joined(texts));
  texts.set('hash', JSON.stringify(hash));
  return { text: joined(texts), hash };
}

/** True where the keys of every object in `value` stand in code-unit order. */
function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before: string | null = null;
  for (const [key, member] of Object.entries(value)) {
    if ((before !== null && key <= before) || !isSorted(member)) return false;
    before = key;
  }
  return true;
}

/** Whether `text`, of which `value` was parsed, is its canonical text: quicker than writing it anew. */
export function isCanonicalText(value: unknown, text: string): boolean {
  if (JSON.stringify(value) === text && isSorted(value)) return true;
  // Keys that look like numbers are put first when an object is parsed, and seem out of order here.
  return canonicalJson(value) === text;
}
