import type { QueueState } from '../../../shared/contract/channels-findings.ts';
import type { FindingView } from '../../../shared/contract/view-models.ts';
import { severityWords } from '../../messages/audit-words.ts';
import { count, figure, listed } from '../../messages/counts.ts';

export const stateChips: Readonly<Record<QueueState, string>> = {
  'to-decide': 'To decide',
  'cannot-tell': 'Cannot tell',
  'risk-accepted': 'Risk accepted',
  dismissed: 'Dismissed',
  all: 'All',
};

export const decidedWords = {
  'risk-accepted': 'Risk accepted',
  dismissed: 'Dismissed',
} as const;

/** `23 to decide, 59 decided, 82 in all`. */
export function queueCounts(counts: Readonly<Record<QueueState, number>>): string {
  const decided = counts['risk-accepted'] + counts.dismissed;
  return [
    `${figure(counts['to-decide'])} to decide`,
    ...(counts['cannot-tell'] > 0 ? [`${figure(counts['cannot-tell'])} cannot be told`] : []),
    ...(decided > 0 ? [`${figure(decided)} decided`] : []),
  ].join(', ');
}

/** Names what is decided on: `ISA-027`, `ISA-027 and 4 others`, `the register`. */
export function decidedOn(view: FindingView, isAlso: boolean): string {
  const name = view.ref ?? 'the register';
  if (!isAlso) return name;
  return `${name} and ${count(view.alsoIn.length, 'other')}`;
}

/** What stays true when a risk is accepted, and when it comes back. */
export function whatStaysTrue(view: FindingView, kind: 'risk-accepted' | 'dismissed'): string {
  const about = view.ref ?? 'the register';
  if (kind === 'dismissed') {
    return `The finding no longer counts against ${about}. The pack prints it as dismissed, with your reason. Withdrawing the decision brings it back.`;
  }
  const severity = severityWords[view.finding.severity].toLowerCase();
  const stays =
    view.finding.outcome === 'cannot-tell'
      ? `It still cannot be told whether ${about} meets the standard.`
      : `The finding stays ${severity} and the rating of ${about} stays as it is.`;
  return `${stays} The pack prints it as accepted, with your reason. After the day below it comes back.`;
}

/** `The same rule fails in ISA-014, ISA-020 and 12 others.` */
export function alsoInWords(refs: readonly string[]): string {
  const shown = refs.length <= 4 ? refs : [...refs.slice(0, 3), count(refs.length - 3, 'other')];
  return listed(shown);
}
