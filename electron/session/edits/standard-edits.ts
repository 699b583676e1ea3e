import type { SimpleChange } from '../../../shared/changes/change.ts';
import { isSame } from '../../../shared/changes/same.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { changeToProfile, usualProfile } from '../../../shared/exchange/standard-profile.ts';
import { newId } from '../../../shared/register/identifier.ts';
import { ownRuleProblems } from '../../../shared/register/own-rule-problems.ts';
import { addDays, formatDay } from '../../../shared/register/plain-date.ts';
import { blankProfile } from '../../../shared/register/register.ts';
import type { RuleSetting } from '../../../shared/register/rule-setting.ts';
import { ruleWithId } from '../standard/known-standard.ts';
import {
  cannot,
  notThere,
  prepared,
  together,
  type EditContext,
  type Prepared,
} from './edit-context.ts';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function reasonMissing(what: string): Prepared {
  return cannot(
    'reason-missing',
    `${what} needs a reason and the post that approved it.`,
    'Give both; they stand in the trail and in the pack.',
  );
}

function settingProblem(setting: Omit<RuleSetting, 'id'>): Prepared | null {
  if (setting.reason.trim() === '' || setting.approver.trim() === '') {
    return reasonMissing('A rule that is set otherwise');
  }
  if (!setting.isOff && setting.severity === null) {
    return cannot(
      'setting-empty',
      'The setting changes nothing: it neither switches the rule off nor gives it a severity.',
      'Choose one of the two, or take the setting away.',
    );
  }
  if (setting.until !== null && setting.until < setting.from) {
    return cannot(
      'until-past',
      `The setting would end on ${formatDay(setting.until)}, before it begins.`,
      'Choose a later last day, or none.',
    );
  }
  return null;
}

/** Sets one rule: its severity, or that it is not asked; or takes its setting away. */
export function setRule(edit: EditOf<'set-rule'>, { register, today }: EditContext): Prepared {
  const { ruleId, setting } = edit;
  const before = register.ruleSettings[ruleId] ?? null;
  const rule = ruleWithId(register, today, ruleId);
  if (setting === null) {
    if (before === null) return notThere('A setting of the rule', ruleId);
  } else {
    if (rule === undefined) return notThere('The rule', ruleId);
    const problem = settingProblem(setting);
    if (problem !== null) return problem;
  }
  const after =
    setting === null
      ? null
      : {
          ...setting,
          id: ruleId,
          reason: setting.reason.trim(),
          approver: setting.approver.trim(),
        };
  const name = rule?.topic ?? ruleId;
  const label = after === null ? `withdrawal of the setting of ${name}` : `setting of ${name}`;
  const change = {
    kind: 'record-put',
    collection: 'ruleSettings',
    id: ruleId,
    before,
    after,
  } as const;
  return prepared(isSame(before, after) ? null : change, label, ruleId);
}

/** Adds or changes a rule of the force's own. */
export function putOwnRule(edit: EditOf<'put-own-rule'>, { register }: EditContext): Prepared {
  const { ownRules } = register;
  if (edit.id !== null && ownRules[edit.id] === undefined) return notThere('The rule', edit.id);
  const id =
    edit.id ??
    newId('own', edit.rule.title.slice(0, 60), (taken) => Object.hasOwn(ownRules, taken)).replace(
      '.',
      '-',
    );
  if (edit.id === null && Object.hasOwn(ownRules, id)) {
    return cannot('own-rule-twice', `There is a rule ${id} already.`, 'Give it another title.');
  }
  const after = { ...edit.rule, id };
  const [problem] = ownRuleProblems(after);
  if (problem !== undefined) {
    return cannot('own-rule-wrong', problem.problem, 'Change the rule there and save it again.');
  }
  const before = ownRules[id] ?? null;
  const change = { kind: 'record-put', collection: 'ownRules', id, before, after } as const;
  return prepared(isSame(before, after) ? null : change, `own rule “${after.title}”`, id);
}

/** Takes an own rule away, and what was set of it. */
export function removeOwnRule(
  edit: EditOf<'remove-own-rule'>,
  { register }: EditContext,
): Prepared {
  const { id } = edit;
  const before = register.ownRules[id];
  if (before === undefined) return notThere('The rule', id);
  const setting = register.ruleSettings[id];
  const changes: SimpleChange[] = [
    { kind: 'record-put', collection: 'ownRules', id, before, after: null },
  ];
  if (setting !== undefined) {
    changes.push({
      kind: 'record-put',
      collection: 'ruleSettings',
      id,
      before: setting,
      after: null,
    });
  }
  return prepared(together(changes), `removal of own rule “${before.title}”`, id);
}

/** Sets the days from which a date counts as due or lapsed. The usual days need no reason. */
export function setThresholds(
  edit: EditOf<'set-thresholds'>,
  { register, today }: EditContext,
): Prepared {
  const { dueDays, lapsedDays } = edit;
  const reason = edit.reason.trim();
  const approver = edit.approver.trim();
  const isUsual = dueDays === blankProfile.dueDays && lapsedDays === blankProfile.lapsedDays;
  if (!isUsual && (reason === '' || approver === ''))
    return reasonMissing('Other days than the usual');
  const before = register.profile;
  const because = before.thresholdsBecause;
  const isTheSame =
    before.dueDays === dueDays &&
    before.lapsedDays === lapsedDays &&
    because?.reason === reason &&
    because.approver === approver;
  if (isTheSame) return prepared(null, 'thresholds', null);
  const thresholdsBecause = isUsual ? null : { reason, approver, from: today };
  const after = { ...before, dueDays, lapsedDays, thresholdsBecause };
  const change = { kind: 'profile-set', before, after } as const;
  return prepared(isSame(before, after) ? null : change, 'thresholds', null);
}

/** Lets a rule pack hold no longer from today on. Its record stays, so that old audits can be made again. */
export function giveUpRulePack(
  edit: EditOf<'give-up-rule-pack'>,
  { register, today }: EditContext,
): Prepared {
  const before = register.rulePacks[edit.id];
  if (before === undefined) return notThere('The rule pack', edit.id);
  const { id } = before;
  const after = { ...before, until: addDays(today, -1) };
  const change = { kind: 'record-put', collection: 'rulePacks', id, before, after } as const;
  const isOver = before.until !== null && before.until < today;
  return prepared(isOver ? null : change, `giving up ${before.content.title}`, id);
}

/** Takes back every setting, own rule and threshold. A rule pack is given up by itself. */
export function returnToUsualStandard({ register, today }: EditContext): Prepared {
  const change = changeToProfile(register, usualProfile(today));
  return prepared(change, 'return to the usual standard', null);
}
