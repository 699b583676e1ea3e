import type { RatingScaleId } from '../register/packs.ts';

/** How good all is taken together, 1 the best. Every scale gives its own words to these four. */
export type Grade = 1 | 2 | 3 | 4;

/** One word of a scale, and the grades that it stands for. */
export interface ScaleLevel {
  readonly word: string;
  /** What those who use the scale mean by it, in short. */
  readonly meaning: string;
  readonly grades: readonly Grade[];
}

/** A scale in whose words a pack gives its rating. */
export interface RatingScale {
  readonly id: RatingScaleId;
  /** As the officer chooses it. */
  readonly name: string;
  /** Best first; together they have each grade once. */
  readonly levels: readonly ScaleLevel[];
  /** Whose words these are, and how far they were checked. */
  readonly source: string;
}

const generalKnowledge =
  'The words are from general knowledge and were not checked against its text; the force’s lead confirms them.';

/** The scales, the house's own first. Their words are data: a scale that changes is changed here. */
export const ratingScales: readonly RatingScale[] = [
  {
    id: 'house',
    name: 'Fit, needs work, not fit',
    levels: [
      { word: 'Fit', meaning: 'The agreements taken together do their job', grades: [1] },
      { word: 'Needs work', meaning: 'Some do not; what is wrong can be named', grades: [2, 3] },
      { word: 'Not fit', meaning: 'Most cannot be relied on as they stand', grades: [4] },
    ],
    source: 'Concordat’s own words.',
  },
  {
    id: 'ico',
    name: 'High, reasonable, limited, very limited (as in ICO audits)',
    levels: [
      { word: 'High assurance', meaning: 'Little room for improvement', grades: [1] },
      { word: 'Reasonable assurance', meaning: 'Some room for improvement', grades: [2] },
      { word: 'Limited assurance', meaning: 'Considerable room for improvement', grades: [3] },
      {
        word: 'Very limited assurance',
        meaning: 'Substantial risk that the law is not met',
        grades: [4],
      },
    ],
    source:
      'The four levels that the Information Commissioner’s audits use, read at second hand (checked 31 July 2026); what they mean is put in our own short words. The Commissioner has not given this rating.',
  },
  {
    id: 'cipfa',
    name: 'Substantial, reasonable, limited, no (internal audit, CIPFA)',
    levels: [
      { word: 'Substantial assurance', meaning: 'Sound, and applied throughout', grades: [1] },
      {
        word: 'Reasonable assurance',
        meaning: 'Generally sound; some matters at risk',
        grades: [2],
      },
      {
        word: 'Limited assurance',
        meaning: 'Significant gaps; improvement is required',
        grades: [3],
      },
      {
        word: 'No assurance',
        meaning: 'Fundamental gaps; immediate action is required',
        grades: [4],
      },
    ],
    source: `The scale that CIPFA recommended for internal audit in 2020. ${generalKnowledge} No internal auditor has given this rating.`,
  },
  {
    id: 'giaa',
    name: 'Substantial, moderate, limited, unsatisfactory (internal audit, central government)',
    levels: [
      { word: 'Substantial assurance', meaning: 'Adequate and effective', grades: [1] },
      { word: 'Moderate assurance', meaning: 'Some improvement is required', grades: [2] },
      { word: 'Limited assurance', meaning: 'Significant weaknesses', grades: [3] },
      { word: 'Unsatisfactory', meaning: 'Fundamental weaknesses', grades: [4] },
    ],
    source: `The scale of the Government Internal Audit Agency. ${generalKnowledge} No internal auditor has given this rating.`,
  },
];

/** A scale by its name. */
export function ratingScale(id: RatingScaleId): RatingScale {
  const found = ratingScales.find((scale) => scale.id === id);
  // Every name of the list has its scale; a test holds the two together.
  if (found === undefined) throw new Error(`There is no rating scale ${id}.`);
  return found;
}

/** The level of a scale for a grade. */
export function levelOf(scale: RatingScale, grade: Grade): ScaleLevel {
  const found = scale.levels.find(({ grades }) => grades.includes(grade));
  if (found === undefined) throw new Error(`The scale ${scale.id} has no word for ${grade}.`);
  return found;
}
