import { describe, expect, it } from 'vitest';
import { makePack } from '../../../shared/pack/make-pack.ts';
import { levelOf, ratingScale, ratingScales } from '../../../shared/pack/rating-scales.ts';
import { gradeOf } from '../../../shared/pack/self-rating.ts';
import { ratingScaleIds, type PackOptions } from '../../../shared/register/packs.ts';
import { aFinding, anAgreement, aReport, someOptions } from '../../fixtures/pack/small-report.ts';
import { packInput } from './pack-input.ts';
import { textOfPages } from './text-of-pdf.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');
const none = { agreements: 20, fit: 20, unreliable: 0, critical: 0, high: 0 };

const unfit = aReport([
  anAgreement(1, { rating: 'red', findings: [aFinding({ severity: 'critical' })] }),
  anAgreement(2, { rating: 'green' }),
  anAgreement(3, { rating: 'green' }),
]);

async function pages(options: Partial<PackOptions>, report = unfit): Promise<readonly string[]> {
  const input = await packInput(report, { options: { ...someOptions, ...options } });
  return (await textOfPages((await makePack(input)).bytes)).map(squeezed);
}

describe('a grade', () => {
  it('is the best only where nine in ten are fit, nothing is unreliable and nothing grave is open', () => {
    expect(gradeOf(none)).toBe(1);
    expect(gradeOf({ ...none, fit: 18 })).toBe(1);
    expect(gradeOf({ ...none, fit: 17 })).toBe(2);
    expect(gradeOf({ ...none, fit: 19, unreliable: 1 })).toBe(2);
    expect(gradeOf({ ...none, high: 1 })).toBe(2);
  });

  it('falls with a quarter and with a half that is not fit or not assessed', () => {
    expect(gradeOf({ ...none, fit: 15, unreliable: 5 })).toBe(2);
    expect(gradeOf({ ...none, fit: 14, unreliable: 6 })).toBe(3);
    expect(gradeOf({ ...none, fit: 10, unreliable: 10 })).toBe(3);
    expect(gradeOf({ ...none, fit: 9, unreliable: 11 })).toBe(4);
  });

  it('is the third at best while one critical finding is open', () => {
    expect(gradeOf({ ...none, critical: 1 })).toBe(3);
    expect(gradeOf({ ...none, fit: 9, unreliable: 11, critical: 1 })).toBe(4);
  });

  it('is not given where there is no agreement', () => {
    expect(gradeOf({ ...none, agreements: 0, fit: 0 })).toBeNull();
  });
});

describe('a scale', () => {
  it.each(ratingScaleIds)('has one word for each grade (%s)', (id) => {
    const scale = ratingScale(id);
    expect(scale.levels.flatMap(({ grades }) => grades)).toEqual([1, 2, 3, 4]);
    expect(levelOf(scale, 1)).toBe(scale.levels[0]);
    expect(scale.source).not.toBe('');
  });

  it('stands in the list of scales once', () => {
    expect(ratingScales.map(({ id }) => id)).toEqual([...ratingScaleIds]);
  });
});

describe('a pack', () => {
  it.each([
    ['house', 'Needs work'],
    ['ico', 'Limited assurance'],
    ['cipfa', 'Limited assurance'],
    ['giaa', 'Limited assurance'],
  ] as const)('gives its rating in the words that were chosen (%s)', async (ratingScale, word) => {
    const texts = await pages({ ratingScale });
    const summary = texts.find((text) => text.includes('1 Summary Self-assessment'));
    expect(summary).toContain(`Self-assessment ${word}`);
    expect(summary).toContain('not an auditor’s or an inspector’s opinion');
    const annex = texts.find((text) => text.includes('A Rating scale'));
    expect(annex).toContain('the force’s own assessment');
    expect(annex).toMatch(new RegExp(`${word}.*This one`));
    expect(annex).toContain(
      'Of 3 agreements that have not ended, 2 are fit and 1 not fit or not assessed. Open on them or on the register as a whole: 1 critical finding, 0 high findings.',
    );
  });

  it('prints what its author says of the rating, and keeps the summary on one page', async () => {
    const opinion = 'We rely on word of mouth where the register is silent. '.repeat(10).trim();
    const texts = await pages({ opinion });
    const summary = texts.filter((text) => text.includes('1 Summary'));
    expect(summary.filter((text) => text.includes('Self-assessment'))).toHaveLength(1);
    const page = texts.find((text) => text.includes('Self-assessment'));
    expect(page).toContain(`Information governance officer: ${opinion}`);
    expect(page).toContain('Decisions sought');
  });

  it('rates nothing where there is nothing, and has no annex for it', async () => {
    const texts = (await pages({}, aReport([]))).join(' ');
    expect(texts).not.toContain('Rating scale');
    expect(texts).toContain('nothing can be said of their fitness');
  });

  it('does not count an agreement that has ended', async () => {
    const ended = aReport([
      anAgreement(1, {
        rating: 'red',
        currency: 'ended',
        findings: [aFinding({ severity: 'critical' })],
      }),
      anAgreement(2, { rating: 'green' }),
    ]);
    expect((await pages({}, ended)).join(' ')).toContain('Self-assessment Fit Of 2 agreements');
  });
});
