import { describe, expect, test } from 'vitest';
import type { DocumentFind, Proposal } from '../../../shared/contract/channels-documents.ts';
import {
  entriesOf,
  findLines,
  openProposals,
  placeOf,
  stepFrom,
} from '../../../renderer/features/agreement/documents/find-lines.ts';
import { placesOf, standsOn } from '../../../renderer/ui/pdf-pages/text-places.ts';
import { wordBoxes } from '../../../renderer/ui/pdf-pages/word-boxes.ts';
import {
  draftFromWords,
  likelyTerm,
} from '../../../renderer/features/agreement/documents/words-value.ts';

/** The words at the places, piece by piece. */
function marked(quote: string, pieces: readonly string[]): readonly string[] {
  return placesOf(quote, pieces).map(({ piece, from, to }) => pieces[piece]?.slice(from, to) ?? '');
}

describe('A quote on a page', () => {
  test('is marked over the runs that it touches, and no further', () => {
    const runs = [
      '4.2 Partners will disclose',
      ' personal data under section',
      ' 29(3) of the Act.',
    ];
    expect(marked('disclose personal data under section 29(3)', runs)).toEqual([
      'disclose',
      'personal data under section',
      '29(3',
    ]);
  });

  test('is found in spite of ligatures, hyphens at line ends, dashes and curly quotes', () => {
    const runs = ['The ofﬁcer’s re-', 'view – each year –', 'is “final”.'];
    expect(marked('The officer\'s review - each year - is "final"', runs)).toEqual([
      'The ofﬁcer’s re',
      'view – each year',
      'is “final',
    ]);
  });

  test('is found in its parts where the lines of two columns stand between them', () => {
    const runs = [
      'This agreement will be reviewed by the',
      'Another column speaks of training here.',
      'partners every twelve months from signature.',
    ];
    const found = marked(
      'This agreement will be reviewed by the partners every twelve months from signature.',
      runs,
    );
    expect(found).toEqual([
      'This agreement will be reviewed by the',
      'partners every twelve months from signature',
    ]);
  });

  test('is not marked where most of it does not stand on the page', () => {
    const runs = ['This agreement will be reviewed by the committee.'];
    expect(
      placesOf('This agreement will be destroyed after seven years by the council', runs),
    ).toEqual([]);
    expect(placesOf(' – ', runs)).toEqual([]);
  });

  test('counts for letters beyond the first plane and outside the alphabet', () => {
    expect(marked('𝐀b 5', ['x 𝐀b', '5 y'])).toEqual(['𝐀b', '5']);
    expect(standsOn('§ 5 costs £100', ['see § 5 costs', '£100 a year'])).toBe(true);
    expect(standsOn('£200', ['see § 5 costs', '£100 a year'])).toBe(false);
  });
});

describe('A quote on the picture of a page', () => {
  const word = (text: string, x: number, y: number) => ({ text, x, y, width: 0.1, height: 0.02 });

  test('is marked by one box for each line that it touches', () => {
    const words = [
      word('This', 0.1, 0.1),
      word('ends', 0.25, 0.101),
      word('on', 0.4, 0.099),
      word('31', 0.1, 0.13),
      word('March.', 0.25, 0.13),
      word('Then', 0.4, 0.13),
    ];
    const boxes = wordBoxes(words, [{ id: 'q', page: 1, quote: 'ends on 31 March' }]);
    expect(boxes.map(({ left, width }) => [left, Number(width.toFixed(3))])).toEqual([
      [0.25, 0.25],
      [0.1, 0.25],
    ]);
    expect(boxes[0]?.top).toBe(0.099);
    expect(wordBoxes(words, [{ id: 'q', page: 1, quote: 'ends on 1 May' }])).toEqual([]);
  });
});

function find(part: Partial<DocumentFind> & { readonly id: string }): DocumentFind {
  return {
    kind: 'clause',
    label: part.id,
    said: '',
    standing: 'not-met',
    quote: null,
    page: null,
    fromOcr: false,
    ...part,
  };
}

