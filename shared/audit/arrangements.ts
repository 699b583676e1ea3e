import { correspondences, type Correspondent } from '../comparing/correspond.ts';
import { differencesOf } from '../comparing/differences.ts';
import { normaliseKinds } from '../comparing/normalise.ts';
import { areaName, namesIn, partyKinds } from '../comparing/register-names.ts';
import { createValues } from '../comparing/term-value.ts';
import { comparedTerms } from '../standards/consistency.ts';
import { createThemes } from '../comparing/theme.ts';
import type { ComparedRegister } from './compared-register.ts';
import type { Arrangement } from './comparison.ts';
import type { AuditedAgreement, Currency } from './report.ts';

interface Area {
  readonly areaKey: string;
  readonly area: string;
}

function areasOf({ id, register }: ComparedRegister, isOnly: boolean, force: string): Area[] {
  return Object.values(register.partnerships).map((partnership) => {
    const name = areaName(register, partnership.id) ?? partnership.name;
    return { areaKey: `${id}/${partnership.id}`, area: isOnly ? name : `${name} (${force})` };
  });
}

/** Soundest dates first. */
const byDates: readonly Currency[] = [
  'in-date',
  'review-due',
  'expiring',
  'review-overdue',
  'undated',
  'not-in-force',
  'lapsed',
  'expired',
  'ended',
];

/** The agreement that counts where an area has several: the one soundest in its dates, then the newest. */
function bestFirst(a: AuditedAgreement, b: AuditedAgreement): number {
  const [from, other] = [a.dates.effectiveFrom?.on ?? '', b.dates.effectiveFrom?.on ?? ''];
  return (
    byDates.indexOf(a.currency) - byDates.indexOf(b.currency) ||
    (from === other ? (a.id < b.id ? -1 : 1) : from < other ? 1 : -1)
  );
}

/**
 * Which agreements of which areas are for the same thing, with the areas that have none. With one
 * register the areas are its partnerships; with several, what is for a whole force is an area too.
 * Agreements that have ended take no part. What most areas have comes first.
 */
export function arrangementsOf(registers: readonly ComparedRegister[]): readonly Arrangement[] {
  const isOnly = registers.length === 1;
  const subjects = new Map<string, { from: ComparedRegister; audited: AuditedAgreement }>();
  const correspondents: Correspondent[] = [];
  const areas = new Map<string, Area>();
  for (const from of registers) {
    for (const area of areasOf(from, isOnly, from.force)) areas.set(area.areaKey, area);
    for (const audited of from.report.agreements) {
      const agreement = from.register.agreements[audited.id];
      if (agreement === undefined || audited.currency === 'ended') continue;
      const { partnershipId, terms } = agreement;
      if (partnershipId === null && isOnly) continue;
      const areaKey = `${from.id}/${partnershipId ?? ''}`;
      if (partnershipId === null)
        areas.set(areaKey, { areaKey, area: `${from.force}, whole force` });
      const key = `${from.id}/${agreement.id}`;
      subjects.set(key, { from, audited });
      correspondents.push({
        key,
        areaKey,
        title: agreement.title,
        purpose: terms.purpose?.value ?? '',
        type: terms.agreementType?.value ?? '',
        tier: terms.tier?.value ?? '',
        kinds: () =>
          (normaliseKinds(partyKinds(agreement, from.register)).items ?? []).map(
            ({ words }) => words,
          ),
      });
    }
  }
  const values = createValues();
  const names = registers.flatMap(({ register }) => namesIn(register));
  return correspondences(correspondents, createThemes(names))
    .map((found): Arrangement => {
      const inOrder = [...areas.values()].flatMap((area) => {
        const members = found.members
          .filter(({ areaKey }) => areaKey === area.areaKey)
          .flatMap(({ key }) => subjects.get(key) ?? [])
          .toSorted((a, b) => bestFirst(a.audited, b.audited));
        return members.length === 0 ? [] : [{ area, members }];
      });
      const compared = inOrder.flatMap(({ members: [first] }) => {
        const agreement = first?.from.register.agreements[first.audited.id];
        if (first === undefined || agreement === undefined) return [];
        const { register } = first.from;
        const liaisonOfficer =
          register.partnerships[agreement.partnershipId ?? '']?.liaisonOfficer ?? null;
        return [values({ agreement, kinds: partyKinds(agreement, register), liaisonOfficer })];
      });
      return {
        id: found.id,
        title: found.title,
        reason: found.reason,
        areas: inOrder.map(({ area, members }) => ({
          ...area,
          agreements: members.map(({ from, audited }) => ({
            registerId: from.id,
            agreementId: audited.id,
            ref: audited.ref,
          })),
        })),
        gaps: [...areas.values()].filter(
          ({ areaKey }) => !areaKey.endsWith('/') && !found.areaKeys.includes(areaKey),
        ),
        differing: comparedTerms.filter(
          (_, term) => differencesOf(compared.flatMap((each) => each[term] ?? [])).differs,
        ).length,
      };
    })
    .toSorted((a, b) => b.areas.length - a.areas.length || (a.id < b.id ? -1 : 1));
}
