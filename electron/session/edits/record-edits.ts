import type { RecordPut } from '../../../shared/changes/change.ts';
import { isSame } from '../../../shared/changes/same.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { newId } from '../../../shared/register/identifier.ts';
import type { CollectionName, RecordOf } from '../../../shared/register/register.ts';
import { cannot, notThere, prepared, type EditContext, type Prepared } from './edit-context.ts';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** A record of a collection as an edit carries it: without its id. */
type Unnamed<C extends CollectionName> = Omit<RecordOf<C>, 'id'>;

interface Naming {
  /** First part of a new id. */
  readonly kind: string;
  /** What the new id is made from. */
  readonly hint: string;
  /** What undo calls it. */
  readonly label: string;
}

function put<C extends CollectionName>(
  context: EditContext,
  collection: C,
  id: string | null,
  record: Unnamed<C>,
  naming: Naming,
): Prepared {
  const records: Readonly<Record<string, unknown>> = context.register[collection];
  if (id !== null && records[id] === undefined) return notThere('The record', id);
  const recordId = id ?? newId(naming.kind, naming.hint, (taken) => Object.hasOwn(records, taken));
  const before = records[recordId] ?? null;
  const after = { ...record, id: recordId };
  if (isSame(before, after)) return prepared(null, naming.label, recordId);
  // The collection ties `before` and `after` to one schema; the union cannot express that per C.
  const change = {
    kind: 'record-put',
    collection,
    id: recordId,
    before,
    after,
  } as unknown as RecordPut;
  return prepared(change, naming.label, recordId);
}

/** Adds or changes a partner. */
export function putPartner(edit: EditOf<'put-partner'>, context: EditContext): Prepared {
  const { name } = edit.partner;
  const naming = { kind: 'partner', hint: name, label: `partner ${name}` };
  return put(context, 'partners', edit.id, edit.partner, naming);
}

/** Adds or changes a partnership; its members are partners of the register. */
export function putPartnership(edit: EditOf<'put-partnership'>, context: EditContext): Prepared {
  const { name, memberIds } = edit.partnership;
  const stranger = memberIds.find((id) => context.register.partners[id] === undefined);
  if (stranger !== undefined) return notThere('The partner', stranger);
  const naming = { kind: 'partnership', hint: name, label: `partnership ${name}` };
  return put(context, 'partnerships', edit.id, edit.partnership, naming);
}

/** Adds or changes what a practitioner says of an agreement. */
export function putView(edit: EditOf<'put-practitioner-view'>, context: EditContext): Prepared {
  const agreement = context.register.agreements[edit.view.agreementId];
  if (agreement === undefined) return notThere('The agreement', edit.view.agreementId);
  const hint = `${agreement.ref} ${edit.view.givenOn}`;
  const naming = { kind: 'view', hint, label: `view on ${agreement.ref}` };
  return put(context, 'practitionerViews', edit.id, edit.view, naming);
}

/** Adds or changes a request for data that was not met. */
export function putBarrier(edit: EditOf<'put-access-barrier'>, context: EditContext): Prepared {
  const partner = context.register.partners[edit.barrier.partnerId];
  if (partner === undefined) return notThere('The partner', edit.barrier.partnerId);
  const { agreementId } = edit.barrier;
  if (agreementId !== null && context.register.agreements[agreementId] === undefined) {
    return notThere('The agreement', agreementId);
  }
  const hint = `${partner.name} ${edit.barrier.requestedOn}`;
  const naming = { kind: 'barrier', hint, label: `refusal by ${partner.name}` };
  return put(context, 'accessBarriers', edit.id, edit.barrier, naming);
}

/** Adds or changes an action. */
export function putAction(edit: EditOf<'put-action'>, context: EditContext): Prepared {
  const { agreementId, meetingId, what } = edit.action;
  if (agreementId !== null && context.register.agreements[agreementId] === undefined) {
    return notThere('The agreement', agreementId);
  }
  if (meetingId !== null && context.register.meetings[meetingId] === undefined) {
    return notThere('The meeting', meetingId);
  }
  const recommendationId = edit.action.recommendationId ?? null;
  if (
    recommendationId !== null &&
    context.register.recommendations[recommendationId] === undefined
  ) {
    return notThere('The recommendation', recommendationId);
  }
  const short = what.length > 40 ? `${what.slice(0, 40)}…` : what;
  const naming = { kind: 'action', hint: what.slice(0, 40), label: `action "${short}"` };
  return put(context, 'actions', edit.id, edit.action, naming);
}

/** Keeps a pack template, or changes it. A name stands once: the same name again takes its place. */
export function putPackTemplate(edit: EditOf<'put-pack-template'>, context: EditContext): Prepared {
  const { name } = edit.template;
  const same = Object.values(context.register.packTemplates).find((each) => each.name === name);
  const naming = { kind: 'pack-template', hint: name, label: `pack template ${name}` };
  return put(context, 'packTemplates', edit.id ?? same?.id ?? null, edit.template, naming);
}

/** Keeps a way of looking at the Register. A name stands once: the same name again takes its place. */
export function putSavedView(edit: EditOf<'put-saved-view'>, context: EditContext): Prepared {
  const { name } = edit.view;
  const same = Object.values(context.register.savedViews).find((each) => each.name === name);
  const naming = { kind: 'view', hint: name, label: `view ${name}` };
  return put(context, 'savedViews', edit.id ?? same?.id ?? null, edit.view, naming);
}

/** Adds or changes what an inspection recommended. One that is met says by what evidence. */
export function putRecommendation(
  edit: EditOf<'put-recommendation'>,
  context: EditContext,
): Prepared {
  const { body, reference, closedOn, evidence } = edit.recommendation;
  if (closedOn !== null && evidence.trim() === '') {
    return cannot(
      'evidence-missing',
      'A recommendation is closed with the evidence that it is met.',
      'Say what shows it: a document, a minute, an audit.',
    );
  }
  const hint = `${body} ${reference}`.trim();
  const naming = { kind: 'recommendation', hint, label: `recommendation ${hint}` };
  return put(context, 'recommendations', edit.id, edit.recommendation, naming);
}

/** Adds or changes a meeting of a partnership. */
export function putMeeting(edit: EditOf<'put-meeting'>, context: EditContext): Prepared {
  const { partnershipId, on } = edit.meeting;
  const partnership = context.register.partnerships[partnershipId];
  if (partnership === undefined) return notThere('The partnership', partnershipId);
  const name = partnership.shortName ?? partnership.name;
  const naming = { kind: 'meeting', hint: `${name} ${on}`, label: `meeting of ${name}` };
  return put(context, 'meetings', edit.id, edit.meeting, naming);
}

/** Says that two partners or two agreements which look alike are two. Said twice, it stands once. */
export function tellApart(edit: EditOf<'tell-apart'>, context: EditContext): Prepared {
  const { of, first, second } = edit;
  const records: Readonly<Record<string, unknown>> = context.register[of];
  const missing = [first, second].find((id) => !Object.hasOwn(records, id));
  const word = of === 'partners' ? 'partner' : 'agreement';
  if (missing !== undefined) return notThere(`The ${word}`, missing);
  const same = Object.values(context.register.toldApart).find(
    (each) =>
      each.of === of &&
      [first, second].includes(each.first) &&
      [first, second].includes(each.second),
  );
  const naming = { kind: 'apart', hint: `${first} ${second}`, label: `two ${word}s told apart` };
  return put(context, 'toldApart', same?.id ?? null, same ?? { of, first, second }, naming);
}
