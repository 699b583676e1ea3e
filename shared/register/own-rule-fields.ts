import { choiceLabel } from './choice-labels.ts';
import type { OwnOperator, OwnRule } from './own-rule.ts';
import { partnerKindLabels, partnerKinds } from './partner.ts';
import { regimes, termDefinition, termKeys, type TermKind } from './terms.ts';

/** Something of an agreement or a flow that a condition can ask about. */
export interface OwnField {
  readonly key: string;
  readonly label: string;
  readonly kind: TermKind;
  /** What has it: a rule about agreements cannot ask about one flow. */
  readonly of: 'agreement' | 'flow';
  /** For choices, and for lists of choices. */
  readonly choices: readonly { readonly id: string; readonly label: string }[] | null;
}

/** The states of an agreement's dates with their labels, in order of precedence. */
export const currencyChoices = [
  { id: 'ended', label: 'Ended' },
  { id: 'not-in-force', label: 'Not in force' },
  { id: 'expired', label: 'Expired' },
  { id: 'lapsed', label: 'Lapsed' },
  { id: 'review-overdue', label: 'Review overdue' },
  { id: 'expiring', label: 'Expiring' },
  { id: 'review-due', label: 'Review due' },
  { id: 'undated', label: 'No date' },
  { id: 'in-date', label: 'In date' },
] as const;

const kinds = partnerKinds.map((id) => ({ id, label: partnerKindLabels[id] }));
const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'unknown', label: 'Unknown' },
];
const roles = [
  { id: 'signed-copy', label: 'Signed copy' },
  { id: 'draft', label: 'Draft' },
  { id: 'annex', label: 'Annex' },
  { id: 'other', label: 'Other' },
];
const verdicts = [
  { id: 'fit', label: 'Fit for purpose' },
  { id: 'partly', label: 'Partly fit' },
  { id: 'not-fit', label: 'Not fit for purpose' },
];

function field(
  of: OwnField['of'],
  kind: TermKind,
  key: string,
  label: string,
  choices: OwnField['choices'] = kind === 'yes-no' ? yesNo : null,
): OwnField {
  return { key, label, kind, of, choices };
}

function termFields(): readonly OwnField[] {
  return termKeys.map((key) => {
    const { kind, label, choices } = termDefinition(key);
    const labelled = choices?.map((id) => ({ id, label: choiceLabel(id) }));
    return labelled === undefined
      ? field('agreement', kind, key, label)
      : field('agreement', kind, key, label, labelled);
  });
}

/** Every field that a condition can name: the terms, what stands round them, and the flows. */
export const ownFields: readonly OwnField[] = [
  field('agreement', 'text', 'ref', 'Reference'),
  field('agreement', 'text', 'title', 'Title'),
  field('agreement', 'text', 'partnership', 'Partnership'),
  field('agreement', 'list', 'partners', 'Parties other than the force'),
  field('agreement', 'list', 'partnerKinds', 'Kinds of partner', kinds),
  field('agreement', 'choice', 'currency', 'State of its dates', currencyChoices),
  field('agreement', 'list', 'documents', 'Documents held', roles),
  field('agreement', 'choice', 'latestView', 'Latest practitioner view', verdicts),
  ...termFields(),
  field('flow', 'text', 'flowName', 'Flow'),
  field('flow', 'text', 'flowFrom', 'Flow: from'),
  field('flow', 'choice', 'flowFromKind', 'Flow: kind of the discloser', kinds),
  field('flow', 'list', 'flowTo', 'Flow: to'),
  field('flow', 'list', 'flowToKinds', 'Flow: kinds of the recipients', kinds),
  field('flow', 'list', 'flowDataItems', 'Flow: data items'),
  field('flow', 'yes-no', 'flowSpecialCategory', 'Flow: special category data'),
  field('flow', 'yes-no', 'flowCriminalOffence', 'Flow: criminal offence data'),
  field('flow', 'yes-no', 'flowLawEnforcement', 'Flow: law enforcement purpose'),
  field(
    'flow',
    'choice',
    'flowRegime',
    'Flow: regime',
    regimes.map((id) => ({ id, label: choiceLabel(id) })),
  ),
  field('flow', 'text', 'flowGateway', 'Flow: legal power'),
  field('flow', 'text', 'flowDiscloserBasis', 'Flow: lawful basis of the discloser'),
  field('flow', 'text', 'flowRecipientBasis', 'Flow: lawful basis of the recipient'),
  field('flow', 'text', 'flowCondition', 'Flow: condition'),
  field('flow', 'text', 'flowFrequency', 'Flow: frequency'),
  field('flow', 'text', 'flowTransferMethod', 'Flow: transfer method'),
];

const byKey: ReadonlyMap<string, OwnField> = new Map(ownFields.map((each) => [each.key, each]));

/** The field of that name; undefined where there is none. */
export function ownField(key: string): OwnField | undefined {
  return byKey.get(key);
}

/** The fields that a rule of that scope can ask about. */
export function ownFieldsOf(scope: OwnRule['scope']): readonly OwnField[] {
  return scope === 'flow' ? ownFields : ownFields.filter((each) => each.of === 'agreement');
}

const emptiness = ['is-empty', 'is-not-empty'] as const;
const operators: Readonly<Record<TermKind, readonly OwnOperator[]>> = {
  text: [...emptiness, 'is', 'is-not', 'contains', 'does-not-contain', 'one-of', 'none-of'],
  list: [...emptiness, 'contains', 'does-not-contain', 'one-of', 'none-of'],
  choice: [...emptiness, 'is', 'is-not', 'one-of', 'none-of'],
  'yes-no': [...emptiness, 'is', 'is-not'],
  months: [...emptiness, 'is', 'more-than', 'less-than'],
  date: [...emptiness, 'before', 'after', 'more-than-months-ago', 'within-months'],
};

/** What can be asked of a field. A list of choices is asked by its choices, not by words. */
export function ownOperatorsOf({ kind, choices }: OwnField): readonly OwnOperator[] {
  const all = operators[kind];
  if (kind !== 'list' || choices === null) return all;
  return all.filter((each) => each !== 'contains' && each !== 'does-not-contain');
}

/** What kind of value an operator takes with a field. */
export type OwnValueKind = 'nothing' | 'words' | 'choice' | 'number' | 'day' | 'list' | 'choices';

/** The kind of value that `operator` needs with `field`. */
export function ownValueKind({ kind, choices }: OwnField, operator: OwnOperator): OwnValueKind {
  switch (operator) {
    case 'is-empty':
    case 'is-not-empty':
      return 'nothing';
    case 'before':
    case 'after':
      return 'day';
    case 'more-than':
    case 'less-than':
    case 'more-than-months-ago':
    case 'within-months':
      return 'number';
    case 'one-of':
    case 'none-of':
      return choices === null ? 'list' : 'choices';
    case 'is':
    case 'is-not':
      if (kind === 'months') return 'number';
      return choices === null ? 'words' : 'choice';
    case 'contains':
    case 'does-not-contain':
      return 'words';
  }
}

/** Operators in the words of a sentence: "Retention · is empty". */
export const operatorWords: Readonly<Record<OwnOperator, string>> = {
  'is-empty': 'is empty',
  'is-not-empty': 'is not empty',
  is: 'is',
  'is-not': 'is not',
  contains: 'contains',
  'does-not-contain': 'does not contain',
  'one-of': 'is one of',
  'none-of': 'is none of',
  'more-than': 'is more than',
  'less-than': 'is less than',
  before: 'is before',
  after: 'is after',
  'more-than-months-ago': 'is longer ago than, in months,',
  'within-months': 'is to come within, in months,',
};
