import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { audit } from '../../shared/audit/audit.ts';
import { apply } from '../../shared/changes/apply.ts';
import type { SimpleChange } from '../../shared/changes/change.ts';
import {
  accessBarrierSchema,
  actionSchema,
  meetingSchema,
  practitionerViewSchema,
} from '../../shared/register/experience.ts';
import { flowSchema } from '../../shared/register/agreement.ts';
import { recommendationSchema } from '../../shared/register/recommendation.ts';
import { newId } from '../../shared/register/identifier.ts';
import { partnerSchema } from '../../shared/register/partner.ts';
import { isoDateSchema } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { recordAudit } from './edits/decision-edits.ts';

/**
 * What no spreadsheet of the sample holds: practitioners' words, requests that were refused, actions,
 * meetings, recommendations, flows, toolkit returns. Agreements are named by reference and partners by name.
 */
const experienceSchema = z.object({
  practitionerViews: z.array(
    practitionerViewSchema.omit({ id: true, agreementId: true }).extend({ ref: z.string() }),
  ),
  accessBarriers: z.array(
    accessBarrierSchema
      .omit({ id: true, agreementId: true, partnerId: true })
      .extend({ ref: z.string().nullable(), partner: z.string() }),
  ),
  actions: z.array(
    actionSchema.pick({ what: true, owner: true, raisedOn: true, due: true, doneOn: true }).extend({
      ref: z.string(),
      /** Reference of the recommendation that it answers, and the day of the meeting that asked for it. */
      recommendation: z.exactOptional(z.string()),
      meeting: z.exactOptional(isoDateSchema),
    }),
  ),
  recommendations: z.array(recommendationSchema.omit({ id: true })),
  meetings: z.array(
    meetingSchema.omit({ id: true, partnershipId: true }).extend({ partnership: z.string() }),
  ),
  /** Who sends what to whom; bodies by name. */
  flows: z.array(
    flowSchema
      .omit({ id: true, fromPartyId: true, toPartyIds: true })
      .extend({ ref: z.string(), from: z.string(), to: z.array(z.string()) }),
  ),
  partners: z.array(z.object({ name: z.string(), dspt: partnerSchema.shape.dspt })),
  /** The strands and threats that agreements serve, which the spreadsheet has no columns for. */
  purposes: z.array(
    z.object({ ref: z.string(), strands: z.array(z.string()), threats: z.array(z.string()) }),
  ),
  /** The day of an earlier audit, made by the same rules on the same register. */
  auditedAsAt: isoDateSchema,
});
/** What practitioners of the invented force said and what was done: the sample beside its spreadsheet. */
export type SampleExperience = z.infer<typeof experienceSchema>;

