import type { CoverageState } from '../../shared/audit/coverage.ts';

/** The words of a cell of the coverage, beside its mark. */
export const coverageWords: Readonly<Record<CoverageState, string>> = {
  fit: 'Fit',
  gaps: 'Gaps',
  unfit: 'Unfit',
  'never-used': 'Never used',
  refused: 'Refused',
  'not-covered': 'Not covered',
  'cannot-tell': 'Cannot tell',
};

/** What each word means, for the legend. */
export const coverageMeanings: Readonly<Record<CoverageState, string>> = {
  fit: 'an agreement that is in date and fit covers it',
  gaps: 'covered, with failings that do not make it unfit',
  unfit: 'covered by an agreement that is out of date or unfit',
  'never-used': 'covered, and nobody has used it',
  refused: 'asked for in the last two years, and refused',
  'not-covered': 'no agreement covers it',
  'cannot-tell': 'an agreement may cover it; nothing says so',
};
