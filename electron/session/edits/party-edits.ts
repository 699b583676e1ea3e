import type { SimpleChange } from '../../../shared/changes/change.ts';
import { isSame } from '../../../shared/changes/same.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { newId } from '../../../shared/register/identifier.ts';
import {
  cannot,
  nameOf,
  notThere,
  prepared,
  withAgreement,
  type EditContext,
  type Prepared,
} from './edit-context.ts';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** Adds a party or changes one: its name, the partner it is matched to, its role, its signature. */
export function putParty(edit: EditOf<'put-party'>, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const { partnerId } = edit.party;
    if (partnerId !== null && context.register.partners[partnerId] === undefined) {
      return notThere('The partner', partnerId);
    }
    const at = agreement.parties.findIndex((party) => party.id === edit.id);
    if (edit.id !== null && at === -1) return notThere('The party', edit.id);
    const before = agreement.parties[at] ?? null;
    const isTaken = (id: string) => agreement.parties.some((party) => party.id === id);
    const partyId = before?.id ?? newId('party', edit.party.name, isTaken);
    const after = { ...edit.party, id: partyId };
    const change: SimpleChange | null = isSame(before, after)
      ? null
      : {
          kind: 'party-set',
          agreementId: agreement.id,
          partyId,
          position: at === -1 ? agreement.parties.length : at,
          before,
          after,
        };
    return prepared(change, `party ${after.name} of ${nameOf(agreement)}`, partyId);
  });
}

/** Takes a party out of an agreement. Refuses while a flow names it. */
export function removeParty(edit: EditOf<'remove-party'>, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const position = agreement.parties.findIndex((party) => party.id === edit.id);
    const before = agreement.parties[position];
    if (before === undefined) return notThere('The party', edit.id);
    const flow = agreement.flows.find(
      ({ fromPartyId, toPartyIds }) => fromPartyId === edit.id || toPartyIds.includes(edit.id),
    );
    if (flow !== undefined) {
      return cannot(
        'still-in-use',
        `${before.name} can't be removed from ${nameOf(agreement)}: the flow "${flow.name}" names it.`,
        'Change or remove the flow first.',
      );
    }
    const change: SimpleChange = {
      kind: 'party-set',
      agreementId: agreement.id,
      partyId: edit.id,
      position,
      before,
      after: null,
    };
    return prepared(change, `removing party ${before.name} of ${nameOf(agreement)}`, agreement.id);
  });
}

/** Adds a flow of data or changes one. Both its ends are parties of the same agreement. */
export function putFlow(edit: EditOf<'put-flow'>, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const isParty = (id: string) => agreement.parties.some((party) => party.id === id);
    const stranger = [edit.flow.fromPartyId, ...edit.flow.toPartyIds].find((id) => !isParty(id));
    if (stranger !== undefined) return notThere(`The party of ${nameOf(agreement)}`, stranger);
    const at = agreement.flows.findIndex((flow) => flow.id === edit.id);
    if (edit.id !== null && at === -1) return notThere('The flow', edit.id);
    const before = agreement.flows[at] ?? null;
    const isTaken = (id: string) => agreement.flows.some((flow) => flow.id === id);
    const flowId = before?.id ?? newId('flow', edit.flow.name, isTaken);
    const after = { ...edit.flow, id: flowId };
    const change: SimpleChange | null = isSame(before, after)
      ? null
      : {
          kind: 'flow-set',
          agreementId: agreement.id,
          flowId,
          position: at === -1 ? agreement.flows.length : at,
          before,
          after,
        };
    return prepared(change, `flow ${after.name} of ${nameOf(agreement)}`, flowId);
  });
}

/** Takes a flow out of an agreement. */
export function removeFlow(edit: EditOf<'remove-flow'>, context: EditContext): Prepared {
  return withAgreement(context, edit.agreementId, (agreement) => {
    const position = agreement.flows.findIndex((flow) => flow.id === edit.id);
    const before = agreement.flows[position];
    if (before === undefined) return notThere('The flow', edit.id);
    const change: SimpleChange = {
      kind: 'flow-set',
      agreementId: agreement.id,
      flowId: edit.id,
      position,
      before,
      after: null,
    };
    return prepared(change, `removing flow ${before.name} of ${nameOf(agreement)}`, agreement.id);
  });
}
