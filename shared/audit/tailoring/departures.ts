import { formatDay } from '../../register/plain-date.ts';
import { blankProfile } from '../../register/register.ts';
import type { Because } from '../../register/rule-setting.ts';
import type { Tailoring } from './tailoring.ts';

/** One way in which the force's standard differs, in words for a page. */
export interface Departure {
  readonly what: string;
  readonly why: string;
  /** The post that approved; null for a rule of the force's own, which its source carries. */
  readonly approver: string | null;
  readonly holds: string;
}

function since({ from }: Because, until: string | null = null): string {
  return `from ${formatDay(from)}${until === null ? '' : ` until ${until}`}`;
}

function thresholds({ thresholds: days }: Tailoring): readonly Departure[] {
  if (days === null) return [];
  const { dueDays, lapsedDays, because } = days;
  const what = `A date is due ${dueDays} days before it and a review lapsed ${lapsedDays} days after it (usual: ${blankProfile.dueDays} and ${blankProfile.lapsedDays})`;
  return [
    {
      what,
      why: because?.reason ?? 'No reason is recorded.',
      approver: because?.approver ?? null,
      holds: because === null ? 'not dated' : since(because),
    },
  ];
}

function pack({ pack: adopted }: Tailoring): readonly Departure[] {
  if (adopted === null) return [];
  const { title, version, issuer, sha256, reason, approver } = adopted;
  return [
    {
      what: `Rule pack “${title}”, version ${version}, of ${issuer}; SHA-256 ${sha256}`,
      why: reason,
      approver,
      holds: since(adopted),
    },
  ];
}

/**
 * How the standard of a report differs from Concordat's own, in words: days, the rule pack, rules that
 * are set otherwise, rules of the force's own. Empty where nothing differs.
 */
export function departuresOf(tailoring: Tailoring): readonly Departure[] {
  return [
    ...thresholds(tailoring),
    ...pack(tailoring),
    ...tailoring.settings.map((setting): Departure => {
      const { id, isOff, severity, reason, approver, until } = setting;
      const change = isOff
        ? 'is switched off'
        : `has the severity ${severity ?? 'of the standard'}`;
      const end = until === null ? null : formatDay(until);
      return {
        what: `The rule ${id} ${change}`,
        why: reason,
        approver,
        holds: since(setting, end),
      };
    }),
    ...tailoring.ownRules.map(({ id, title, source }): Departure => ({
      what: `The force’s own rule ${id}: ${title}`,
      why: source.text,
      approver: null,
      holds: `source read ${formatDay(source.checked)}`,
    })),
  ];
}
