import type { StandardProfile } from '../../../shared/exchange/standard-file.ts';
import type { RulePackContent } from '../../../shared/register/rule-pack.ts';

function counted(many: number, one: string, what: string): readonly string[] {
  if (many === 0) return [];
  return [`${many} ${many === 1 ? one : `${one}s`} ${what}`];
}

/** What a rule pack holds: "3 rules changed", "1 phrase added". */
export function packHolds({ rules, ownRules, phrases, provisions }: RulePackContent): string[] {
  return [
    ...counted(rules.length, 'rule', 'changed'),
    ...counted(ownRules.length, 'rule', 'added'),
    ...counted(phrases.changed.length, 'stale phrase', 'changed'),
    ...counted(phrases.added.length, 'stale phrase', 'added'),
    ...counted(provisions.length, 'provision', 'brought up to date'),
  ];
}

/** What a standard profile holds. */
export function profileHolds({ settings, ownRules, thresholds }: StandardProfile): string[] {
  return [
    ...counted(settings.length, 'rule', 'set'),
    ...counted(ownRules.length, 'own rule', 'stated'),
    `due within ${thresholds.dueDays} days, lapsed after ${thresholds.lapsedDays} days`,
  ];
}
