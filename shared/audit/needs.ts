import { z } from 'zod';
import type { Need } from '../register/need.ts';
import { partnerKinds } from '../register/partner.ts';
import type { Register } from '../register/register.ts';
import { strands } from '../register/strands.ts';
import { standardNeeds, type StandardNeed } from '../standards/needs.ts';

/** A need as coverage is asked for it: a standard one, the force's own, or one that it changed. */
export const askedNeedSchema = z.object({
  id: z.string(),
  name: z.string(),
  heading: z.string(),
  words: z.array(z.string()),
  partnerKinds: z.array(z.enum(partnerKinds)),
  strands: z.array(z.enum(strands)),
  threats: z.array(z.string()),
  why: z.string(),
  isPrescribed: z.boolean(),
  /** `standard` as shipped, `changed` by the force, `own` of the force. */
  origin: z.enum(['standard', 'changed', 'own']),
  isLeftOut: z.boolean(),
  source: z
    .object({
      title: z.string(),
      address: z.string(),
      checked: z.string(),
      verification: z.enum(['checked', 'secondary', 'unverified']),
    })
    .nullable(),
});
export type AskedNeed = z.infer<typeof askedNeedSchema>;

function fromStandard(need: StandardNeed): AskedNeed {
  return {
    ...need,
    words: [...need.words],
    // A unit test holds the kinds of the reference data and those of the register together.
    partnerKinds: partnerKinds.filter((kind) => need.partnerKinds.includes(kind)),
    strands: [...need.strands],
    threats: [...need.threats],
    source: { ...need.source },
    origin: 'standard',
    isLeftOut: false,
  };
}

function fromRegister(need: Need, standard: StandardNeed | undefined): AskedNeed {
  return {
    ...need,
    isPrescribed: standard?.isPrescribed ?? false,
    origin: standard === undefined ? 'own' : 'changed',
    source: standard === undefined ? null : { ...standard.source },
  };
}

/** All needs, the standard ones first, those that the force leaves out among them. */
export function allNeeds(register: Pick<Register, 'needs'>): readonly AskedNeed[] {
  const standard = new Map(standardNeeds.map((need) => [need.id, need]));
  const own = Object.values(register.needs).filter(({ id }) => !standard.has(id));
  return [
    ...standardNeeds.map((need) => {
      const changed = register.needs[need.id];
      return changed === undefined ? fromStandard(need) : fromRegister(changed, need);
    }),
    ...own.map((need) => fromRegister(need, undefined)),
  ];
}
