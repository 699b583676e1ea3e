import type { Profile, Register } from '../register/register.ts';
import type { TermEntry } from '../register/terms.ts';
import type { Change, SimpleChange } from './change.ts';
import {
  describeDetails,
  describeFlow,
  describeParty,
  describeTerm,
} from './describe-agreement.ts';
import { describeRecord } from './describe-records.ts';
import { blank, brief, fromTo, listDifference } from './describe-values.ts';
import { isSame } from './same.ts';
import { touchedAgreements } from './touched.ts';

export { labelChange } from './label.ts';

const profileLabels: Readonly<Record<keyof Profile, string>> = {
  registerName: 'Name of the register',
  forceName: 'Force',
  forceShortName: 'Short name of the force',
  forceAliases: 'Other names of the force',
  marking: 'Marking',
  handling: 'Handling instruction',
  sampleData: 'Sample data',
  dueDays: 'Due within, in days',
  lapsedDays: 'Lapsed after, in days',
  thresholdsBecause: 'Why the days differ',
};

function profileWords(value: Profile[keyof Profile]): string {
  if (value === null) return blank;
  if (typeof value !== 'object') return brief(String(value));
  return 'reason' in value ? `${brief(value.reason)} (${value.approver})` : brief(value.join('; '));
}

function describeProfile(before: Profile, after: Profile): readonly string[] {
  const lines: string[] = [];
  for (const [key, label] of Object.entries(profileLabels)) {
    const field = key as keyof Profile; // Object.entries widens the keys of a literal
    const [was, is] = [before[field], after[field]];
    if (isSame(was, is)) continue;
    if (Array.isArray(was) && Array.isArray(is)) {
      lines.push(listDifference(label, was, is) ?? `${label}: reordered`);
      continue;
    }
    const words = [was, is].map(profileWords);
    lines.push(fromTo(label, words[0] ?? blank, words[1] ?? blank));
  }
  return lines;
}

function describeOne(change: SimpleChange, register: Register): readonly string[] {
  switch (change.kind) {
    case 'profile-set':
      return describeProfile(change.before, change.after);
    case 'record-put':
      return describeRecord(change, register);
    case 'details-set':
      return describeDetails(change.before, change.after, register);
    case 'term-set':
      // The schema has checked both sides against the term's own entry.
      return describeTerm(
        change.term,
        change.before as TermEntry | null,
        change.after as TermEntry | null,
      );
    case 'party-set':
      return describeParty(change.before, change.after, register);
    case 'flow-set':
      return describeFlow(change.before, change.after, register.agreements[change.agreementId]);
  }
}

/**
 * A change in words, a line for each thing that it changed: "Ends: 31 March 2024 → 31 March 2027". With
 * `agreementId` only what belongs to that agreement. `register` gives names to ids, and may be older or
 * newer than the change.
 */
export function describeChange(
  change: Change,
  register: Register,
  agreementId?: string,
): readonly string[] {
  const parts = change.kind === 'batch' ? change.changes : [change];
  return parts
    .filter((part) => agreementId === undefined || touchedAgreements(part).includes(agreementId))
    .flatMap((part) => describeOne(part, register));
}