/** Reads the sample's experience. Throws where the shipped file is not what it should be. */
export async function loadSampleExperience(assetsFolder: string): Promise<SampleExperience> {
  const file = path.join(assetsFolder, 'samples', 'severnshire-experience.json');
  return experienceSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Finds by reference or name, and says which the sample names and does not have. */
function finder<T extends { readonly id: string }>(
  records: Readonly<Record<string, T>>,
  key: (record: T) => string,
): (wanted: string) => T {
  const byKey = new Map(Object.values(records).map((record) => [key(record), record]));
  return (wanted) => {
    const found = byKey.get(wanted);
    if (found === undefined) throw new Error(`The sample has no ${wanted}.`);
    return found;
  };
}

/** The changes that add the experience to the imported sample, its earlier audit last. */
export function experienceChanges(
  register: Register,
  experience: SampleExperience,
): SimpleChange[] {
  const agreement = finder(register.agreements, ({ ref }) => ref);
  const partnership = finder(register.partnerships, ({ name }) => name);
  const partner = finder(register.partners, ({ name }) => name);
  const taken = new Set<string>();
  const idFor = (kind: string, hint: string): string => {
    const id = newId(kind, hint, (other) => taken.has(other));
    taken.add(id);
    return id;
  };
  const put = { kind: 'record-put', before: null } as const;
  const recommendationIds = new Map(
    experience.recommendations.map(({ reference }) => [
      reference,
      idFor('recommendation', reference),
    ]),
  );
  const meetingIds = new Map(experience.meetings.map(({ on }) => [on, idFor('meeting', on)]));
  const changes: SimpleChange[] = [
    ...experience.partners.map(({ name, dspt }): SimpleChange => {
      const before = partner(name);
      const after = { ...before, dspt };
      return { kind: 'record-put', collection: 'partners', id: before.id, before, after };
    }),
    ...experience.purposes.flatMap(({ ref, strands, threats }): SimpleChange[] => {
      const { id: agreementId } = agreement(ref);
      const source = { how: 'typed', at: `${experience.auditedAsAt}T08:00:00.000Z` } as const;
      const entry = (value: readonly string[]) => ({ value, said: null, source });
      const term = { kind: 'term-set', agreementId, before: null } as const;
      return [
        { ...term, term: 'strands', after: entry(strands) },
        { ...term, term: 'threats', after: entry(threats) },
      ];
    }),
    ...experience.practitionerViews.map(({ ref, ...view }): SimpleChange => {
      const id = idFor('view', `${ref} ${view.givenOn}`);
      const after = { ...view, id, agreementId: agreement(ref).id };
      return { ...put, collection: 'practitionerViews', id, after };
    }),
    ...experience.accessBarriers.map(({ ref, partner: name, ...barrier }): SimpleChange => {
      const id = idFor('barrier', `${name} ${barrier.requestedOn}`);
      const agreementId = ref === null ? null : agreement(ref).id;
      const after = { ...barrier, id, agreementId, partnerId: partner(name).id };
      return { ...put, collection: 'accessBarriers', id, after };
    }),
    ...experience.recommendations.map((recommendation): SimpleChange => {
      const id = recommendationIds.get(recommendation.reference) ?? '';
      return { ...put, collection: 'recommendations', id, after: { ...recommendation, id } };
    }),
    ...experience.meetings.map(({ partnership: name, ...meeting }): SimpleChange => {
      const id = meetingIds.get(meeting.on) ?? '';
      const after = { ...meeting, id, partnershipId: partnership(name).id };
      return { ...put, collection: 'meetings', id, after };
    }),
    ...experience.actions.map(({ ref, recommendation, meeting, ...action }): SimpleChange => {
      const id = idFor('action', `${ref} ${action.raisedOn}`);
      const recommendationId = recommendationIds.get(recommendation ?? '') ?? null;
      const meetingId = meeting === undefined ? null : (meetingIds.get(meeting) ?? null);
      const named = { agreementId: agreement(ref).id, findingId: null, meetingId };
      const answers = recommendationId === null ? {} : { recommendationId };
      return { ...put, collection: 'actions', id, after: { ...action, id, ...named, ...answers } };
    }),
    ...experience.flows.map(({ ref, from, to, ...flow }): SimpleChange => {
      const { id: agreementId, parties } = agreement(ref);
      const party = finder(
        Object.fromEntries(parties.map((each) => [each.id, each])),
        (each) => each.name,
      );
      const flowId = idFor('flow', `${ref} ${flow.name}`);
      const after = {
        ...flow,
        id: flowId,
        fromPartyId: party(from).id,
        toPartyIds: to.map((name) => party(name).id),
      };
      return { kind: 'flow-set', agreementId, flowId, position: 0, before: null, after };
    }),
  ];
  return [...changes, earlierAudit(register, changes, experience.auditedAsAt)];
}

function earlierAudit(
  register: Register,
  changes: readonly SimpleChange[],
  asAt: SampleExperience['auditedAsAt'],
): SimpleChange {
  const whole = apply(register, { kind: 'batch', changes: [...changes] });
  if (!whole.ok) throw new Error(whole.error.what);
  const recorded = recordAudit(
    { kind: 'record-audit', asAt },
    {
      register: whole.value,
      at: `${asAt}T09:00:00.000Z`,
      today: asAt,
      report: () => audit(whole.value, rulePack, asAt),
    },
  );
  if (!recorded.ok || recorded.value.change === null || recorded.value.change.kind === 'batch') {
    throw new Error('The earlier audit of the sample could not be recorded.');
  }
  return recorded.value.change;
}
