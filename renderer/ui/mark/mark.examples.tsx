import type { ComponentExamples } from '../example.tsx';
import { CoverageMark } from './coverage-mark.tsx';
import { CurrencyMark, RatingMark, SeverityMark } from './mark.tsx';

export const examples: ComponentExamples = {
  component: 'Mark',
  purpose: 'Says a state by a shape and a word; the colour comes third.',
  criteria: [
    'Every mark has its word; no two marks of a kind share a shape.',
    'Shapes stand out from every surface by 3 to 1.',
    'Currency is a shape, fitness a letter in a box: the two are never mixed.',
  ],
  examples: [
    {
      name: 'currency',
      shown: (
        <>
          <CurrencyMark currency="expired" /> <CurrencyMark currency="review-overdue" />{' '}
          <CurrencyMark currency="review-due" /> <CurrencyMark currency="in-date" />{' '}
          <CurrencyMark currency="undated" />
        </>
      ),
    },
    {
      name: 'fitness',
      shown: (
        <>
          <RatingMark rating="red" /> <RatingMark rating="amber" /> <RatingMark rating="green" />{' '}
          <RatingMark rating="grey" />
        </>
      ),
    },
    {
      name: 'severity',
      shown: (
        <>
          <SeverityMark severity="critical" /> <SeverityMark severity="high" />{' '}
          <SeverityMark severity="medium" /> <SeverityMark severity="low" />{' '}
          <SeverityMark severity="high" cannotTell />
        </>
      ),
    },
    {
      name: 'coverage',
      shown: (
        <>
          <CoverageMark state="fit" /> <CoverageMark state="gaps" />{' '}
          <CoverageMark state="refused" />
        </>
      ),
    },
  ],
};
