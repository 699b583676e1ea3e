import { describe, expect, it } from 'vitest';
import { isHeldOut } from './reading-labels.ts';
import { isRightPhrase, readPhrases } from './reading-phrases.ts';

const phrases = readPhrases();
if (phrases === null)
  console.warn('SKIPPED: the corpus of date wordings because ../shared/corpus is not there');

describe.skipIf(phrases === null)('wordings of dates', () => {
  it.each([
    ['tuned on', false, 1],
    ['held back', true, 0.95],
  ] as const)('%s are read right', (name, heldBack, least) => {
    const part = (phrases ?? []).filter(
      (phrase) => isHeldOut(phrase['wording'] ?? '') === heldBack,
    );
    const wrong = part.filter((phrase) => !isRightPhrase(phrase));
    console.info(`Date wordings ${name}: ${part.length - wrong.length} of ${part.length} right`);
    expect(part.length).toBeGreaterThan(30);
    expect((part.length - wrong.length) / part.length).toBeGreaterThanOrEqual(least);
  });
});
