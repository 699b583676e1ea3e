import type {
  agreementStatuses,
  agreementTypes,
  controllerRelationships,
  directions,
  regimes,
} from './terms.ts';

type Choice =
  | (typeof agreementTypes)[number]
  | (typeof agreementStatuses)[number]
  | (typeof controllerRelationships)[number]
  | (typeof regimes)[number]
  | (typeof directions)[number];

/** The words in which people read the values of the choice terms. */
export const choiceLabels: Readonly<Record<Choice, string>> = {
  isa: 'Information sharing agreement',
  dsa: 'Data sharing agreement',
  isp: 'Information sharing protocol',
  mou: 'Memorandum of understanding',
  'processing-contract': 'Data processing contract',
  other: 'Other',
  draft: 'Draft',
  'in-review': 'In review',
  'signed-in-part': 'Signed in part',
  'in-force': 'In force',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
  terminated: 'Terminated',
  'joint-controllers': 'Joint controllers',
  'independent-controllers': 'Independent controllers',
  'controller-processor': 'Controller and processor',
  mixed: 'Mixed',
  'part-3': 'DPA 2018 Part 3 (law enforcement)',
  'uk-gdpr': 'UK GDPR',
  both: 'Part 3 and UK GDPR',
  'from-force': 'From the force',
  'to-force': 'To the force',
  'two-way': 'Both ways',
  'between-partners': 'Between partners',
};

/** The label of a choice; the value itself where it is none that we know. */
export function choiceLabel(value: string): string {
  return (choiceLabels as Readonly<Record<string, string>>)[value] ?? value;
}
