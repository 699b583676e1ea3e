import type { Change, SimpleChange } from '../changes/change.ts';
import { isSame } from '../changes/same.ts';
import type { IsoDate } from '../register/plain-date.ts';
import { blankProfile, type Register } from '../register/register.ts';
import type { StandardProfile } from './standard-file.ts';

/** What a register's force has set and added, to be written to a file. */
export function standardProfileOf(
  register: Pick<Register, 'profile' | 'ruleSettings' | 'ownRules'>,
  today: IsoDate,
): StandardProfile {
  const { profile, ruleSettings, ownRules } = register;
  return {
    schema: 'concordat-standard-profile',
    schemaVersion: 1,
    force: profile.forceName,
    exportedOn: today,
    thresholds: {
      dueDays: profile.dueDays,
      lapsedDays: profile.lapsedDays,
      because: profile.thresholdsBecause,
    },
    settings: Object.values(ruleSettings),
    ownRules: Object.values(ownRules),
  };
}

/** The profile in which nothing is changed: the one with which a register begins. */
export function usualProfile(today: IsoDate): StandardProfile {
  return standardProfileOf({ profile: blankProfile, ruleSettings: {}, ownRules: {} }, today);
}

/** A profile as text, for a file. */
export function standardProfileText(profile: StandardProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

function puts(
  collection: 'ruleSettings' | 'ownRules',
  before: Readonly<Record<string, unknown>>,
  after: readonly { readonly id: string }[],
): SimpleChange[] {
  const next = new Map(after.map((each) => [each.id, each]));
  return [...new Set([...Object.keys(before), ...next.keys()])].flatMap((id) => {
    const [was, is] = [before[id] ?? null, next.get(id) ?? null];
    // Both sides come from the collection that is named beside them.
    return isSame(was, is)
      ? []
      : [{ kind: 'record-put', collection, id, before: was, after: is } as SimpleChange];
  });
}

/**
 * The one change by which a register takes a standard profile: what the profile says takes the place of
 * all that the force had set and added. Null where nothing differs.
 */
export function changeToProfile(register: Register, profile: StandardProfile): Change | null {
  const { thresholds } = profile;
  const before = register.profile;
  const after = {
    ...before,
    dueDays: thresholds.dueDays,
    lapsedDays: thresholds.lapsedDays,
    thresholdsBecause: thresholds.because,
  };
  const changes: SimpleChange[] = [
    ...(isSame(before, after) ? [] : [{ kind: 'profile-set' as const, before, after }]),
    ...puts('ruleSettings', register.ruleSettings, profile.settings),
    ...puts('ownRules', register.ownRules, profile.ownRules),
  ];
  return changes.length === 0 ? null : { kind: 'batch', changes };
}
