/** How much it matters that a term differs between agreements that should be alike. */
export type ComparisonWeight = 1 | 2 | 3 | 4 | 5;

/** How the values of a term are made comparable. */
export type ComparisonForm =
  | 'set'
  | 'law'
  | 'frequency'
  | 'method'
  | 'length'
  | 'months'
  | 'choice'
  | 'post'
  | 'words'
  | 'prose'
  | 'kinds';

/** A term that is compared, with why a difference matters and how a sentence about it is begun. */
export interface ComparedTerm {
  /** A term key of the register; `partnerKinds` for the kinds of body that take part. */
  readonly id: string;
  readonly label: string;
  readonly heading: 'Purpose and data' | 'Law' | 'At work' | 'Who answers';
  readonly form: ComparisonForm;
  readonly weight: ComparisonWeight;
  /** Why a difference matters, in one sentence. */
  readonly because: string;
  /** What an agreement does with its value: "share {it}", "keep data {it}". */
  readonly verb: readonly [one: string, many: string];
}

/**
 * The terms that are compared, in the order of an agreement. The weights are our judgement and the
 * force's to change: 5 changes what may lawfully be shared, 4 what is shared, 3 how it works in daily
 * use, 2 how it is looked after, 1 how it is written.
 */
export const comparedTerms: readonly ComparedTerm[] = [
  {
    id: 'purpose',
    label: 'Purpose',
    heading: 'Purpose and data',
    form: 'prose',
    weight: 4,
    because: 'What one area may use the data for, another may not.',
    verb: ['says its purpose is', 'say their purpose is'],
  },
  {
    id: 'partnerKinds',
    label: 'Bodies that take part',
    heading: 'Purpose and data',
    form: 'kinds',
    weight: 4,
    because: 'A body that takes part in one area and not in another leaves its data out there.',
    verb: ['takes in', 'take in'],
  },
  {
    id: 'dataCategories',
    label: 'Data items',
    heading: 'Purpose and data',
    form: 'set',
    weight: 4,
    because: 'What is shared in one area is not to be had in another.',
    verb: ['lists', 'list'],
  },
  {
    id: 'direction',
    label: 'Direction',
    heading: 'Purpose and data',
    form: 'choice',
    weight: 4,
    because: 'Where data flow one way only, one side works without an answer.',
    verb: ['shares', 'share'],
  },
  {
    id: 'specialCategory',
    label: 'Special category data',
    heading: 'Purpose and data',
    form: 'choice',
    weight: 3,
    because: 'The same data cannot be sensitive in one area and not in another.',
    verb: ['says, of special category data,', 'say, of special category data,'],
  },
  {
    id: 'gateways',
    label: 'Legal power',
    heading: 'Law',
    form: 'law',
    weight: 5,
    because: 'A power that one area relies on and another does not is missing, or not needed.',
    verb: ['rests on', 'rest on'],
  },
  {
    id: 'article6Basis',
    label: 'Lawful basis',
    heading: 'Law',
    form: 'law',
    weight: 5,
    because: 'The same sharing has the same lawful basis everywhere.',
    verb: ['relies on', 'rely on'],
  },
  {
    id: 'condition',
    label: 'Article 9 or Schedule 8 condition',
    heading: 'Law',
    form: 'law',
    weight: 5,
    because: 'Sensitive data need a condition in every area, and the same one.',
    verb: ['states', 'state'],
  },
  {
    id: 'confidentialityBasis',
    label: 'Confidentiality basis',
    heading: 'Law',
    form: 'words',
    weight: 4,
    because: 'Health bodies refuse where the basis is not stated.',
    verb: ['relies on', 'rely on'],
  },
  {
    id: 'regime',
    label: 'Regime',
    heading: 'Law',
    form: 'choice',
    weight: 4,
    because: 'Rights and duties follow from the regime.',
    verb: ['falls under', 'fall under'],
  },
  {
    id: 'controllerRelationship',
    label: 'Controller relationship',
    heading: 'Law',
    form: 'choice',
    weight: 4,
    because: 'It decides who answers for the data.',
    verb: ['has', 'have'],
  },
  {
    id: 'frequency',
    label: 'Frequency',
    heading: 'At work',
    form: 'frequency',
    weight: 3,
    because: 'Data that come late in one area leave it blind where others see.',
    verb: ['shares', 'share'],
  },
  {
    id: 'transferMethod',
    label: 'Transfer method',
    heading: 'At work',
    form: 'method',
    weight: 3,
    because: 'One way of sending is easier to secure and to learn than several.',
    verb: ['sends by', 'send by'],
  },
  {
    id: 'retention',
    label: 'Retention',
    heading: 'At work',
    form: 'length',
    weight: 3,
    because: 'Data about one person cannot be kept for different times by area.',
    verb: ['sets', 'set'],
  },
  {
    id: 'marking',
    label: 'Handling and marking',
    heading: 'At work',
    form: 'words',
    weight: 2,
    because: 'The same data need the same handling.',
    verb: ['is marked', 'are marked'],
  },
  {
    id: 'complaintsProcedure',
    label: 'Complaints procedure',
    heading: 'At work',
    form: 'words',
    weight: 2,
    because: 'People need one place to complain to, wherever they live.',
    verb: ['sends complaints to', 'send complaints to'],
  },
  {
    id: 'reviewIntervalMonths',
    label: 'Review every',
    heading: 'Who answers',
    form: 'months',
    weight: 2,
    because: 'What is reviewed less often goes stale unseen.',
    verb: ['is reviewed every', 'are reviewed every'],
  },
  {
    id: 'forceSignatory',
    label: 'Force signatory',
    heading: 'Who answers',
    form: 'post',
    weight: 2,
    because: 'The same commitment needs the same authority.',
    verb: ['is signed by the', 'are signed by the'],
  },
  {
    id: 'liaisonOfficer',
    label: 'Designated liaison officer',
    heading: 'Who answers',
    form: 'post',
    weight: 3,
    because: 'Without a named post, nobody knows whom to ask.',
    verb: ['names the', 'name the'],
  },
  {
    id: 'agreementType',
    label: 'Type',
    heading: 'Who answers',
    form: 'choice',
    weight: 1,
    because: 'One kind of paper for one kind of sharing is easier to keep.',
    verb: ['is', 'are'],
  },
  {
    id: 'tier',
    label: 'Tier',
    heading: 'Who answers',
    form: 'words',
    weight: 1,
    because: 'The tier says who approves it.',
    verb: ['is in tier', 'are in tier'],
  },
];

/** What a clause of the checklist weighs where its standing differs between documents. */
export const clauseWeights: Readonly<Record<'must' | 'should', ComparisonWeight>> = {
  must: 4,
  should: 2,
};

/** From how large a share of common words two pieces of prose count as saying the same. */
export const alikeFrom = 0.6;
