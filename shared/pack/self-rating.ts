import type { Severity } from '../audit/report.ts';
import type { Matter } from './matter.ts';
import {
  levelOf,
  ratingScale,
  type Grade,
  type RatingScale,
  type ScaleLevel,
} from './rating-scales.ts';
import { count } from './words.ts';

/** What the rating is reckoned from. Agreements that have ended are not counted. */
export interface RatingFacts {
  readonly agreements: number;
  readonly fit: number;
  /** Not fit or not assessed: what cannot be relied on. */
  readonly unreliable: number;
  /** Findings that were not dismissed; a risk that was accepted still counts. */
  readonly critical: number;
  readonly high: number;
}

/** The rating of everything that a pack is about, in the words of the scale that was chosen. */
export interface SelfRating {
  readonly scale: RatingScale;
  readonly grade: Grade;
  readonly level: ScaleLevel;
  readonly facts: RatingFacts;
}

/** What must hold for each grade, as it is printed. The first that holds counts. */
export const gradeConditions: Readonly<Record<Grade, string>> = {
  1: 'At least nine agreements in ten are fit, none is not fit or not assessed, and no critical or high finding is open',
  2: 'At most one agreement in four is not fit or not assessed, and no critical finding is open',
  3: 'At most half of the agreements are not fit or not assessed',
  4: 'More than half of the agreements are not fit or not assessed',
};

/** The grade that follows from the facts; null where there is nothing to rate. */
export function gradeOf(facts: RatingFacts): Grade | null {
  const { agreements, fit, unreliable, critical, high } = facts;
  if (agreements === 0) return null;
  if (unreliable * 2 > agreements) return 4;
  if (unreliable * 4 > agreements || critical > 0) return 3;
  return fit * 10 >= agreements * 9 && unreliable === 0 && high === 0 ? 1 : 2;
}

/** Rates what a pack is about; null where it is about no agreement that has not ended. */
export function selfRating(matter: Matter): SelfRating | null {
  const facts = ratingFacts(matter);
  const grade = gradeOf(facts);
  if (grade === null) return null;
  const scale = ratingScale(matter.options.ratingScale);
  return { scale, grade, level: levelOf(scale, grade), facts };
}

/** The counts behind a rating. */
export function ratingFacts({ agreements, findings }: Matter): RatingFacts {
  const counted = agreements.filter(({ currency }) => currency !== 'ended');
  const ids = new Set(counted.map(({ id }) => id));
  const open = (severity: Severity): number =>
    findings
      .flatMap(({ subjects }) => subjects)
      .filter(
        ({ finding, agreement }) =>
          finding.severity === severity && (agreement === null || ids.has(agreement.id)),
      ).length;
  return {
    agreements: counted.length,
    fit: counted.filter(({ rating }) => rating === 'green').length,
    unreliable: counted.filter(({ rating }) => rating === 'red' || rating === 'grey').length,
    critical: open('critical'),
    high: open('high'),
  };
}

/** The facts of a rating in a sentence. */
export function factsInWords({ agreements, fit, unreliable, critical, high }: RatingFacts): string {
  return `Of ${count(agreements, 'agreement')} that ${agreements === 1 ? 'has' : 'have'} not ended, ${fit} ${fit === 1 ? 'is' : 'are'} fit and ${unreliable} not fit or not assessed. Open on them or on the register as a whole: ${count(critical, 'critical finding')}, ${count(high, 'high finding')}.`;
}
