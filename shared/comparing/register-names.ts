import type { Agreement } from '../register/agreement.ts';
import type { PartnerKind } from '../register/partner.ts';
import type { Register } from '../register/register.ts';

type Bodies = Pick<Register, 'partners' | 'partnerships'>;

/** Kinds of an agreement's parties other than police forces. */
export function partyKinds(
  { parties }: Pick<Agreement, 'parties'>,
  { partners }: Pick<Register, 'partners'>,
): readonly PartnerKind[] {
  return parties.flatMap(({ partnerId }) => {
    const kind = partnerId === null ? undefined : partners[partnerId]?.kind;
    return kind === undefined || kind === 'police-force' ? [] : [kind];
  });
}

/** How the area of an agreement is headed: its area, the partnership's short name, or its name. */
export function areaName(
  { partnerships }: Pick<Register, 'partnerships'>,
  partnershipId: string | null,
): string | null {
  const partnership = partnershipId === null ? undefined : partnerships[partnershipId];
  if (partnership === undefined) return null;
  const { shortName, area, name } = partnership;
  if (area !== '') return area;
  return shortName ?? name.replace(/\s+community safety partnership$/i, '');
}

/** The names of a register's areas, bodies and force, which a title's theme leaves out. */
export function namesIn({
  profile,
  partners,
  partnerships,
}: Bodies & Pick<Register, 'profile'>): readonly string[] {
  const named = [...Object.values(partnerships), ...Object.values(partners)];
  return [
    profile.forceName,
    profile.forceShortName ?? '',
    ...profile.forceAliases,
    ...Object.values(partnerships).map(({ area }) => area),
    ...named.flatMap(({ name, shortName, aliases }) => [name, shortName ?? '', ...aliases]),
  ].filter((name) => name.trim() !== '');
}
