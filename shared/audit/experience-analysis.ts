import { z } from 'zod';
import { daysBetween, type IsoDate } from '../register/plain-date.ts';
import type { AccessBarrier, PractitionerView } from '../register/experience.ts';
import type { Register } from '../register/register.ts';
import { createNeedMatchers } from '../comparing/need-words.ts';
import { allNeeds } from './needs.ts';

/** Requests of one kind: by body, by data, or by agreement. */
export const waitingGroupSchema = z.object({
  /** Partner id, need id, or agreement id; null for data that no need names, or for no agreement. */
  id: z.string().nullable(),
  name: z.string(),
  requests: z.number().int(),
  refused: z.number().int(),
  waiting: z.number().int(),
  /** Days from request to answer, those that still wait counted until the day; half took longer. */
  medianDays: z.number(),
  longestDays: z.number().int(),
});
export type WaitingGroup = z.infer<typeof waitingGroupSchema>;

/** Who waits how long for what, under which agreement; and what practitioners say. */
export const experienceAnalysisSchema = z.object({
  answer: z.string(),
  byPartner: z.array(waitingGroupSchema),
  byData: z.array(waitingGroupSchema),
  byAgreement: z.array(waitingGroupSchema),
  requests: z.array(
    z.object({
      id: z.string(),
      partner: z.string(),
      dataRequested: z.string(),
      agreementId: z.string().nullable(),
      ref: z.string().nullable(),
      requestedOn: z.string(),
      outcome: z.enum(['refused', 'delayed', 'part-met', 'waiting']),
      days: z.number().int(),
      reasonGiven: z.string(),
    }),
  ),
  views: z.object({
    fit: z.number().int(),
    partly: z.number().int(),
    notFit: z.number().int(),
    /** Agreements in use on which nobody was asked. */
    unasked: z.number().int(),
  }),
  /** The register says in date, practitioners say not fit. */
  contradicted: z.array(z.object({ agreementId: z.string(), ref: z.string(), title: z.string() })),
});
export type ExperienceAnalysis = z.infer<typeof experienceAnalysisSchema>;

/** The middle of the numbers; between two of them where their count is even. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0;
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** How long a request waited, or has waited by the day. */
export function daysWaited({ requestedOn, resolvedOn }: AccessBarrier, asAt: IsoDate): number {
  const until = resolvedOn === null || resolvedOn > asAt ? asAt : resolvedOn;
  return Math.max(0, daysBetween(requestedOn, until));
}

function grouped(
  barriers: readonly AccessBarrier[],
  asAt: IsoDate,
  keyOf: (barrier: AccessBarrier) => { readonly id: string | null; readonly name: string },
): WaitingGroup[] {
  const groups = new Map<string, { id: string | null; name: string; of: AccessBarrier[] }>();
  for (const barrier of barriers) {
    const { id, name } = keyOf(barrier);
    const group = groups.get(id ?? '');
    if (group === undefined) groups.set(id ?? '', { id, name, of: [barrier] });
    else group.of.push(barrier);
  }
  return [...groups.values()]
    .map(({ id, name, of }): WaitingGroup => {
      const days = of.map((barrier) => daysWaited(barrier, asAt));
      return {
        id,
        name,
        requests: of.length,
        refused: of.filter(({ outcome }) => outcome === 'refused').length,
        waiting: of.filter(
          ({ outcome, resolvedOn }) => outcome === 'waiting' && resolvedOn === null,
        ).length,
        medianDays: median(days),
        longestDays: Math.max(...days),
      };
    })
    .toSorted(
      (a, b) =>
        b.medianDays - a.medianDays || b.requests - a.requests || (a.name < b.name ? -1 : 1),
    );
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** Analyses what practitioners met with up to the day. `inDate` are the agreements that are in date then. */
export function analyseExperience(
  register: Register,
  asAt: IsoDate,
  inDate: ReadonlySet<string>,
): ExperienceAnalysis {
  const barriers = Object.values(register.accessBarriers)
    .filter(({ requestedOn }) => requestedOn <= asAt)
    .toSorted((a, b) => (a.requestedOn < b.requestedOn ? 1 : -1));
  const matcherOf = createNeedMatchers();
  const needs = allNeeds(register).map((need) => ({
    need,
    matches: matcherOf([need.name, ...need.words]),
  }));
  const views = Object.values(register.practitionerViews).filter(({ givenOn }) => givenOn <= asAt);
  const newest = new Map<string, PractitionerView>();
  for (const view of views) {
    const known = newest.get(view.agreementId);
    // Of two on one day the one that was written down first stands, as in the list of views.
    if (known === undefined || view.givenOn > known.givenOn) newest.set(view.agreementId, view);
  }
  const said = (verdict: string) => views.filter((view) => view.verdict === verdict).length;
  const asked = new Set(views.map(({ agreementId }) => agreementId));
  const days = barriers.map((barrier) => daysWaited(barrier, asAt));
  const refused = barriers.filter(({ outcome }) => outcome === 'refused').length;
  const waiting = barriers.filter(({ resolvedOn }) => resolvedOn === null).length;
  return {
    answer:
      barriers.length === 0
        ? 'No request is recorded that was refused, delayed or met in part.'
        : `${refused} of ${barriers.length} recorded requests ${refused === 1 ? 'was' : 'were'} refused. Half of all took longer than ${inDays(median(days))}${waiting === 0 ? '' : `, and ${waiting} still ${waiting === 1 ? 'waits' : 'wait'}`}.`,
    byPartner: grouped(barriers, asAt, ({ partnerId }) => ({
      id: partnerId,
      name: register.partners[partnerId]?.name ?? partnerId,
    })),
    byData: grouped(barriers, asAt, ({ dataRequested }) => {
      const found = needs.find(({ matches }) => matches(dataRequested) !== null)?.need;
      return found === undefined
        ? { id: null, name: 'Other data' }
        : { id: found.id, name: found.name };
    }),
    byAgreement: grouped(barriers, asAt, ({ agreementId }) => {
      const agreement = agreementId === null ? undefined : register.agreements[agreementId];
      return agreement === undefined
        ? { id: null, name: 'Under no agreement' }
        : { id: agreement.id, name: `${agreement.ref} ${agreement.title}`.trim() };
    }),
    requests: barriers.map((barrier) => ({
      id: barrier.id,
      partner: register.partners[barrier.partnerId]?.name ?? barrier.partnerId,
      dataRequested: barrier.dataRequested,
      agreementId: barrier.agreementId,
      ref:
        barrier.agreementId === null
          ? null
          : (register.agreements[barrier.agreementId]?.ref ?? null),
      requestedOn: barrier.requestedOn,
      outcome: barrier.outcome,
      days: daysWaited(barrier, asAt),
      reasonGiven: barrier.reasonGiven,
    })),
    views: {
      fit: said('fit'),
      partly: said('partly'),
      notFit: said('not-fit'),
      unasked: [...inDate].filter((id) => !asked.has(id)).length,
    },
    contradicted: [...inDate]
      .filter((id) => newest.get(id)?.verdict === 'not-fit')
      .flatMap((id) => register.agreements[id] ?? [])
      .map(({ id, ref, title }) => ({ agreementId: id, ref, title })),
  };
}
