import { z } from 'zod';
import { ownRuleProblems, type OwnRuleProblem } from '../register/own-rule-problems.ts';
import { ownRuleSchema, type OwnRule } from '../register/own-rule.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { becauseSchema, ruleSettingSchema } from '../register/rule-setting.ts';
import { rulePackContentSchema, type RulePackContent } from '../register/rule-pack.ts';
import { refusal, type Refusal } from '../result/refusal.ts';
import { err, ok, type Result } from '../result/result.ts';
import { jsonWithPlaces, type PlacedJson } from './json-with-places.ts';

const days = z.number().int().min(0).max(730);

/** A force's standard profile: what it has set and added, to be taken to another register. */
export const standardProfileSchema = z.strictObject({
  schema: z.literal('concordat-standard-profile'),
  schemaVersion: z.literal(1),
  force: z.string().max(200),
  exportedOn: isoDateSchema,
  thresholds: z.strictObject({
    dueDays: days,
    lapsedDays: days,
    because: becauseSchema.strict().nullable(),
  }),
  settings: z.array(ruleSettingSchema.strict()).max(500),
  ownRules: z.array(ownRuleSchema).max(200),
});
export type StandardProfile = z.infer<typeof standardProfileSchema>;

/** What a file about the standard can be. */
export type StandardFile =
  | { readonly kind: 'rule-pack'; readonly content: RulePackContent }
  | { readonly kind: 'profile'; readonly profile: StandardProfile };

/** The ids that a file may name, because Concordat has them. */
export interface KnownStandard {
  readonly rules: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string>;
  readonly provisions: ReadonlySet<string>;
}

/** Largest file that is read, in characters. */
export const longestStandardFile = 4_000_000;

const next = 'Ask whoever issued the file for one that is whole, or mend it at that place.';

function refused(code: string, what: string, then = next): Result<never, Refusal> {
  return err(refusal(code, what, then, 'Nothing was adopted and nothing was changed.'));
}

function pathWords(path: readonly PropertyKey[]): string {
  const words = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  return words.replace(/^\./, '');
}

/** An issue of a union is told by its nearest alternative, which knows the place within. */
function deepest(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .flatMap((issues) => issues.map(deepest))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  return inner === undefined
    ? issue
    : { path: [...issue.path, ...inner.path], message: inner.message };
}

function at(
  json: PlacedJson,
  path: readonly PropertyKey[],
  problem: string,
): Result<never, Refusal> {
  const place = path.length === 0 ? '' : ` (${pathWords(path)})`;
  return refused('standard-file-wrong', `Line ${json.lineOf(path)}${place}: ${problem}`);
}

function parsed<T>(schema: z.ZodType<T>, json: PlacedJson): Result<T, Refusal> {
  const read = schema.safeParse(json.value);
  if (read.success) return ok(read.data);
  const [first] = read.error.issues;
  if (first === undefined) return at(json, [], 'It is not as a file of this kind should be.');
  const { path, message } = deepest(first);
  return at(json, path, `${message}.`.replace(/\.\.$/, '.'));
}

/** What is wrong with a file whose shape is right, and where. */
interface Step {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
}

function strangers(
  list: readonly string[],
  known: ReadonlySet<string>,
  where: (index: number) => readonly PropertyKey[],
  what: string,
): Step | null {
  const seen = new Set<string>();
  for (const [index, id] of list.entries()) {
    if (!known.has(id)) return { path: where(index), problem: `There is no ${what} “${id}”.` };
    if (seen.has(id)) return { path: where(index), problem: `“${id}” is named twice.` };
    seen.add(id);
  }
  return null;
}

