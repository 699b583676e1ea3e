import type { Agreement } from '../register/agreement.ts';
import { collectionNames, type CollectionName, type Register } from '../register/register.ts';
import { termKeys } from '../register/terms.ts';
import type { RecordPut, SimpleChange } from './change.ts';
import { isSame } from './same.ts';

/**
 * The changes that make `to` out of `from`, as small as they can be said: terms, parties and flows one by
 * one, other records whole. Applied in order to `from` they give what `isSame` calls `to`. None where the
 * two say the same.
 */
export function differenceOf(from: Register, to: Register): readonly SimpleChange[] {
  const changes: SimpleChange[] = [];
  if (!isSame(from.profile, to.profile)) {
    changes.push({ kind: 'profile-set', before: from.profile, after: to.profile });
  }
  for (const name of collectionNames) {
    if (from[name] === to[name]) continue;
    for (const id of bothKeys(from[name], to[name])) {
      const before = own(from[name], id);
      const after = own(to[name], id);
      if (isSame(before, after)) continue;
      const [was, is] = [from.agreements[id], to.agreements[id]];
      if (name === 'agreements' && was !== undefined && is !== undefined) {
        changes.push(...agreementDifference(was, is));
      } else changes.push(putOf(name, id, before, after));
    }
  }
  return changes;
}

/** A whole record put in the place of what was there. */
export function putOf(
  collection: CollectionName,
  id: string,
  before: unknown,
  after: unknown,
): SimpleChange {
  // Both records come from the collection that is named; the type that couples them can't be spelled.
  return { kind: 'record-put', collection, id, before, after } as RecordPut;
}

function own(records: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(records, id) ? (records[id] ?? null) : null;
}

function bothKeys(a: object, b: object): ReadonlySet<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)]);
}

function agreementDifference(from: Agreement, to: Agreement): readonly SimpleChange[] {
  const { id: agreementId } = from;
  const changes: SimpleChange[] = [];
  const details = ({ ref, title, partnershipId }: Agreement) => ({ ref, title, partnershipId });
  if (!isSame(details(from), details(to))) {
    changes.push({ kind: 'details-set', agreementId, before: details(from), after: details(to) });
  }
  for (const term of termKeys) {
    const before = from.terms[term] ?? null;
    const after = to.terms[term] ?? null;
    if (!isSame(before, after)) {
      changes.push({ kind: 'term-set', agreementId, term, before, after });
    }
  }
  for (const { entry, ...step } of listSteps(from.parties, to.parties)) {
    changes.push({ kind: 'party-set', agreementId, partyId: entry, ...step });
  }
  for (const { entry, ...step } of listSteps(from.flows, to.flows)) {
    changes.push({ kind: 'flow-set', agreementId, flowId: entry, ...step });
  }
  // What has no change of its own is put with the whole agreement.
  return isSame(rest(from), rest(to)) ? changes : [putOf('agreements', agreementId, from, to)];
}

/** What is left of an agreement when all that has a change of its own is taken away. */
function rest(agreement: Agreement): object {
  const own = new Set(['ref', 'title', 'partnershipId', 'terms', 'parties', 'flows']);
  return Object.fromEntries(Object.entries(agreement).filter(([key]) => !own.has(key)));
}

interface ListStep<T> {
  readonly entry: string;
  readonly position: number;
  readonly before: T | null;
  readonly after: T | null;
}

/** Takes out what goes, then sets each place from the first to the last. */
function listSteps<T extends { readonly id: string }>(
  from: readonly T[],
  to: readonly T[],
): readonly ListStep<T>[] {
  const steps: ListStep<T>[] = [];
  const now = [...from];
  const take = (position: number): void => {
    const [before] = now.splice(position, 1);
    if (before !== undefined) steps.push({ entry: before.id, position, before, after: null });
  };
  const staying = new Set(to.map(({ id }) => id));
  for (let at = now.length - 1; at >= 0; at -= 1) {
    const entry = now[at];
    if (entry !== undefined && !staying.has(entry.id)) take(at);
  }
  for (const [position, after] of to.entries()) {
    const before = now[position];
    if (before?.id === after.id) {
      if (!isSame(before, after)) steps.push({ entry: after.id, position, before, after });
      now[position] = after;
      continue;
    }
    const later = now.findIndex(({ id }) => id === after.id);
    if (later !== -1) take(later);
    now.splice(position, 0, after);
    steps.push({ entry: after.id, position, before: null, after });
  }
  return steps;
}
