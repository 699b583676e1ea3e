import type { OwnRule } from '../../register/own-rule.ts';
import type { IsoDate } from '../../register/plain-date.ts';
import type { PackProvision, RulePackContent } from '../../register/rule-pack.ts';
import type { RuleSetting } from '../../register/rule-setting.ts';
import type { Rule, RulePack, RuleSource } from '../../rules/rule.ts';
import { isInForce, type InForce } from '../../standards/in-force.ts';
import { provisionOf } from '../../standards/provisions.ts';
import { provisionText } from '../citations.ts';
import { stalePhrases } from '../../standards/stale-phrases.ts';
import { adoptedPackOn } from './adopted-pack.ts';
import { compileOwnRule } from './compile-own-rule.ts';
import { phrasesWith } from './effective-phrases.ts';
import { settingsOn, type Tailored } from './tailoring.ts';

function inForceOf(was: InForce, change: PackProvision): InForce {
  const { from, to } = was;
  const end = change.inForceTo === undefined ? to : (change.inForceTo ?? undefined);
  return { from: change.inForceFrom ?? from, ...(end === undefined ? {} : { to: end }) };
}

/** The sources of a rule where a pack says something else of one of its provisions; else undefined. */
function changedSources(
  rule: Rule,
  changes: ReadonlyMap<string, PackProvision>,
  asAt: IsoDate,
): readonly RuleSource[] | undefined {
  if (!rule.provisions.some((id) => changes.has(id))) return undefined;
  const sources = rule.provisions.map((id) => {
    const provision = provisionOf(id);
    const change = changes.get(id);
    const source: RuleSource = {
      id,
      text: provisionText(provision),
      address: change?.address ?? provision.address,
      checked: change?.checked ?? provision.checked,
      verification: change?.verification ?? provision.verification,
    };
    const inForce = change === undefined ? provision.inForce : inForceOf(provision.inForce, change);
    return { source, isThen: isInForce(inForce, asAt) };
  });
  const then = sources.filter(({ isThen }) => isThen);
  return (then.length === 0 ? sources : then).map(({ source }) => source);
}

function withContent(rules: readonly Rule[], content: RulePackContent, asAt: IsoDate): Rule[] {
  const texts = new Map(content.rules.map((change) => [change.rule, change]));
  const provisions = new Map(content.provisions.map((change) => [change.provision, change]));
  const changed = rules.map((rule): Rule => {
    const text = texts.get(rule.id);
    const sources = changedSources(rule, provisions, asAt);
    if (text === undefined && sources === undefined) return rule;
    return {
      ...rule,
      asks: text?.asks ?? rule.asks,
      why: text?.why ?? rule.why,
      advice: text?.advice ?? rule.advice,
      ...(text?.severity === undefined
        ? {}
        : { severity: text.severity, fixedSeverity: text.severity }),
      ...(sources === undefined ? {} : { sources }),
    };
  });
  return [...changed, ...content.ownRules.map(compileOwnRule)];
}

function withSettings(rules: readonly Rule[], settings: readonly RuleSetting[]): Rule[] {
  const byRule = new Map(settings.map((setting) => [setting.id, setting]));
  return rules.flatMap((rule): Rule[] => {
    const setting = byRule.get(rule.id);
    if (setting === undefined) return [rule];
    if (setting.isOff) return [];
    const { severity } = setting;
    return [severity === null ? rule : { ...rule, severity, fixedSeverity: severity }];
  });
}

/** The order in which rules are asked decides the order of findings that are equally bad: own rules last. */
function withOwn(rules: readonly Rule[], own: readonly OwnRule[]): readonly Rule[] {
  const known = new Set(rules.map(({ id }) => id));
  return [...rules, ...own.filter(({ id }) => !known.has(id)).map(compileOwnRule)];
}

/** Every rule on a day, those that are switched off among them: what the Standards view lists. */
export function rulesBeforeSettings(
  base: RulePack,
  tailored: Tailored,
  asAt: IsoDate,
): readonly Rule[] {
  const content = adoptedPackOn(tailored, asAt)?.content;
  const rules = content === undefined ? base.rules : withContent(base.rules, content, asAt);
  const own = Object.values(tailored.ownRules);
  return own.length === 0 ? rules : withOwn(rules, own);
}

/**
 * The rules by which a register is judged on a day: Concordat's, as changed by the rule pack that was
 * adopted, with the force's own, and as set by its settings. `base` itself where nothing is changed.
 */
export function effectivePack(base: RulePack, tailored: Tailored, asAt: IsoDate): RulePack {
  const rules = rulesBeforeSettings(base, tailored, asAt);
  const settings = settingsOn(tailored, asAt);
  if (rules === base.rules && settings.length === 0) return base;
  const phrases = phrasesWith(adoptedPackOn(tailored, asAt)?.content ?? null);
  return {
    ...base,
    rules: settings.length === 0 ? rules : withSettings(rules, settings),
    ...(phrases === stalePhrases ? {} : { phrases }),
  };
}

/** How many effective packs are remembered: today, and the days that the officer looks at. */
const remembered = 4;

/**
 * `effectivePack` of one base that remembers: the same object comes back while the register says the
 * same about its standard and the same settings hold on the day, so that the auditor judges again only
 * what changed.
 */
export function createTailor(base: RulePack): (tailored: Tailored, asAt: IsoDate) => RulePack {
  const known: { readonly tailored: Tailored; readonly key: string; readonly pack: RulePack }[] =
    [];
  return (tailored, asAt) => {
    const { ruleSettings, ownRules, rulePacks } = tailored;
    const settings = settingsOn(tailored, asAt);
    const adopted = adoptedPackOn(tailored, asAt);
    // Which provisions of a pack are in force depends on the day itself.
    const day = adopted === null || adopted.content.provisions.length === 0 ? '' : asAt;
    const key = [adopted?.id ?? '', day, ...settings.map(({ id }) => id)].join(' ');
    const same = known.find(
      (each) =>
        each.key === key &&
        each.tailored.ruleSettings === ruleSettings &&
        each.tailored.ownRules === ownRules &&
        each.tailored.rulePacks === rulePacks,
    );
    if (same !== undefined) return same.pack;
    const pack = effectivePack(base, tailored, asAt);
    known.unshift({ tailored: { ruleSettings, ownRules, rulePacks }, key, pack });
    known.length = Math.min(known.length, remembered);
    return pack;
  };
}
