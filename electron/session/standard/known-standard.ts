import { rulesBeforeSettings } from '../../../shared/audit/tailoring/effective-pack.ts';
import type { Tailored } from '../../../shared/audit/tailoring/tailoring.ts';
import type { KnownStandard } from '../../../shared/exchange/standard-file.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { provisions } from '../../../shared/standards/provisions.ts';
import { stalePhrases } from '../../../shared/standards/stale-phrases.ts';

/** A rule of a register's standard, whether it is switched off or not. */
export function ruleWithId(register: Tailored, asAt: IsoDate, id: string): Rule | undefined {
  return rulesBeforeSettings(rulePack, register, asAt).find((rule) => rule.id === id);
}

/** What a file about the standard may name: the rules of Concordat, and those that the register has. */
export function knownStandard(register: Tailored, asAt: IsoDate): KnownStandard {
  return {
    rules: new Set(rulesBeforeSettings(rulePack, register, asAt).map(({ id }) => id)),
    phrases: new Set(stalePhrases.map(({ id }) => id)),
    provisions: new Set(provisions.map(({ id }) => id)),
  };
}
