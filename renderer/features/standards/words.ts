import type { Effect } from '../../../shared/audit/tailoring/effect.ts';
import type { StandardRule } from '../../../shared/contract/channels-standard.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import type { RuleSetting } from '../../../shared/register/rule-setting.ts';
import { severityWords } from '../../messages/audit-words.ts';
import { count, listed, opening } from '../../messages/counts.ts';

export const scopeWords: Readonly<Record<StandardRule['scope'], string>> = {
  agreement: 'asked of each agreement',
  flow: 'asked of each flow',
  document: 'asked of each document',
  partner: 'asked of each partner',
  register: 'asked of the register as a whole',
};

export const verificationShort = {
  checked: 'read at its source',
  secondary: 'at second hand',
  unverified: 'not verified',
} as const;

/** What a setting does: "switched off", "Low instead of High". */
export function settingWords(
  setting: Pick<RuleSetting, 'isOff' | 'severity'>,
  usual: StandardRule['severity'],
): string {
  if (setting.isOff) return 'Switched off';
  return setting.severity === null
    ? 'As the standard has it'
    : `${severityWords[setting.severity]} instead of ${severityWords[usual]}`;
}

/** From when to when a setting holds: "from 1 April 2026 until 31 March 2027". */
export function spanWords({ from, until }: Pick<RuleSetting, 'from' | 'until'>): string {
  return `from ${formatDay(from)}${until === null ? '' : ` until ${formatDay(until)}`}`;
}

/** What would change, in one sentence. */
export function effectWords(effect: Effect): string {
  const { appear, change, vanish, ratings } = effect;
  if (appear + change + vanish === 0) return 'Nothing would change in the findings of today.';
  const parts = [
    ...(appear === 0 ? [] : [`${count(appear, 'finding')} would appear`]),
    ...(change === 0 ? [] : [`${count(change, 'finding')} would change`]),
    ...(vanish === 0 ? [] : [`${count(vanish, 'finding')} would vanish`]),
  ];
  const rated =
    ratings.length === 0
      ? 'no agreement would be rated otherwise'
      : `${count(ratings.length, 'agreement')} would be rated otherwise`;
  return `${opening(listed(parts))}; ${rated}.`;
}
