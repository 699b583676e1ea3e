import type { ReactNode } from 'react';
import type { CoverageState } from '../../../shared/audit/coverage.ts';
import { coverageWords } from '../../messages/coverage-words.ts';
import { Mark } from './mark.tsx';
import type { ShapeName, Tone } from './shapes.tsx';

const ofState: Readonly<Record<CoverageState, readonly [ShapeName, Tone]>> = {
  fit: ['disc', 'ok'],
  gaps: ['half', 'due'],
  unfit: ['square', 'expired'],
  'never-used': ['ring', 'none'],
  refused: ['cross', 'expired'],
  'not-covered': ['dash', 'none'],
  'cannot-tell': ['hollow-diamond', 'none'],
};

/** How a need stands in an area: shape and word. `children` replaces the word. */
export function CoverageMark({
  state,
  children,
}: {
  readonly state: CoverageState;
  readonly children?: ReactNode;
}) {
  const [shape, tone] = ofState[state];
  return (
    <Mark shape={shape} tone={tone}>
      {children ?? coverageWords[state]}
    </Mark>
  );
}
