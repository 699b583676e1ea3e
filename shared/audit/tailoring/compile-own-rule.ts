import { ownField } from '../../register/own-rule-fields.ts';
import { ownRuleProblems, placeholdersOf } from '../../register/own-rule-problems.ts';
import { ownTests, type OwnRule } from '../../register/own-rule.ts';
import { termDefinitions, type TermKey } from '../../register/terms.ts';
import {
  sourcedAgreementRule,
  sourcedFlowRule,
  type FindingPlace,
  type Rule,
  type RuleSource,
} from '../../rules/rule.ts';
import type { RuleContext } from '../../rules/subject.ts';
import { otherEvidence, termEvidence } from '../../rules/term-evidence.ts';
import {
  cannotTell,
  met,
  notMet,
  type Verdict,
  type VerdictEvidence,
} from '../../rules/verdict.ts';
import { readField, sayField, type OwnSubject } from './field-reading.ts';
import { conditionHolds, testHolds } from './own-condition.ts';

const nothingSaid = 'not recorded';

function isTermKey(key: string): key is TermKey {
  return Object.hasOwn(termDefinitions, key);
}

/** Where beside an agreement's terms a finding about that field is shown. */
function placeOf(field: string): FindingPlace | null {
  if (isTermKey(field)) return field;
  if (field === 'partners' || field === 'partnerKinds' || field === 'partnership') return 'parties';
  if (field.startsWith('flow')) return 'flows';
  if (field === 'documents') return 'documents';
  return field === 'latestView' ? 'practitionerViews' : null;
}

function fieldsOf(rule: OwnRule): readonly string[] {
  return [...new Set(ownTests(rule.condition).map(({ field }) => field))];
}

function sayOf(key: string, subject: OwnSubject, context: RuleContext): string | null {
  const field = ownField(key);
  return field === undefined
    ? null
    : sayField(field, readField(field, subject, context), context.lookups.sayDay);
}

function evidenceOf(
  fields: readonly string[],
  subject: OwnSubject,
  context: RuleContext,
): readonly VerdictEvidence[] {
  return fields.map((key) =>
    isTermKey(key)
      ? termEvidence(subject.agreement.terms, key)
      : otherEvidence(
          placeOf(key) ?? key,
          ownField(key)?.label ?? key,
          sayOf(key, subject, context),
        ),
  );
}

function judge(
  rule: OwnRule,
  fields: readonly string[],
  subject: OwnSubject,
  context: RuleContext,
): Verdict<'found' | 'untold'> {
  const truth = conditionHolds(rule.condition, subject, context);
  if (truth === false) return met;
  const evidence = evidenceOf(fields, subject, context);
  if (truth === null) {
    const untold = ownTests(rule.condition)
      .filter((test) => testHolds(test, subject, context) === null)
      .map(({ field }) => ownField(field)?.label ?? field);
    return cannotTell('untold', { fields: [...new Set(untold)].join(', ') }, evidence);
  }
  const data: Record<string, string> = {};
  for (const name of placeholdersOf(rule.message)) {
    data[name] = sayOf(name, subject, context) ?? nothingSaid;
  }
  return notMet('found', data, evidence);
}

function sourceOf({ id, source }: OwnRule): RuleSource {
  const { text, address, checked, verification } = source;
  return { id: `source-${id}`, text, address: address ?? '', checked, verification };
}

/**
 * Makes a rule of the engine from a rule that is stated as data. Never throws: a rule that this version
 * cannot ask (a field that it does not know) answers `cannot-tell` and says so.
 */
export function compileOwnRule(rule: OwnRule): Rule {
  const problems = ownRuleProblems(rule);
  const [problem] = problems;
  const fields = fieldsOf(rule);
  const facts = {
    id: rule.id,
    topic: rule.title.replace(/[{}]/g, ''),
    title: rule.title.replace(/[{}]/g, ''),
    asks: rule.asks,
    why: rule.why,
    advice: rule.advice,
    force: rule.force,
    severity: rule.severity,
    clause: null,
    terms: [...new Set(fields.flatMap((field) => placeOf(field) ?? []))],
    sources: [sourceOf(rule)] as const,
  };
  if (problem !== undefined) {
    return sourcedAgreementRule({
      ...facts,
      messages: { broken: 'This rule cannot be asked by this version of Concordat: {problem}' },
      evaluate: () => cannotTell('broken', { problem: problem.problem }),
    });
  }
  const messages = {
    found: rule.message,
    untold: 'The register does not say enough to judge this: {fields}.',
  };
  return rule.scope === 'flow'
    ? sourcedFlowRule({
        ...facts,
        messages,
        evaluate: (flow, context) =>
          judge(rule, fields, { agreement: flow.agreement, flow }, context),
      })
    : sourcedAgreementRule({
        ...facts,
        messages,
        evaluate: (agreement, context) => judge(rule, fields, { agreement, flow: null }, context),
      });
}
