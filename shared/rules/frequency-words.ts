const often =
  /\b(?:daily|nightly|hourly|real[- ]time|live|continuous|weekly|fortnightly|every\s+(?:day|week|fortnight|month)|per\s+(?:day|week|month)|each\s+(?:day|week|month)|monthly|twice\s+a\s+(?:week|month))\b/i;
const quarterly =
  /\b(?:quarterly|every\s+(?:quarter|three\s+months|3\s+months)|four\s+times\s+a\s+year)\b/i;
const seldom =
  /\b(?:annual(?:ly)?|yearly|every\s+(?:year|six\s+months|6\s+months)|half[- ]yearly|six[- ]monthly|bi-?annual(?:ly)?|twice\s+a\s+year|once|one[- ]off|ad[- ]?hoc|on\s+request|as\s+(?:and\s+when|required|needed))\b/i;

/** How often data are shared, as far as the words tell; null where they do not. */
export function frequencyOf(words: string): 'monthly' | 'quarterly' | 'seldom' | null {
  if (often.test(words)) return 'monthly';
  if (quarterly.test(words)) return 'quarterly';
  return seldom.test(words) ? 'seldom' : null;
}
