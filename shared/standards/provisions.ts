import { dataProtectionProvisions } from './provisions-data-protection.ts';
import { guidanceProvisions } from './provisions-guidance.ts';
import { powerProvisions } from './provisions-powers.ts';
import type { Provision } from './provision.ts';

/** Every provision that a rule or a gateway cites. Marks of verification follow the legal dossier. */
export const provisions = [
  ...dataProtectionProvisions,
  ...powerProvisions,
  ...guidanceProvisions,
] as const satisfies readonly Provision[];

/** The id of a provision: a rule can cite no other. */
export type ProvisionId = (typeof provisions)[number]['id'];

const byId: ReadonlyMap<string, Provision> = new Map(provisions.map((each) => [each.id, each]));

/** The provision of that id; throws for an id that is not in the table, which is a bug. */
export function provisionOf(id: ProvisionId): Provision {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No such provision: ${id}`);
  return found;
}
