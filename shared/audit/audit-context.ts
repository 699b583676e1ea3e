import { addDays, addMonths, type IsoDate } from '../register/plain-date.ts';
import type { Decision } from '../register/experience.ts';
import type { Profile } from '../register/register.ts';
import type { Lookups } from '../rules/lookups.ts';
import type { Rule, RulePack } from '../rules/rule.ts';
import type { RuleContext } from '../rules/subject.ts';
import type { Severity } from '../rules/verdict.ts';
import { citationsOf, lawSince, weakest } from './citations.ts';
import type { Citation } from './report.ts';

/**
 * A rule with everything about it that is the same in all its findings on one day. What is asked a million
 * times stands here and not in the rule: rules are written with and without some of their facts, and
 * objects of one form are read several times as quickly.
 */
export interface ReadyRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly evaluate: R['evaluate'];
  readonly alsoWhenEnded: boolean;
  readonly severity: Severity;
  /** The severity of every finding, whatever its verdict says; null where the verdict decides. */
  readonly fixedSeverity: Severity | null;
  readonly templates: Rule['templates'];
  readonly citations: Citation[];
  readonly restsOn: Citation['verification'];
  /** The law of the day on which the pack was last gone through, where it is not that of the audit's day. */
  readonly lawNow: Citation[] | null;
  readonly terms: string[];
  /** Title of its findings where it cannot be told. */
  readonly titleUntold: string;
  /** How the ids of its findings begin. */
  readonly stem: string;
}

/** What one audit works with, made once for a day and a profile. */
export interface AuditContext extends RuleContext {
  readonly agreementRules: readonly ReadyRule<Extract<Rule, { scope: 'agreement' }>>[];
  readonly partyRules: readonly ReadyRule<Extract<Rule, { scope: 'partner' }>>[];
  readonly flowRules: readonly ReadyRule<Extract<Rule, { scope: 'flow' }>>[];
  readonly documentRules: readonly ReadyRule<Extract<Rule, { scope: 'document' }>>[];
  readonly registerRules: readonly ReadyRule<Extract<Rule, { scope: 'register' }>>[];
  readonly ruleOf: (id: string) => Rule | undefined;
}

function forceNames(profile: Profile, lookups: Lookups): ReadonlySet<string> {
  const names = [profile.forceName, profile.forceShortName ?? '', ...profile.forceAliases];
  return new Set(names.map(lookups.folded).filter((name) => name !== ''));
}

function readyRule<R extends Rule>(rule: R, asAt: IsoDate, checkedOn: string): ReadyRule<R> {
  const citations = citationsOf(rule, asAt);
  return {
    rule,
    evaluate: rule.evaluate,
    alsoWhenEnded: rule.alsoWhenEnded,
    severity: rule.severity,
    fixedSeverity: rule.fixedSeverity ?? null,
    templates: rule.templates,
    citations,
    restsOn: weakest(citations),
    lawNow: lawSince(rule, citations, asAt, checkedOn),
    terms: [...rule.terms],
    titleUntold: `${rule.topic}: cannot be told`,
    stem: `${rule.id}--`,
  };
}

/** Makes ready what an audit as at `asAt` needs. */
export function auditContext(
  pack: RulePack,
  profile: Profile,
  asAt: IsoDate,
  lookups: Lookups,
): AuditContext {
  const ready = <S extends Rule['scope']>(scope: S) =>
    pack.rules
      .filter((rule): rule is Extract<Rule, { scope: S }> => rule.scope === scope)
      .map((rule) => readyRule(rule, asAt, pack.checkedOn));
  const byId = new Map(pack.rules.map((rule) => [rule.id, rule]));
  return {
    asAt,
    dueUntil: addDays(asAt, profile.dueDays),
    lapsedBefore: addDays(asAt, -profile.lapsedDays),
    yearAgo: addMonths(asAt, -12),
    profile,
    lookups,
    forceNames: forceNames(profile, lookups),
    agreementRules: ready('agreement'),
    partyRules: ready('partner'),
    flowRules: ready('flow'),
    documentRules: ready('document'),
    registerRules: ready('register'),
    ruleOf: (id) => byId.get(id),
  };
}

/** The decision that holds on the day: made by then, and not yet run out. */
export function decisionOn(
  decisions: readonly Decision[],
  findingId: string,
  asAt: IsoDate,
): Decision['decision'] | null {
  for (const { id, decision, decidedOn, until } of decisions) {
    if (id === findingId && decidedOn <= asAt && (until === null || asAt <= until)) return decision;
  }
  return null;
}
