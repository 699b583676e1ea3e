import type { NeedMatcher } from '../comparing/need-words.ts';
import type { AccessBarrier } from '../register/experience.ts';
import { addMonths } from '../register/plain-date.ts';
import type { Register } from '../register/register.ts';
import {
  isSource,
  type Area,
  type Body,
  type BodyAreas,
  type Candidate,
} from './coverage-candidates.ts';
import type { CoverageCell, CoverageFilter, Covering } from './coverage.ts';
import type { AskedNeed } from './needs.ts';
import type { AuditReport } from './report.ts';

/** How long a request counts: what was refused before then may be answered otherwise today. */
const requestMonths = 24;

/** What every cell is made from. */
export interface Looked {
  readonly register: Register;
  readonly filter: CoverageFilter;
  /** By the id of the agreement. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** The agreements that count in an area, by its id. */
  readonly inArea: ReadonlyMap<string, readonly Candidate[]>;
  readonly areas: BodyAreas;
  /** Requests that count, newest first. */
  readonly barriers: readonly AccessBarrier[];
}

/** The requests that count on the day; one under an agreement that has ended says nothing of its successor. */
export function countingRequests(register: Register, report: AuditReport): AccessBarrier[] {
  const since = addMonths(report.asAt, -requestMonths);
  const live = new Set(
    report.agreements.filter(({ currency }) => currency !== 'ended').map(({ id }) => id),
  );
  return Object.values(register.accessBarriers)
    .filter(
      ({ requestedOn, agreementId }) =>
        requestedOn <= report.asAt &&
        requestedOn >= since &&
        (agreementId === null || live.has(agreementId)),
    )
    .toSorted((a, b) => (a.requestedOn < b.requestedOn ? 1 : -1));
}

function isOf(barrier: AccessBarrier, area: Area, { register, areas }: Looked): boolean {
  if (area.partnershipId === null) return true;
  const own = barrier.agreementId === null ? null : register.agreements[barrier.agreementId];
  if (own?.partnershipId) return own.partnershipId === area.partnershipId;
  return areas(barrier.partnerId, area);
}

/** The requests for the data of a need in an area. */
export function requestsOf(
  matches: NeedMatcher,
  area: Area,
  looked: Looked,
): CoverageCell['requests'] {
  return looked.barriers.flatMap((barrier) => {
    const partner = looked.register.partners[barrier.partnerId];
    if (matches(barrier.dataRequested) === null || partner === undefined) return [];
    const { partnerKind, partnerId } = looked.filter;
    if (partnerKind !== null && partner.kind !== partnerKind) return [];
    if ((partnerId !== null && partner.id !== partnerId) || !isOf(barrier, area, looked)) return [];
    const { id, requestedOn, dataRequested, outcome, reasonGiven, agreementId } = barrier;
    return [
      { id, partner: partner.name, requestedOn, dataRequested, outcome, reasonGiven, agreementId },
    ];
  });
}

/** The bodies of an area that hold the data of a need, and what each gives. */
export function sourcesOf(
  need: AskedNeed,
  area: Area,
  looked: Looked,
  agreements: readonly Covering[],
  requests: CoverageCell['requests'],
): CoverageCell['sources'] {
  if (need.partnerKinds.length === 0) return [];
  const { register, filter, candidates, areas } = looked;
  const inArea = new Map<string, Body>();
  const add = (body: Body) => {
    if (isSource(body, need, filter) && areas(body.id, area)) inArea.set(body.id, body);
  };
  for (const { bodies } of looked.inArea.get(area.id) ?? []) bodies.forEach(add);
  const members =
    area.partnershipId === null ? undefined : register.partnerships[area.partnershipId];
  for (const id of members?.memberIds ?? []) {
    const partner = register.partners[id];
    if (partner !== undefined) add(partner);
  }
  const parties = new Set(
    agreements.flatMap(
      ({ agreementId }) => candidates.get(agreementId)?.bodies.map(({ id }) => id) ?? [],
    ),
  );
  const refusers = new Set(
    requests.filter(({ outcome }) => outcome === 'refused').map(({ partner }) => partner),
  );
  return [...inArea.values()].map(({ id, name, kind }) => ({
    partnerId: id,
    name,
    kind,
    state: refusers.has(name) ? 'refused' : parties.has(id) ? 'party' : 'not-party',
  }));
}