function proposal(part: Partial<Proposal> & { readonly id: string }): Proposal {
  return {
    term: 'expiresOn',
    label: part.id,
    registerSays: null,
    documentSays: '31 March 2024',
    relation: 'fills',
    quote: 'until 31 March 2024',
    page: 1,
    confidence: 0.9,
    fromOcr: false,
    how: 'stated',
    answer: null,
    ...part,
  };
}

describe('What was found', () => {
  const lines = findLines({
    finds: [
      find({ id: 'met', standing: 'met' }),
      find({ id: 'stale', kind: 'stale-term', page: 3, quote: 'fair processing' }),
      find({ id: 'late', page: 9 }),
      find({ id: 'unclear', standing: 'cannot-tell', page: 1 }),
      find({ id: 'early', page: 2 }),
      find({ id: 'Ends', kind: 'term', label: 'Ends', page: 4 }),
    ],
    proposals: [
      proposal({ id: 'agrees', relation: 'agrees' }),
      proposal({ id: 'answered', relation: 'differs', answer: 'dismissed' }),
      proposal({ id: 'Ends', relation: 'fills', page: 4 }),
      proposal({ id: 'differs', relation: 'differs', page: 8 }),
    ],
  });

  test('stands under its head: the register first, what is met last, what is worst on top', () => {
    const told = lines.map((line) => (line.kind === 'group' ? `# ${line.group}` : line.entry.id));
    expect(told).toEqual([
      '# beside-the-register',
      'differs',
      'Ends',
      'agrees',
      'answered',
      '# missing',
      'early',
      'late',
      'unclear',
      '# stale',
      'stale',
      '# met',
      'met',
    ]);
  });

  test('is stepped through from end to end, and the ends hold', () => {
    const entries = entriesOf(lines);
    expect(stepFrom(entries, null, 1)?.id).toBe('differs');
    expect(stepFrom(entries, null, -1)?.id).toBe('met');
    expect(stepFrom(entries, 'differs', -1)?.id).toBe('differs');
    expect(stepFrom(entries, 'answered', 1)?.id).toBe('early');
    expect(stepFrom([], null, 1)).toBeNull();
  });

  test('leads to its words only where it has some', () => {
    const places = Object.fromEntries(entriesOf(lines).map((entry) => [entry.id, placeOf(entry)]));
    expect(places['stale']).toEqual({ page: 3, quote: 'fair processing' });
    expect(places['met']).toBeNull();
  });

  test('asks only for what is not answered', () => {
    const all = [
      proposal({ id: 'a' }),
      proposal({ id: 'b', answer: 'accepted' }),
      proposal({ id: 'c', relation: 'differs' }),
    ];
    expect(openProposals(all, ['fills']).map(({ id }) => id)).toEqual(['a']);
    expect(openProposals(all, ['fills', 'differs']).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

describe('Words that are used as a term', () => {
  test('give the date that stands in them, as exact as they are', () => {
    const ends = (words: string) => draftFromWords('expiresOn', words).date;
    expect(ends('shall remain in force until 31st\nMarch 2027.')).toEqual({
      on: '2027-03-31',
      precision: 'day',
    });
    expect(ends('until February 2028')).toEqual({ on: '2028-02-29', precision: 'month' });
    expect(ends('until further notice')).toBeNull();
  });

  test('give months, choices and texts', () => {
    expect(draftFromWords('reviewIntervalMonths', 'reviewed every two years').text).toBe('24');
    expect(draftFromWords('retention', 'kept for seven\n years').text).toBe('kept for seven years');
    expect(draftFromWords('allPartnersSigned', 'nobody knows').text).toBe('');
  });

  test('suggest the term of which they speak, or none', () => {
    expect(likelyTerm('This agreement expires on 31 March 2027')).toBe('expiresOn');
    expect(likelyTerm('next review: 1 May 2027')).toBe('nextReview');
    expect(likelyTerm('reviewed every 12 months')).toBe('reviewIntervalMonths');
    expect(likelyTerm('It commences on 1 April 2024')).toBe('effectiveFrom');
    expect(likelyTerm('The weather is fine')).toBeNull();
  });
});
