import type { Agreement } from '../register/agreement.ts';
import type { PartnerKind } from '../register/partner.ts';
import type { Register } from '../register/register.ts';
import { strandsIn } from '../register/strands.ts';
import { areaName } from '../comparing/register-names.ts';
import { wholeForceArea, type CoverageFilter } from './coverage.ts';
import type { AskedNeed } from './needs.ts';
import type { AuditedAgreement, AuditReport } from './report.ts';

/** A body that takes part, as far as coverage asks. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
}

/** An agreement as coverage looks at it. */
export interface Candidate {
  readonly agreement: Agreement;
  readonly audited: AuditedAgreement;
  readonly bodies: readonly Body[];
  readonly items: readonly string[];
  readonly isNeverUsed: boolean;
}

/** An area of the register: a partnership, or the whole force where there is none. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly partnershipId: string | null;
}

/** In which areas a body is at work: where it is a member or party. In all where that is nowhere. */
export type BodyAreas = (bodyId: string, area: Area) => boolean;

/** "Relevant information" is no list of data items. */
const vague =
  /^(?:any |all )?(?:other )?(?:relevant|necessary|appropriate|personal)?\s*(?:information|data)(?: (?:items|as required|held))?\.?$/i;

function bodiesOf(agreement: Agreement, register: Register): Body[] {
  return agreement.parties.flatMap(({ partnerId }) => {
    const partner = partnerId === null ? undefined : register.partners[partnerId];
    if (partner === undefined || partner.kind === 'police-force') return [];
    return [{ id: partner.id, name: partner.name, kind: partner.kind }];
  });
}

/** The agreements that have not ended, with their bodies and data items. */
export function candidatesOf(register: Register, report: AuditReport): Candidate[] {
  return report.agreements.flatMap((audited) => {
    const agreement = register.agreements[audited.id];
    if (agreement === undefined || audited.currency === 'ended') return [];
    const { dataCategories, lastUsed } = agreement.terms;
    const flowItems = agreement.flows.flatMap((flow) => flow.dataItems);
    const items = [...(dataCategories?.value ?? []), ...flowItems].filter(
      (item) => !vague.test(item.trim()),
    );
    const used = lastUsed?.value ?? null;
    const isNeverUsed =
      (lastUsed !== undefined && used === null && /\bnever\b/i.test(lastUsed.said ?? '')) ||
      (used?.kind === 'none-stated' && /\bnever\b|\bnot? (?:yet )?used\b/i.test(used.words));
    return [{ agreement, audited, bodies: bodiesOf(agreement, register), items, isNeverUsed }];
  });
}

/** The areas of a register, in its order; one alone where the filter names it. */
export function areasOf(register: Register, { areaId }: CoverageFilter): Area[] {
  const all: Area[] = Object.values(register.partnerships).map(({ id, name }) => ({
    id,
    name: areaName(register, id) ?? name,
    partnershipId: id,
  }));
  const whole = { id: wholeForceArea, name: 'Whole force', partnershipId: null };
  const areas = all.length > 0 ? all : [whole];
  return areaId === null ? areas : areas.filter(({ id }) => id === areaId);
}

/** Answers in which areas a body is at work. */
export function bodyAreas(register: Register, candidates: readonly Candidate[]): BodyAreas {
  const known = new Map<string, Set<string>>();
  const add = (bodyId: string, partnershipId: string) => {
    const areas = known.get(bodyId);
    if (areas === undefined) known.set(bodyId, new Set([partnershipId]));
    else areas.add(partnershipId);
  };
  for (const { id, memberIds } of Object.values(register.partnerships)) {
    for (const bodyId of memberIds) add(bodyId, id);
  }
  for (const { agreement, bodies } of candidates) {
    if (agreement.partnershipId === null) continue;
    for (const { id } of bodies) add(id, agreement.partnershipId);
  }
  return (bodyId, { partnershipId }) =>
    partnershipId === null || (known.get(bodyId)?.has(partnershipId) ?? true);
}

/** True where an agreement counts in an area: its own, or by one of its bodies if it is for the whole force. */
export function isOfArea({ agreement, bodies }: Candidate, area: Area, areas: BodyAreas): boolean {
  if (area.partnershipId === null) return true;
  if (agreement.partnershipId !== null) return agreement.partnershipId === area.partnershipId;
  return bodies.length === 0 || bodies.some(({ id }) => areas(id, area));
}

/** True where a body holds what the need asks for, within what is asked. */
export function isSource(
  body: Body,
  need: AskedNeed,
  { partnerKind, partnerId }: CoverageFilter,
): boolean {
  if (partnerId !== null && body.id !== partnerId) return false;
  if (partnerKind !== null && body.kind !== partnerKind) return false;
  return need.partnerKinds.length === 0 || need.partnerKinds.includes(body.kind);
}

/** True where a body of the agreement holds such data, or where nothing is known of its bodies. */
export function hasSource({ bodies }: Candidate, need: AskedNeed, filter: CoverageFilter): boolean {
  if (bodies.some((body) => isSource(body, need, filter))) return true;
  const isNarrowed = filter.partnerId !== null || filter.partnerKind !== null;
  return !isNarrowed && (need.partnerKinds.length === 0 || bodies.length === 0);
}

/** True unless the agreement says that it serves other strands or threats than those asked for. */
export function serves({ agreement }: Candidate, { strand, threat }: CoverageFilter): boolean {
  const { strands, threats } = agreement.terms;
  const said = strandsIn(strands?.value ?? []);
  if (strand !== null && said.length > 0 && !said.includes(strand)) return false;
  const against = threats?.value ?? [];
  if (threat === null || against.length === 0) return true;
  return against.some((each) => each.toLowerCase() === threat.toLowerCase());
}
