import { ownField, ownOperatorsOf, ownValueKind, type OwnField } from './own-rule-fields.ts';
import { isOwnGroup, ownTests, type OwnRule, type OwnTest } from './own-rule.ts';
import { isIsoDate } from './plain-date.ts';

/** Something that is wrong with a rule, and where: the path into its data. */
export interface OwnRuleProblem {
  readonly path: readonly (string | number)[];
  /** One sentence for the officer. */
  readonly problem: string;
}

const comparable = /[a-z0-9]/i;

/** The names between braces in a message. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1] ?? '');
}

function wordsProblem(words: string): string | null {
  return comparable.test(words) ? null : `“${words}” has no letter or digit to compare.`;
}

function choiceProblem(value: string, { choices, label }: OwnField): string | null {
  if (choices?.some(({ id }) => id === value) === true) return null;
  const known = (choices ?? []).map(({ id }) => id).join(', ');
  return `“${value}” is no value of ${label}; the values are ${known}.`;
}

function valueProblem({ operator, value }: OwnTest, field: OwnField): string | null {
  const kind = ownValueKind(field, operator);
  switch (kind) {
    case 'nothing':
      return value === null ? null : 'This comparison takes no value.';
    case 'number':
      return typeof value === 'number' ? null : 'This comparison needs a whole number.';
    case 'day':
      return typeof value === 'string' && isIsoDate(value)
        ? null
        : 'This comparison needs a day such as 2026-11-22.';
    case 'words':
    case 'choice':
      if (typeof value !== 'string') return 'This comparison needs words.';
      return kind === 'words' ? wordsProblem(value) : choiceProblem(value, field);
    case 'list':
    case 'choices':
      if (!Array.isArray(value)) return 'This comparison needs a list.';
      for (const each of value) {
        const problem = kind === 'list' ? wordsProblem(each) : choiceProblem(each, field);
        if (problem !== null) return problem;
      }
      return null;
  }
}

function testProblem(test: OwnTest, scope: OwnRule['scope']): OwnRuleProblem | null {
  const field = ownField(test.field);
  if (field === undefined) {
    return { path: ['field'], problem: `There is no field “${test.field}”.` };
  }
  if (field.of === 'flow' && scope !== 'flow') {
    return {
      path: ['field'],
      problem: `“${test.field}” is of a flow, and this rule is asked of agreements.`,
    };
  }
  if (!ownOperatorsOf(field).includes(test.operator)) {
    return { path: ['operator'], problem: `“${test.operator}” cannot be asked of ${field.label}.` };
  }
  const problem = valueProblem(test, field);
  return problem === null ? null : { path: ['value'], problem };
}

/** The path of each comparison, in the order of `ownTests`. */
function testPaths({ condition }: OwnRule): readonly (readonly (string | number)[])[] {
  return condition.of.flatMap((part, at) =>
    isOwnGroup(part)
      ? part.of.map((_, inner) => ['condition', 'of', at, 'of', inner])
      : [['condition', 'of', at]],
  );
}

/**
 * What is wrong with a rule whose shape is right: fields that do not exist or are not of its scope,
 * comparisons that do not fit them, placeholders that name nothing. None where it can be asked.
 */
export function ownRuleProblems(rule: OwnRule): readonly OwnRuleProblem[] {
  const problems: OwnRuleProblem[] = [];
  const paths = testPaths(rule);
  for (const [at, test] of ownTests(rule.condition).entries()) {
    const found = testProblem(test, rule.scope);
    if (found !== null) {
      problems.push({ path: [...(paths[at] ?? []), ...found.path], problem: found.problem });
    }
  }
  if (/[{}]/.test(rule.title)) {
    problems.push({ path: ['title'], problem: 'The title is one line without placeholders.' });
  }
  for (const name of placeholdersOf(rule.message)) {
    const field = ownField(name);
    if (field === undefined || (field.of === 'flow' && rule.scope !== 'flow')) {
      problems.push({ path: ['message'], problem: `There is no field “{${name}}” to put in.` });
    }
  }
  if (/[{}]/.test(rule.message.replace(/\{\w+\}/g, ''))) {
    problems.push({
      path: ['message'],
      problem: 'A brace in the message stands round no name of a field.',
    });
  }
  return problems;
}
