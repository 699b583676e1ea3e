import type { InForce } from '../standards/in-force.ts';
import { provisions } from '../standards/provisions.ts';

const days: ReadonlyMap<string, InForce> = new Map(
  provisions.map((each) => [each.id, each.inForce]),
);

/** The days on which a provision is in force; throws for an id that is not in the table, which is a bug. */
export function daysOf(provision: string): InForce {
  const inForce = days.get(provision);
  if (inForce === undefined) throw new Error(`No such provision: ${provision}`);
  return inForce;
}
