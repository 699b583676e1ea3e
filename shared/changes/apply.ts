import { err, ok, type Result } from '../result/result.ts';
import { refusal, type Refusal } from '../result/refusal.ts';
import type { Agreement } from '../register/agreement.ts';
import type { Register } from '../register/register.ts';
import type { Change, SimpleChange } from './change.ts';
import { isSame } from './same.ts';

/** A register that is being changed: collections are copied when first written, never before. */
interface Draft {
  register: Register;
  readonly copied: Set<string>;
}

type Collections = Record<string, Record<string, unknown>>;

function collection(draft: Draft, name: string): Record<string, unknown> {
  // The draft treats collections alike; each change was checked against its own schema on the way in.
  const collections = draft.register as unknown as Collections;
  if (!draft.copied.has(name)) {
    draft.copied.add(name);
    draft.register = { ...draft.register, [name]: { ...collections[name] } };
  }
  return (draft.register as unknown as Collections)[name] ?? {};
}

function stale(what: string): Result<never, Refusal> {
  return err(
    refusal(
      'change-stale',
      `${what} is no longer what this change was based on.`,
      'Look at the present value and make the change again.',
    ),
  );
}

function put(
  draft: Draft,
  name: string,
  id: string,
  before: unknown,
  after: unknown,
): Result<null, Refusal> {
  const records = collection(draft, name);
  if (!isSame(Object.hasOwn(records, id) ? records[id] : null, before))
    return stale(`The record ${id}`);
  if (after === null) Reflect.deleteProperty(records, id);
  else records[id] = after;
  return ok(null);
}

function editAgreement(
  draft: Draft,
  id: string,
  edit: (agreement: Agreement) => Result<Agreement, Refusal>,
): Result<null, Refusal> {
  const agreement = draft.register.agreements[id];
  if (agreement === undefined) return stale(`The agreement ${id}`);
  const edited = edit(agreement);
  if (!edited.ok) return edited;
  collection(draft, 'agreements')[id] = edited.value;
  return ok(null);
}

function splice<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  position: number,
  before: T | null,
  after: T | null,
): Result<T[], Refusal> {
  const at = items.findIndex((item) => item.id === id);
  if (!isSame(at === -1 ? null : items[at], before)) return stale(`The entry ${id}`);
  const next = [...items];
  if (at === -1) {
    if (after !== null) next.splice(position, 0, after);
  } else if (after === null) next.splice(at, 1);
  else next[at] = after;
  return ok(next);
}

function step(draft: Draft, change: SimpleChange): Result<null, Refusal> {
  switch (change.kind) {
    case 'profile-set':
      if (!isSame(draft.register.profile, change.before)) return stale('The profile');
      draft.register = { ...draft.register, profile: change.after };
      return ok(null);
    case 'record-put':
      return put(draft, change.collection, change.id, change.before, change.after);
    case 'details-set':
      return editAgreement(draft, change.agreementId, (agreement) => {
        const { ref, title, partnershipId } = agreement;
        if (!isSame({ ref, title, partnershipId }, change.before)) {
          return stale(`The heading of ${ref}`);
        }
        return ok({ ...agreement, ...change.after });
      });
    case 'term-set':
      return editAgreement(draft, change.agreementId, (agreement) => {
        if (!isSame(agreement.terms[change.term] ?? null, change.before)) {
          return stale(`The term ${change.term} of ${agreement.ref}`);
        }
        const terms = { ...agreement.terms, [change.term]: change.after };
        if (change.after === null) Reflect.deleteProperty(terms, change.term);
        return ok({ ...agreement, terms });
      });
    case 'party-set':
      return editAgreement(draft, change.agreementId, (agreement) => {
        const { partyId, position, before, after } = change;
        const parties = splice(agreement.parties, partyId, position, before, after);
        return parties.ok ? ok({ ...agreement, parties: parties.value }) : parties;
      });
    case 'flow-set':
      return editAgreement(draft, change.agreementId, (agreement) => {
        const { flowId, position, before, after } = change;
        const flows = splice(agreement.flows, flowId, position, before, after);
        return flows.ok ? ok({ ...agreement, flows: flows.value }) : flows;
      });
  }
}

/**
 * The register after `change`. Refuses, and changes nothing, where the register is not what the
 * change was based on. Untouched records keep their identity, so that readers can compare by `===`.
 */
export function apply(register: Register, change: Change): Result<Register, Refusal> {
  const applied = applyAll(register, [change]);
  return applied.ok ? applied : err(applied.error.refusal);
}

/** A register to which one change after the other is applied. */
export interface Replay {
  /** Refuses where the change does not fit; part of it may be in the register then, which is of no use. */
  readonly add: (change: Change) => Result<null, Refusal>;
  /** The register after all that was added. No change may be added afterwards. */
  readonly end: () => Register;
}

/** Replays changes on `start`, which never changes: each collection is copied once, however many they are. */
export function replayOn(start: Register): Replay {
  const draft: Draft = { register: start, copied: new Set() };
  return {
    add: (change) => {
      for (const each of change.kind === 'batch' ? change.changes : [change]) {
        const stepped = step(draft, each);
        if (!stepped.ok) return stepped;
      }
      return ok(null);
    },
    end: () => draft.register,
  };
}

/**
 * The register after all of `changes`. Refuses with the index of the change that did not fit; `register`
 * itself never changes.
 */
export function applyAll(
  register: Register,
  changes: readonly Change[],
): Result<Register, { readonly at: number; readonly refusal: Refusal }> {
  const replay = replayOn(register);
  for (const [at, change] of changes.entries()) {
    const added = replay.add(change);
    if (!added.ok) return err({ at, refusal: added.error });
  }
  return ok(replay.end());
}

function inverseOf(change: SimpleChange): SimpleChange {
  // Swapping two fields of one member of the union gives a member of the same kind.
  return { ...change, before: change.after, after: change.before } as SimpleChange;
}

/** The change that takes back `change`: what was after is before. */
export function inverse(change: Change): Change {
  return change.kind === 'batch'
    ? { kind: 'batch', changes: change.changes.map(inverseOf).toReversed() }
    : inverseOf(change);
}
