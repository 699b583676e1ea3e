import { describe, expect, test } from 'vitest';
import {
  createMatcher,
  rivals,
  type FileFacts,
  type Match,
  type MatchableAgreement,
} from '../../../shared/reading/match-agreement.ts';

function agreement(
  ref: string,
  title: string,
  parties: readonly string[],
  documentLocation: string | null = null,
): MatchableAgreement {
  const id = `agreement-${ref.toLowerCase()}`;
  return { id, ref, title, parties: parties.map((name) => [name]), documentLocation };
}

const agreements = [
  agreement('ISA-001', 'Community safety information sharing protocol: Severnmouth', [
    'Severnmouth City Council',
    'Severnshire Fire and Rescue Authority',
  ]),
  agreement('ISA-002', 'Community safety information sharing protocol: Harrowmere', [
    'Harrowmere Council',
    'Severnshire Fire and Rescue Authority',
  ]),
  agreement(
    'ISA-014',
    'Missing children',
    ['Harrowmere Council'],
    'S:\\IG\\signed\\MISPER 2024.pdf',
  ),
  agreement('ISA-140', 'Adult safeguarding enquiries', ['Severnmouth City Council']),
  agreement('7', 'Licensing visits', ['Estuary Council', 'Harbour Authority']),
];
const match = createMatcher(agreements);

function file(facts: Partial<FileFacts>): FileFacts {
  return { fileName: 'scan.pdf', title: null, reference: null, parties: [], ...facts };
}

function best(found: Match): string | undefined {
  return found.candidates[0]?.agreementId;
}

describe('the agreement of a file', () => {
  test.each([
    ['ISA-014', 'as the register writes it'],
    ['ISA 14', 'without its zeros and hyphen'],
    ['isa/0014', 'in other signs'],
    ['Ref: ISA-014 v2', 'among other words'],
  ])('is sure by the reference %s, %s', (reference) => {
    const found = match(file({ reference }));
    expect([found.kind, best(found)]).toEqual(['sure', 'agreement-isa-014']);
    expect(found.candidates[0]?.because).toBe('same reference');
  });

  test('is not another whose reference begins alike', () => {
    expect(best(match(file({ fileName: 'ISA-140 signed.pdf' })))).toBe('agreement-isa-140');
  });

  test('is sure by a file name that holds the reference, but a bare number tells nothing', () => {
    expect(match(file({ fileName: 'ISA_014_signed (2).pdf' })).kind).toBe('sure');
    expect(match(file({ fileName: 'Page 7 of minutes.pdf' })).kind).toBe('none');
  });

  test('is sure by the place that the register gives for the signed copy', () => {
    const found = match(file({ fileName: 'misper 2024.pdf' }));
    expect([found.kind, best(found)]).toEqual(['sure', 'agreement-isa-014']);
    expect(found.candidates[0]?.because).toContain('the register names this file');
  });

  test('is sure by title and parties together, not by either alone', () => {
    const title = 'Licensing visits';
    const parties = ['Severnshire Police', 'Estuary Council', 'Harbour Authority'];
    expect(match(file({ title, parties })).kind).toBe('sure');
    expect(match(file({ title })).kind).toBe('doubtful');
    expect(match(file({ parties })).kind).not.toBe('sure');
  });

  test('is asked where two agreements differ in one word only', () => {
    const title = 'Community safety information sharing protocol';
    const parties = ['Severnshire Police', 'Severnshire Fire and Rescue Authority'];
    const found = match(file({ title, parties }));
    expect(found.kind).toBe('doubtful');
    expect(found.candidates.map(({ agreementId }) => agreementId)).toEqual([
      'agreement-isa-001',
      'agreement-isa-002',
    ]);
  });

  test('is asked where the reference names one agreement and all else speaks against it', () => {
    const found = match(
      file({
        reference: 'ISA-014',
        title: 'Adult safeguarding enquiries',
        parties: ['Severnshire Police', 'Severnmouth City Council'],
      }),
    );
    expect(found.kind).toBe('doubtful');
    expect(found.candidates.map(({ agreementId }) => agreementId)).toContain('agreement-isa-140');
  });

  test('is asked where the reference names one and the file name another', () => {
    expect(match(file({ reference: 'ISA-014', fileName: 'ISA-140.pdf' })).kind).toBe('doubtful');
  });

  test('is none where nothing agrees', () => {
    expect(match(file({ title: 'Harbour dredging', parties: ['Port of Trows'] }))).toEqual({
      kind: 'none',
      candidates: [],
    });
    expect(match(file({}))).toEqual({ kind: 'none', candidates: [] });
  });

  test('does not depend on the order of the register', () => {
    const facts = file({ title: 'Community safety protocol', parties: ['Harrowmere Council'] });
    expect(createMatcher(agreements.toReversed())(facts)).toEqual(match(facts));
  });
});

describe('files that fit one agreement', () => {
  const sure = (score: number): Match => ({
    kind: 'sure',
    candidates: [{ agreementId: 'a', score, because: 'same reference' }],
  });

  test('are all asked where they fit alike', () => {
    const files = ['x', 'y'].map((id) => ({ id, kind: 'agreement', match: sure(60) }));
    expect([...rivals(files)]).toEqual(['x', 'y']);
  });

  test('leave the one that alone reads as an agreement', () => {
    const files = [
      { id: 'annex', kind: 'not-an-agreement', match: sure(80) },
      { id: 'agreement', kind: 'agreement', match: sure(60) },
    ];
    expect([...rivals(files)]).toEqual(['annex']);
  });

  test('leave the one that fits clearly better', () => {
    const files = [
      { id: 'x', kind: 'agreement', match: sure(90) },
      { id: 'y', kind: 'agreement', match: sure(60) },
    ];
    expect([...rivals(files)]).toEqual(['y']);
  });
});
