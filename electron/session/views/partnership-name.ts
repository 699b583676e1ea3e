import type { Partnership } from '../../../shared/register/partner.ts';
import type { Register } from '../../../shared/register/register.ts';

/** The partnership that is called so, by name, short name, alias or id, whatever the case. */
export function partnershipCalled(name: string, register: Register): Partnership | null {
  const sought = name.trim().toLowerCase();
  const called = ({ id, name: own, shortName, aliases }: Partnership) =>
    [id, own, shortName ?? '', ...aliases].some((each) => each.toLowerCase() === sought);
  return Object.values(register.partnerships).find(called) ?? null;
}
