import { ownRuleProblems } from '../../../shared/register/own-rule-problems.ts';
import {
  isOwnGroup,
  ownRuleSchema,
  type OwnGroup,
  type OwnOperator,
  type OwnRule,
  type OwnTest,
  type OwnValue,
} from '../../../shared/register/own-rule.ts';
import {
  ownField,
  ownOperatorsOf,
  ownValueKind,
} from '../../../shared/register/own-rule-fields.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';

/** A comparison that is being written. `key` tells it from the others while it is moved about. */
export interface DraftTest {
  readonly key: number;
  readonly field: string;
  readonly operator: OwnOperator;
  readonly value: OwnValue;
}

/** A group of comparisons that is being written. */
export interface DraftGroup {
  readonly key: number;
  readonly join: OwnGroup['join'];
  readonly of: readonly DraftTest[];
}

/** An own rule that is being written. */
export interface OwnRuleDraft extends Omit<OwnRule, 'id' | 'condition' | 'source'> {
  readonly join: OwnGroup['join'];
  readonly parts: readonly (DraftTest | DraftGroup)[];
  readonly sourceText: string;
  readonly sourceAddress: string;
  readonly sourceChecked: IsoDate | null;
  readonly sourceVerification: OwnRule['source']['verification'];
}

/** What is wrong with a draft, by the path of the field: `title`, `condition.of.0.value`. */
export type DraftErrors = Readonly<Record<string, string>>;

export function isDraftGroup(part: DraftTest | DraftGroup): part is DraftGroup {
  return 'join' in part;
}

let lastKey = 0;

/** A key that no other part of the draft has. */
export function newKey(): number {
  lastKey += 1;
  return lastKey;
}

/** A first comparison: the commonest thing that an officer asks. */
export function newTest(): DraftTest {
  return { key: newKey(), field: 'retention', operator: 'is-empty', value: null };
}

function draftTest(test: OwnTest): DraftTest {
  return { key: newKey(), ...test };
}

/** A draft of a rule that is there, or of a new one. */
export function draftOf(rule: OwnRule | null, today: IsoDate): OwnRuleDraft {
  if (rule === null) {
    return {
      title: '',
      asks: '',
      why: '',
      scope: 'agreement',
      join: 'all',
      parts: [newTest()],
      severity: 'medium',
      message: '',
      advice: '',
      force: 'good-practice',
      sourceText: '',
      sourceAddress: '',
      sourceChecked: today,
      sourceVerification: 'checked',
    };
  }
  const { source, condition } = rule;
  return {
    title: rule.title,
    asks: rule.asks,
    why: rule.why,
    scope: rule.scope,
    severity: rule.severity,
    message: rule.message,
    advice: rule.advice,
    force: rule.force,
    join: condition.join,
    parts: condition.of.map((part) =>
      isOwnGroup(part)
        ? { key: newKey(), join: part.join, of: part.of.map(draftTest) }
        : draftTest(part),
    ),
    sourceText: source.text,
    sourceAddress: source.address ?? '',
    sourceChecked: source.checked,
    sourceVerification: source.verification,
  };
}

/** The comparison with another field: an operator that does not fit it gives way to its first. */
export function withField(test: DraftTest, key: string): DraftTest {
  const field = ownField(key);
  if (field === undefined || key === test.field) return test;
  const operator = ownOperatorsOf(field).includes(test.operator) ? test.operator : 'is-empty';
  return { ...test, field: key, operator, value: null };
}

/** The comparison with another operator: its value stays where it is of the same kind. */
export function withOperator(test: DraftTest, operator: OwnOperator): DraftTest {
  const field = ownField(test.field);
  if (field === undefined) return { ...test, operator, value: null };
  const isSameKind = ownValueKind(field, operator) === ownValueKind(field, test.operator);
  return { ...test, operator, value: isSameKind ? test.value : null };
}

function testOf({ field, operator, value }: DraftTest): OwnTest {
  return { field, operator, value };
}

const missing: Readonly<Record<string, string>> = {
  title: 'Give the rule a title: one line that names the failing.',
  asks: 'Say in one sentence what is asked.',
  message: 'Say what the finding says.',
  advice: 'Say what is to be done.',
  'source.text': 'Say on what the rule rests, for example a force order.',
  'source.checked': 'Give the day on which the source was last read.',
  'source.address':
    'An address begins with https:// or http:// and has no spaces. It may be left empty.',
};

function ruleOf(draft: OwnRuleDraft, id: string): unknown {
  const { title, asks, why, scope, severity, message, advice, force } = draft;
  return {
    id,
    title: title.trim(),
    asks: asks.trim(),
    why: why.trim(),
    scope,
    severity,
    message: message.trim(),
    advice: advice.trim(),
    force,
    condition: {
      join: draft.join,
      of: draft.parts.map((part) =>
        isDraftGroup(part) ? { join: part.join, of: part.of.map(testOf) } : testOf(part),
      ),
    },
    source: {
      text: draft.sourceText.trim(),
      address: draft.sourceAddress.trim() === '' ? null : draft.sourceAddress.trim(),
      checked: draft.sourceChecked,
      verification: draft.sourceVerification,
    },
  };
}

/** A rule from a draft, or what is wrong with it. `id` is that of a rule that is changed. */
export function readDraft(
  draft: OwnRuleDraft,
  id: string | null,
):
  | { readonly ok: true; readonly rule: OwnRule }
  | { readonly ok: false; readonly errors: DraftErrors } {
  const read = ownRuleSchema.safeParse(ruleOf(draft, id ?? 'own-new'));
  const errors: Record<string, string> = {};
  if (!read.success) {
    for (const { path, message } of read.error.issues) {
      const place = path.map(String).join('.');
      errors[place] ??= missing[place] ?? message;
    }
    if (draft.parts.length === 0)
      errors['condition'] = 'Add a condition: without one it finds nothing.';
    return { ok: false, errors };
  }
  for (const { path, problem } of ownRuleProblems(read.data)) errors[path.join('.')] ??= problem;
  return Object.keys(errors).length === 0 ? { ok: true, rule: read.data } : { ok: false, errors };
}