function ruleProblem(rules: readonly OwnRule[], prefix: 'own-' | 'pack-'): Step | null {
  const seen = new Set<string>();
  for (const [index, rule] of rules.entries()) {
    const here = ['ownRules', index] as const;
    const isNamed = rule.id.startsWith(prefix);
    if (!isNamed) {
      return { path: [...here, 'id'], problem: `The id of a rule here begins with “${prefix}”.` };
    }
    if (seen.has(rule.id)) return { path: [...here, 'id'], problem: `“${rule.id}” stands twice.` };
    seen.add(rule.id);
    const problem: OwnRuleProblem | undefined = ownRuleProblems(rule)[0];
    if (problem !== undefined) {
      return { path: [...here, ...problem.path], problem: problem.problem };
    }
  }
  return null;
}

function packProblem(content: RulePackContent, known: KnownStandard): Step | null {
  const { rules, provisions, phrases, ownRules } = content;
  const added = phrases.added.map(({ id }) => id);
  return (
    strangers(
      rules.map(({ rule }) => rule),
      known.rules,
      (index) => ['rules', index, 'rule'],
      'rule',
    ) ??
    strangers(
      provisions.map(({ provision }) => provision),
      known.provisions,
      (index) => ['provisions', index, 'provision'],
      'provision',
    ) ??
    strangers(
      phrases.changed.map(({ phrase }) => phrase),
      known.phrases,
      (index) => ['phrases', 'changed', index, 'phrase'],
      'phrase',
    ) ??
    strangers(added, new Set(added), (index) => ['phrases', 'added', index, 'id'], 'phrase') ??
    ruleProblem(ownRules, 'pack-')
  );
}

function profileProblem(profile: StandardProfile, known: KnownStandard): Step | null {
  const own = new Set([...known.rules, ...profile.ownRules.map(({ id }) => id)]);
  const late = profile.settings.findIndex(({ from, until }) => until !== null && until < from);
  return (
    ruleProblem(profile.ownRules, 'own-') ??
    strangers(
      profile.settings.map(({ id }) => id),
      own,
      (index) => ['settings', index, 'id'],
      'rule',
    ) ??
    (late === -1
      ? null
      : { path: ['settings', late, 'until'], problem: 'It ends before it begins.' })
  );
}

function said(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/**
 * Reads a file about the standard: a rule pack or a force's profile. Nothing in it is run: it is data, or
 * it is refused with the line and the path of the first thing that is wrong. Never throws.
 */
export function readStandardFile(
  text: string,
  known: KnownStandard,
): Result<StandardFile, Refusal> {
  if (text.length > longestStandardFile) {
    return refused('standard-file-too-large', 'The file is far larger than a rule pack can be.');
  }
  const json = jsonWithPlaces(text);
  if (!json.ok) {
    const { line, problem } = json.error;
    return refused('standard-file-not-json', `Line ${line}: the file is not JSON. ${problem}`);
  }
  const { value } = json.value;
  const schema = said(value, 'schema');
  if (schema !== 'concordat-rule-pack' && schema !== 'concordat-standard-profile') {
    return refused(
      'standard-file-other',
      'The file is JSON, but neither a rule pack nor a standard profile.',
      'Choose a file whose “schema” is “concordat-rule-pack” or “concordat-standard-profile”.',
    );
  }
  const version = said(value, 'schemaVersion');
  if (version !== 1) {
    const line = json.value.lineOf(['schemaVersion']);
    return refused(
      'standard-file-version',
      `Line ${line}: the file is of format ${version === undefined ? 'unknown' : JSON.stringify(version).slice(0, 40)}, and this Concordat reads format 1.`,
      'Update Concordat, or ask for the file in format 1.',
    );
  }
  if (schema === 'concordat-rule-pack') {
    const content = parsed(rulePackContentSchema, json.value);
    if (!content.ok) return content;
    const problem = packProblem(content.value, known);
    if (problem !== null) return at(json.value, problem.path, problem.problem);
    return ok({ kind: 'rule-pack', content: content.value });
  }
  const profile = parsed(standardProfileSchema, json.value);
  if (!profile.ok) return profile;
  const problem = profileProblem(profile.value, known);
  if (problem !== null) return at(json.value, problem.path, problem.problem);
  return ok({ kind: 'profile', profile: profile.value });
}
