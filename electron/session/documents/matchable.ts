import type { MatchableAgreement } from '../../../shared/reading/match-agreement.ts';
import type { Register } from '../../../shared/register/register.ts';
import { fold } from '../../../shared/wording/folding.ts';

/** The agreements of a register as files are matched to them, in the register's order. */
export function matchableAgreements(register: Register): readonly MatchableAgreement[] {
  const { forceName, forceShortName, forceAliases } = register.profile;
  const force = new Set([forceName, forceShortName ?? '', ...forceAliases].map(fold));
  return Object.values(register.agreements).map(({ id, ref, title, parties, terms }) => ({
    id,
    ref,
    title,
    parties: parties
      .map(({ name, partnerId }) => {
        const partner = partnerId === null ? undefined : register.partners[partnerId];
        return partner === undefined
          ? [name]
          : [name, partner.name, partner.shortName ?? '', ...partner.aliases];
      })
      .filter((names) => !names.some((name) => name !== '' && force.has(fold(name)))),
    documentLocation: terms.documentLocation?.value ?? null,
  }));
}
