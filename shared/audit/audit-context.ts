import { addDays, addMonths, type IsoDate } from '../register/plain-date.ts';
import type { Decision } from '../register/experience.ts';
import type { Profile } from '../register/register.ts';
import type { Lookups } from '../rules/lookups.ts';
import type { Rule, RulePack } from '../rules/rule.ts';
import type { RuleContext } from '../rules/subject.ts';
import { citationsOf, lawSince, weakest } from './citations.ts';
import type { Citation } from './report.ts';

/** A rule with everything about it that is the same in all its findings on one day. */
export interface ReadyRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly citations: Citation[];
  readonly restsOn: Citation['verification'];
  /** The law of the day on which the pack was last gone through, where it is not that of the audit's day. */
  readonly lawNow: Citation[] | null;
  readonly terms: string[];
  /** Title of its findings where it cannot be told. */
  readonly titleUntold: string;
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

/** Makes ready what an audit as at `asAt` needs. */
export function auditContext(
  pack: RulePack,
  profile: Profile,
  asAt: IsoDate,
  lookups: Lookups,
): AuditContext {
  const ready = <S extends Rule['scope']>(scope: S) =>
    pack.rules.flatMap((rule): ReadyRule<Extract<Rule, { scope: S }>>[] => {
      if (rule.scope !== scope) return [];
      // The scope was compared on the line above, which a generic parameter hides from the compiler.
      const narrowed = rule as Extract<Rule, { scope: S }>;
      const titleUntold = `${rule.topic}: cannot be told`;
      const citations = citationsOf(rule, asAt);
      const restsOn = weakest(citations);
      const lawNow = lawSince(rule, citations, asAt, pack.checkedOn);
      const terms = [...rule.terms];
      return [{ rule: narrowed, citations, restsOn, lawNow, terms, titleUntold }];
    });
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
