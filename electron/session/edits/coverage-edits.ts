import { isSame } from '../../../shared/changes/same.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import { newId } from '../../../shared/register/identifier.ts';
import { nameOf, notThere, prepared, type EditContext, type Prepared } from './edit-context.ts';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** Adds a need of the force, or changes one; the id of a standard need changes that. */
export function putNeed(edit: EditOf<'put-need'>, context: EditContext): Prepared {
  const { needs } = context.register;
  const { name } = edit.need;
  const id = edit.id ?? newId('need', name, (taken) => Object.hasOwn(needs, taken));
  const before = needs[id] ?? null;
  const after = { ...edit.need, id };
  const label = `need ${name}`;
  if (isSame(before, after)) return prepared(null, label, id);
  return prepared({ kind: 'record-put', collection: 'needs', id, before, after }, label, id);
}

/** Takes back what the force changed of a need: its own goes, a standard one is as shipped again. */
export function removeNeed(edit: EditOf<'remove-need'>, context: EditContext): Prepared {
  const before = context.register.needs[edit.id];
  if (before === undefined) return notThere('The need', edit.id);
  const { id } = before;
  const change = { kind: 'record-put', collection: 'needs', id, before, after: null } as const;
  return prepared(change, `removal of need ${before.name}`, id);
}

/** Says that an agreement covers a need in an area, or does not; `answer: null` takes that back. */
export function answerCoverage(edit: EditOf<'answer-coverage'>, context: EditContext): Prepared {
  const { register, today } = context;
  const { needId, partnershipId, agreementId, answer, reason } = edit;
  const agreement = register.agreements[agreementId];
  if (agreement === undefined) return notThere('The agreement', agreementId);
  if (partnershipId !== null && register.partnerships[partnershipId] === undefined) {
    return notThere('The partnership', partnershipId);
  }
  const before =
    Object.values(register.coverageAnswers).find(
      (each) =>
        each.needId === needId &&
        each.partnershipId === partnershipId &&
        each.agreementId === agreementId,
    ) ?? null;
  const label = `coverage by ${nameOf(agreement)}`;
  const id =
    before?.id ??
    newId('coverage', `${needId} ${partnershipId ?? 'force'} ${agreement.ref}`, (taken) =>
      Object.hasOwn(register.coverageAnswers, taken),
    );
  const after =
    answer === null ? null : { id, needId, partnershipId, agreementId, answer, reason, on: today };
  if (isSame(before, after)) return prepared(null, label, id);
  return prepared(
    { kind: 'record-put', collection: 'coverageAnswers', id, before, after },
    label,
    id,
  );
}
